/** Backslashes at the end of a line, which continue it in a shell and not in a kickstart. */

import { continues } from "../../model/kickstart/faults/continuation.ts";
import type { Word } from "../../syntax/kickstart/words.ts";
import { defineRule, type Edit } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-line-continuation",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://docs.python.org/3/library/shlex.html#parsing-rules",
      "https://github.com/pykickstart/pykickstart/blob/master/pykickstart/parser.py",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    const lines = [...model.commands, ...model.sections]
      .filter(({ words }) => continues(words.at(-1)))
      .sort((a, b) => a.range.start - b.range.start);
    let last = -1;
    for (const line of lines) {
      const word = line.words.at(-1);
      if (line.kind === "command" ? line.failure !== undefined : line.unread) continue;
      if (word === undefined) continue;
      // A command on several lines is one mistake.
      if (line.line !== last + 1) {
        const at = backslash(word);
        const edits = () => joints(model.text, at.start);
        report({ message: "backslash", at, fixes: [{ title: "join", edits }] });
      }
      last = line.line;
    }
  },
);

const backslash = (word: Word) => ({ start: word.end - 1, end: word.end });

/** Takes out each backslash from `from` on, with the line break behind it, for as long as lines end in one. */
function joints(text: string, from: number): readonly Edit[] {
  const edits: Edit[] = [];
  const joint = /[ \t]*\\(?:\r\n|[\r\n])[ \t]*/y;
  for (let at = from; at < text.length; ) {
    const lead = text.slice(0, at).trimEnd().length;
    joint.lastIndex = lead;
    const found = joint.exec(text);
    if (found === null) break;
    const end = lead + found[0].length;
    edits.push({ place: { start: lead, end }, text: end < text.length ? " " : "" });
    const rest = /[^\r\n]*/y;
    rest.lastIndex = end;
    const line = rest.exec(text)?.[0] ?? "";
    if (!line.endsWith("\\")) break;
    at = end + line.length - 1;
  }
  return edits;
}
