/** `%end` where no section is open; the installer stops reading there. */
import type { TextRange } from "../../base/text.ts";
import type { KickstartModel } from "../../model/kickstart/model.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-stray-end",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: ["https://github.com/pykickstart/pykickstart/blob/master/pykickstart/parser.py"],
  },
  ({ model }: KickstartSubject, report) => {
    const { fatal } = model;
    if (fatal?.kind !== "stray-end") return;
    const above = model.sections.findLast(({ end, range }) => end && range.end < fatal.range.start);
    report({
      message: above === undefined ? "stray" : "second",
      args: { tag: above?.tag ?? "" },
      at: fatal.range,
      fixes: [{ title: "remove", edits: () => [{ place: lineAround(fatal.range, model), text: "" }] }],
    });
  },
);

/** The whole line, its line break included. */
function lineAround({ start, end }: TextRange, { text }: KickstartModel): TextRange {
  const from = Math.max(text.lastIndexOf("\n", start), text.lastIndexOf("\r", start)) + 1;
  const rest = /^[^\r\n]*(?:\r\n|[\r\n])?/.exec(text.slice(end));
  return { start: from, end: end + (rest?.[0].length ?? 0) };
}
