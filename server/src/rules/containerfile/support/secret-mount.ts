/** Hands a secret to the RUNs that use it by a mount, which no layer and no history keeps. */
import type { ContainerfileModel } from "../../../model/containerfile/model.ts";
import type { Step } from "../../../model/containerfile/stages.ts";
import type { Property } from "../../../syntax/containerfile/instruction.ts";
import type { Edit, ReportedFix } from "../../rule.ts";
import { flagAdded, removedStep } from "./writing.ts";

/** undefined where something uses the argument that a mount cannot reach. */
export function secretMountFix(
  file: ContainerfileModel,
  declaration: Step,
  { name }: Property,
): ReportedFix<"secret-in-arg-env"> | undefined {
  const users = usersOf(file, declaration, name);
  const isAlone = declaration.syntax.properties.length === 1;
  if (!users || users.length === 0 || !isAlone) return undefined;
  return {
    title: "mount",
    args: { name },
    edits: () => [removedStep(file, declaration), ...users.flatMap((step) => mounted(step, name))],
  };
}

function usersOf(file: ContainerfileModel, declaration: Step, name: string): readonly Step[] | undefined {
  const stage = file.stages[declaration.stage];
  const isInherited = file.stages.some(({ origin }) => origin.kind === "stage" && origin.stage === stage);
  const isGlobal = declaration.context.globals.lookup(name);
  if (!stage || isInherited || isGlobal) return undefined;
  const reference = new RegExp(`\\$\\{?${name}\\b`);
  const later = stage.steps.slice(stage.steps.indexOf(declaration) + 1);
  // A program that cannot be read may take the argument from its environment.
  if (later.some(({ outcome }) => outcome.opaque !== undefined || !outcome.complete)) return undefined;
  const users = later.filter(({ syntax }) => reference.test(syntax.source.text));
  return users.every(isPlainRun) ? users : undefined;
}

const isPlainRun = ({ syntax: { keyword, exec, source } }: Step): boolean =>
  keyword === "RUN" && exec === undefined && source.heredocs.length === 0;

function mounted(step: Step, name: string): readonly Edit[] {
  const { place, text } = flagAdded(step, `--mount=type=secret,id=${name}`);
  return [{ place, text: `${text}export ${name}="$(cat /run/secrets/${name})" && ` }];
}
