/** `dnf …; next` in a RUN: the failure of the first command goes by unseen. */
import type { TextRange } from "../../base/text.ts";
import { type ContainerfileModel, placeIn } from "../../model/containerfile/model.ts";
import type { Step } from "../../model/containerfile/stages.ts";
import { failuresOf } from "../../model/shell/failures.ts";
import { defineRule, type Edit } from "../rule.ts";
import { shellStops } from "./support/shell-of-step.ts";

export const rule = defineRule(
  {
    id: "list-semicolon-hides-failure",
    severity: "hint",
    tier: "C",
    profile: "strict",
    fix: "unsafe",
    since: "0.1.0",
    evidence: ["https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_09_03"],
  },
  (file: ContainerfileModel, report) => {
    for (const { steps } of file.stages) {
      for (const step of steps) {
        const { unseen, chain, heredoc } = failuresOf(step.syntax, file.syntax.escape);
        const [first] = unseen;
        if (!first?.semicolon || heredoc || shellStops(file, step)) continue;
        report({
          message: "unseen",
          args: { command: first.command },
          at: placeIn(step, first.semicolon),
          ...(chain && {
            fixes: [{ title: "chain", edits: () => chain.map((range) => chained(step, range)) }],
          }),
        });
      }
    }
  },
);

function chained(step: Step, semicolon: TextRange): Edit {
  const isSpaced = /\s/.test(step.syntax.source.text[semicolon.start - 1] ?? "");
  return { place: placeIn(step, semicolon), text: isSpaced ? "&&" : " &&" };
}
