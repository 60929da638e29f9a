/** Stages, who starts from whom, and which of them machines will run. */

import { textMemory } from "../../base/memory.ts";
import { type BaseMatch, type LayoutId, type OwnBases, recogniseBase } from "../../data/bases.ts";
import type { ContainerfileSyntax, PlacedInstruction } from "../../syntax/containerfile/containerfile.ts";
import type { Word } from "../../syntax/containerfile/instruction.ts";
import { noCommands, type OwnCommands } from "../shell/own-commands.ts";
import { HOLE, likely, unknownValue, type Value } from "../shell/value.ts";
import { type BuildContext, childContext, rootContext } from "./context.ts";
import type { ContextFiles } from "./context-files.ts";
import { type Outcome, performed } from "./outcome.ts";
import { noPrograms, type Programs, withPrograms } from "./programs.ts";
import type { Source } from "./sources.ts";
import { type StageFiles, stageFiles } from "./stage-files.ts";
import { noVariables, type Variables, valueOf } from "./variables.ts";

/** One instruction at its place, in its context, with what it does. */
export interface Step {
  readonly start: number;
  readonly syntax: PlacedInstruction["syntax"];
  readonly context: BuildContext;
  readonly outcome: Outcome;
  /** The other texts that it reads: scripts, files of the context. */
  readonly sources: readonly Source[];
  readonly stage: number;
}

export type StageOrigin =
  | { readonly kind: "stage"; readonly stage: Stage }
  | { readonly kind: "image"; readonly reference: Value; readonly match: BaseMatch }
  | { readonly kind: "scratch" };

export interface Stage {
  readonly index: number;
  readonly name: string | undefined;
  readonly from: PlacedInstruction;
  readonly image: Word | undefined;
  readonly origin: StageOrigin;
  /** Instructions below FROM. */
  readonly steps: readonly Step[];
}

/** Arguments before the first FROM, kept as the same object while their text stays. */
const globalsByText = textMemory<Variables>(100_000);

function globalVariables(instructions: readonly PlacedInstruction[]): Variables {
  const declared = instructions.filter(({ syntax }) => syntax.keyword === "ARG");
  const said = declared.map(({ syntax }) => syntax.source.text).join("\n");
  return globalsByText.remember(said, () =>
    declared
      .flatMap(({ syntax }) => syntax.properties)
      .reduce(
        (variables, { name, value }) =>
          variables.with(name, value ? likely(valueOf(value, variables)) : unknownValue),
        noVariables,
      ),
  );
}

export function stagesOf(
  syntax: ContainerfileSyntax,
  context: ContextFiles,
  bases: OwnBases = {},
  commands: OwnCommands = noCommands,
): readonly Stage[] {
  const { instructions, escape } = syntax;
  const firstFrom = instructions.findIndex(({ syntax: { keyword } }) => keyword === "FROM");
  if (firstFrom < 0) return [];
  const globals = globalVariables(instructions.slice(0, firstFrom));
  const stages: Stage[] = [];
  const byName = new Map<string, Stage>();
  const ends: BuildContext[] = [];
  const files: StageFiles[] = [];
  const found: Programs[] = [];
  const filesOf = (named: string): StageFiles | undefined =>
    files[byName.get(named.toLowerCase())?.index ?? (/^\d+$/.test(named) ? Number(named) : -1)];
  for (let at = firstFrom; at < instructions.length; ) {
    const from = instructions[at];
    if (!from) break;
    const named = from.syntax.words[0];
    const origin = originOf(named, globals, byName, bases);
    let building =
      origin.kind === "stage"
        ? childContext(ends[origin.stage.index] ?? rootContext("unknown", globals))
        : rootContext(layoutOf(origin), globals);
    const steps: Step[] = [];
    const image = stageFiles(steps, filesBefore(origin, files));
    let programs = origin.kind === "stage" ? (found[origin.stage.index] ?? noPrograms) : noPrograms;
    let surroundings = { context, image, programs, commands, stage: filesOf };
    for (at++; at < instructions.length; at++) {
      const placed = instructions[at];
      if (!placed || placed.syntax.keyword === "FROM") break;
      const { outcome, sources } = performed(placed.syntax, building, surroundings, escape);
      const { start, syntax: instruction } = placed;
      steps.push({ start, syntax: instruction, context: building, outcome, sources, stage: stages.length });
      building = outcome.context;
      if (!outcome.programs) continue;
      programs = withPrograms(programs, outcome.programs);
      surroundings = { ...surroundings, programs };
    }
    found.push(programs);
    ends.push(building);
    files.push(image);
    const name = from.syntax.stageName?.text.toLowerCase();
    const stage: Stage = { index: stages.length, name, from, image: named, origin, steps };
    stages.push(stage);
    if (name !== undefined) byName.set(name, stage);
  }
  return stages;
}

/** What lies in a stage before its first instruction. */
function filesBefore(origin: StageOrigin, files: readonly StageFiles[]): StageFiles | "nothing" | "unknown" {
  if (origin.kind === "stage") return files[origin.stage.index] ?? "unknown";
  return origin.kind === "scratch" ? "nothing" : "unknown";
}

function originOf(
  image: Word | undefined,
  globals: Variables,
  earlier: ReadonlyMap<string, Stage>,
  bases: OwnBases,
): StageOrigin {
  const reference = image ? valueOf(image, globals) : unknownValue;
  const name = reference.text.toLowerCase();
  const stage = earlier.get(name);
  if (stage) return { kind: "stage", stage };
  if (name === "scratch") return { kind: "scratch" };
  return { kind: "image", reference, match: recogniseBase(reference.text.replaceAll(HOLE, "X"), bases) };
}

/** The layout at the top of a stage; scratch is taken for a root file system that was assembled elsewhere. */
function layoutOf(origin: StageOrigin): LayoutId {
  if (origin.kind === "scratch") return "scratch-rootfs";
  if (origin.kind === "stage") return "unknown";
  switch (origin.match.kind) {
    case "bootc":
      return origin.match.base.layout;
    case "not-bootable":
      return "generic";
    default:
      return "unknown";
  }
}

/** From the stage that starts from an image up to `stage` itself. */
export function lineageOf(stage: Stage): readonly Stage[] {
  const lineage = [stage];
  for (let at = stage; at.origin.kind === "stage"; at = at.origin.stage) lineage.push(at.origin.stage);
  return lineage.reverse();
}

const lintsOf = ({ outcome }: Step) =>
  outcome.commands.filter(
    ({ name, args }) => name === "bootc" && args[0]?.text === "container" && args[1]?.text === "lint",
  );

/** Whether a step runs `bootc container lint`. */
export const isLint = (step: Step): boolean => lintsOf(step).length > 0;

/** Whether what a step lints is the stage itself, and not a system that was put together in a folder of it. */
export const lintsItself = (step: Step): boolean =>
  lintsOf(step).some(({ args }) =>
    args.every(({ text }, at) => {
      const root = text === "--rootfs" ? args[at + 1]?.text : /^--rootfs=(.*)/.exec(text)?.[1];
      return root === undefined || root === "/";
    }),
  );

/**
 * The stages that machines run: the last one, every one that runs the lint itself, and those named by the user.
 * A stage that is only copied from or built upon is not among them.
 */
export function publishedStages(stages: readonly Stage[], targets: readonly string[]): readonly Stage[] {
  const named = targets.map((target) => target.toLowerCase());
  return stages.filter(
    (stage) =>
      stage.index === stages.length - 1 ||
      stage.steps.some(lintsItself) ||
      (stage.name !== undefined && named.includes(stage.name)),
  );
}
