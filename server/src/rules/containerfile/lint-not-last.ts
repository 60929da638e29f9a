/** Changes that come after the lint, which it has not seen. */
import { type ContainerfileModel, placeIn } from "../../model/containerfile/model.ts";
import type { Stage, Step } from "../../model/containerfile/stages.ts";
import { defineRule, type Edit } from "../rule.ts";
import { cutOut } from "./support/cut-out.ts";
import { type LintCall, lintCalls } from "./support/lint-calls.ts";
import { changesFiles } from "./support/lint-line.ts";
import { written } from "./support/words.ts";
import { insertedBelow, placeOfStep } from "./support/writing.ts";

export const rule = defineRule(
  {
    id: "lint-not-last",
    severity: "info",
    tier: "B",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/docs/src/man/bootc-container-lint.8.md",
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/lib/src/lints.rs",
    ],
  },
  (file: ContainerfileModel, report) => {
    const lastOf = new Map(lintCalls(file).map((call) => [call.command.step.stage, call]));
    if (lastOf.size === 0) return;
    for (const { stage } of file.images) {
      const last = lastOf.get(stage.index);
      const late = last && stage.steps.slice(stage.steps.indexOf(last.command.step) + 1).find(mayChange);
      if (!last || !late) continue;
      const edits = movedToEnd(file, stage, last);
      report({
        message: "late",
        at: placeIn(late, late.syntax.keywordRange),
        related: [
          {
            place: placeIn(last.command.step, last.command.facts.range),
            message: { kind: "finding", rule: "lint-not-last", key: "lint", args: {} },
          },
        ],
        ...(edits && { fixes: [{ title: "move", edits: () => edits }] }),
      });
    }
  },
);

const looking = /^(?:echo|printf|true|:|test|\[|ls|cat|grep|stat|find|du|df|ostree)$/;

/** Whoever only looks, or empties what `ostree container commit` empties, changes nothing that the lint looked at. */
function mayChange(step: Step): boolean {
  if (!changesFiles(step)) return false;
  const { commands, effects, opaque } = step.outcome;
  const onlyLooks =
    commands.length > 0 &&
    commands.every(({ name }) => looking.test(name)) &&
    effects.every(({ kind }) => kind === "empty");
  return opaque !== undefined || !onlyLooks;
}

/** Puts the lint behind the last change; undefined where it cannot go from where it stands. */
function movedToEnd(
  file: ContainerfileModel,
  stage: Stage,
  { command }: LintCall,
): readonly Edit[] | undefined {
  const { facts, step } = command;
  const gone = cutOut(file, command);
  const last = stage.steps.findLast(changesFiles);
  if (!gone || !last) return undefined;
  const instruction = facts.removal
    ? `RUN ${written(file, placeIn(step, facts.range))}`
    : written(file, placeOfStep(step));
  return [...gone, insertedBelow(file, last, instruction)];
}
