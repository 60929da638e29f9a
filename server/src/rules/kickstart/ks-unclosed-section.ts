/** Sections without `%end`; the installer reads nothing of the file. */
import { lineStartOf, type TextRange } from "../../base/text.ts";
import type { KickstartModel } from "../../model/kickstart/model.ts";
import { defineRule, type Edit } from "../rule.ts";
import { cutOffHereDocument } from "./support/here-documents.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-unclosed-section",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: ["https://github.com/pykickstart/pykickstart/blob/master/pykickstart/parser.py"],
  },
  ({ model }: KickstartSubject, report) => {
    const { fatal } = model;
    if (fatal?.kind !== "unclosed-section") return;
    const { section, next } = fatal;
    // Its `%end` is not what is missing.
    if (cutOffHereDocument(model)?.section.line === section.line) return;
    const tag = section.tag.text;
    const misspelt = misspeltEnd(section.body, model);
    report({
      message: misspelt === undefined ? (next === undefined ? "open" : "interrupted") : "misspelt",
      args: {
        tag,
        next: next === undefined ? "" : model.text.slice(next.start, next.end),
        written: misspelt === undefined ? "" : model.text.slice(misspelt.start, misspelt.end),
      },
      at: fatal.range,
      fixes: [
        misspelt === undefined
          ? { title: "insert", edits: () => [insertion(next?.start ?? section.body.end, model)] }
          : { title: "correct", edits: () => [{ place: misspelt, text: "%end" }] },
      ],
    });
  },
);

/** A line of the body that was meant to close it: `%END`, `%End`, `% end`. */
function misspeltEnd({ start, end }: TextRange, { text }: KickstartModel): TextRange | undefined {
  const found = /^[ \t]*(%[ \t]*end)[ \t]*\r?$/im.exec(text.slice(start, end));
  if (found?.[1] === undefined) return undefined;
  const at = start + found.index + found[0].indexOf("%");
  return { start: at, end: at + found[1].length };
}

/** `%end` on a line of its own before the line at `offset`. */
function insertion(offset: number, { text }: KickstartModel): Edit {
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const start = lineStartOf(text, offset);
  if (offset < text.length) return { place: { start, end: start }, text: `%end${newline}` };
  const before = /[\r\n]$/.test(text) ? "" : newline;
  return { place: { start: offset, end: offset }, text: `${before}%end${newline}` };
}
