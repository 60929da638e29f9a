/** A lint whose failure does not fail the build. */
import { lowered } from "../../base/severity.ts";
import { type ContainerfileModel, type PlacedCommand, placeIn } from "../../model/containerfile/model.ts";
import { mayNotRun } from "../../model/shell/facts.ts";
import { defineRule, type Edit } from "../rule.ts";
import { lintCalls } from "./support/lint-calls.ts";
import { type Loss, lossOf } from "./support/lost-status.ts";
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
      if (!loss) continue;
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
