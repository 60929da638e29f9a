/** A lint whose failure does not fail the build. */
import { lowered } from "../../base/severity.ts";
import { type ContainerfileModel, type PlacedCommand, placeIn } from "../../model/containerfile/model.ts";
import { textBehind } from "../../model/containerfile/sources.ts";
import { mayNotRun } from "../../model/shell/facts.ts";
import { failuresOf } from "../../model/shell/failures.ts";
import { defineRule, type Edit } from "../rule.ts";
import { lintCalls } from "./support/lint-calls.ts";
import { type Loss, lossOf } from "./support/lost-status.ts";
import { shellStops } from "./support/shell-of-step.ts";
import { written } from "./support/words.ts";

export const rule = defineRule(
  {
    id: "lint-swallowed",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/docs/src/man/bootc-container-lint.8.md",
      "https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_08_02",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const { command } of lintCalls(file)) {
      const loss = lossOf(file, command);
      if (!loss || isOfOtherRule(file, command, loss)) continue;
      const edits = remedy(file, command, loss);
      const { facts, step } = command;
      const isOwnPlace = loss.kind === "fallback" || loss.kind === "background";
      report({
        message: loss.kind,
        at: placeIn(step, isOwnPlace ? loss.range : facts.range),
        severity: mayNotRun(facts.guard) ? lowered("warning") : "warning",
        ...(edits && { fixes: [{ title: loss.kind === "later" ? "exit" : "heed", edits: () => edits }] }),
      });
    }
  },
);

/** Scripts without errexit, and a `&` at the end of a line, are mistakes of their own, whatever command they hit. */
function isOfOtherRule(file: ContainerfileModel, { facts, step }: PlacedCommand, loss: Loss): boolean {
  if (loss.kind === "background")
    return !loss.isLast && /^[ \t]*[\\`][ \t]*\r?\n/.test(textBehind(step, loss.range.end));
  if (loss.kind !== "later" || step.syntax.source.heredocs.length !== 1) return false;
  const { heredoc, unseen } = failuresOf(step.syntax, file.syntax.escape);
  const isSeen = !unseen.some(
    ({ range }) => range.start <= facts.range.start && facts.range.end <= range.end,
  );
  return heredoc !== undefined && !isSeen && !shellStops(file, step);
}

function remedy(file: ContainerfileModel, { step }: PlacedCommand, loss: Loss): readonly Edit[] | undefined {
  const edit = (start: number, end: number, text: string): readonly Edit[] => [
    { place: placeIn(step, { start, end }), text },
  ];
  switch (loss.kind) {
    case "fallback":
      return loss.removal && edit(loss.removal.start, loss.removal.end, "");
    case "background": {
      const { start, end } = loss.range;
      if (!loss.isLast) return edit(start, end, "&&");
      const blank = written(file, placeIn(step, { start: start - 1, end: start })) === " " ? 1 : 0;
      return edit(start - blank, end, "");
    }
    case "later":
      return edit(loss.end, loss.end, " || exit 1");
    default:
      return undefined;
  }
}
