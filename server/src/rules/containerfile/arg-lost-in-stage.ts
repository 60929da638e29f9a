/** An ARG above the first FROM is not seen inside a stage unless the stage declares it again. */
import { remembering } from "../../base/memory.ts";
import { type ContainerfileModel, placeIn } from "../../model/containerfile/model.ts";
import { lineageOf, type Stage, type Step } from "../../model/containerfile/stages.ts";
import { namesSecret } from "../../protocol/secret-names.ts";
import type { InstructionSyntax } from "../../syntax/containerfile/instruction.ts";
import { parseShell } from "../../syntax/shell/parse.ts";
import { type VariableUse, type VariableUses, variableUses } from "../../syntax/shell/references.ts";
import { shellView } from "../../syntax/shell/view.ts";
import { defineRule } from "../rule.ts";
import { insertedBelow } from "./support/writing.ts";

export const rule = defineRule(
  {
    id: "arg-lost-in-stage",
    severity: "hint",
    tier: "C",
    profile: "strict",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://docs.docker.com/build/building/variables/#scoping",
      "https://docs.docker.com/reference/dockerfile/#understand-how-arg-and-from-interact",
    ],
  },
  (file: ContainerfileModel, report) => {
    const globals = globalArguments(file);
    if (globals.length === 0) return;
    for (const stage of file.stages) {
      const declared = declaredIn(stage);
      for (const name of globals.filter((global) => !declared.has(global))) {
        const found = firstUse(stage, name, file.syntax.escape);
        if (!found) continue;
        report({
          message: "lost",
          args: { name },
          at: placeIn(found.step, found.use.range),
          // Declared in the stage, it would be another rule's.
          ...(!namesSecret(name) && {
            fixes: [
              {
                title: "declare",
                args: { name },
                edits: () => [insertedBelow(file, stage.from, `ARG ${name}`)],
              },
            ],
          }),
        });
      }
    }
  },
);

/** Variables that every build or shell has, whatever the file declares. */
const given = /^(?:PATH|HOME|PWD|USER|SHELL|LANG|(?:http|https|ftp|no|all)_proxy)$/i;

function globalArguments({ syntax, stages }: ContainerfileModel): readonly string[] {
  const first = stages[0]?.from.start ?? 0;
  const names = syntax.instructions.flatMap(({ start, syntax: { keyword, properties } }) =>
    start < first && keyword === "ARG" ? properties.map(({ name }) => name) : [],
  );
  return [...new Set(names)].filter((name) => !given.test(name));
}

/** What the stage or one that it starts from declares: BuildKit hands arguments down. */
const declaredIn = (stage: Stage): ReadonlySet<string> =>
  new Set(
    lineageOf(stage).flatMap(({ steps }) =>
      steps.flatMap(({ syntax: { keyword, properties } }) =>
        keyword === "ARG" || keyword === "ENV" ? properties.map(({ name }) => name) : [],
      ),
    ),
  );

function firstUse(
  { steps }: Stage,
  name: string,
  escape: "\\" | "`",
): { readonly step: Step; readonly use: VariableUse } | undefined {
  for (const step of steps) {
    const { syntax, outcome } = step;
    if (syntax.keyword !== "RUN" || syntax.exec || !syntax.source.text.includes(name)) continue;
    // A file that is read in, or a program that cannot be looked into, may set it.
    if (outcome.opaque || outcome.commands.some((command) => /^(?:\.|source|eval)$/.test(command.name)))
      continue;
    const { uses, assigned } = usesOf[escape](syntax);
    const use = assigned.has(name) ? undefined : uses.find((one) => one.name === name);
    if (use) return { step, use };
  }
  return undefined;
}

const usesOf = {
  "\\": remembering((syntax: InstructionSyntax) => usesIn(syntax, "\\")),
  "`": remembering((syntax: InstructionSyntax) => usesIn(syntax, "`")),
};

function usesIn(syntax: InstructionSyntax, escape: "\\" | "`"): VariableUses {
  const { source, argumentRange } = syntax;
  const [heredoc] = source.heredocs;
  const isBare =
    heredoc && heredoc.opening.start <= argumentRange.start && heredoc.opening.end >= argumentRange.end;
  if (isBare) return variableUses(parseShell(source.text.slice(0, heredoc.body.end), heredoc.body.start));
  return variableUses(parseShell(shellView(syntax, escape), argumentRange.start));
}
