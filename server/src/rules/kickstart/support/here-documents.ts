/** Here-documents of a script that the end of its section cuts off: the installer does not look at what a line is in. */

import type { KickstartModel, KickstartSection } from "../../../model/kickstart/model.ts";
import { scriptsOf } from "../../../model/kickstart/scripts.ts";
import { splitLines } from "../../../syntax/kickstart/lines.ts";

interface HereDocument {
  readonly delimiter: string;
  /** Whether tabs before its end are left out (`<<-`). */
  readonly indented: boolean;
}

export interface CutOff {
  readonly section: KickstartSection;
  readonly delimiter: string;
}

/** Sections of shell that end inside a here-document whose own end stands further down. */
export const cutOffHereDocuments = (model: KickstartModel): readonly CutOff[] =>
  scriptsOf(model).flatMap(({ section, facts }) => {
    const open = facts && openAtEnd(model.text.slice(section.body.start, section.body.end));
    if (open === undefined) return [];
    const below = linesOf(model.text.slice(section.body.end));
    return below.some((line) => ends(line, open)) ? [{ section, delimiter: open.delimiter }] : [];
  });

const linesOf = (text: string): readonly string[] =>
  splitLines(text).map(({ start, end }) => text.slice(start, end));

const ends = (line: string, { delimiter, indented }: HereDocument): boolean =>
  (indented ? line.replace(/^\t+/, "") : line) === delimiter;

/** `<<EOF`, `<<-'EOF'`, and no `<<<`; what looks like one in an arithmetic expression has a number there. */
const OPENING = /(?<!<)<<(-?)[ \t]*(?:'([^'\n]+)'|"([^"\n]+)"|\\?([A-Za-z_][\w.-]*))/g;

function openAtEnd(script: string): HereDocument | undefined {
  const waiting: HereDocument[] = [];
  for (const line of linesOf(script)) {
    const [first] = waiting;
    if (first !== undefined) {
      if (ends(line, first)) waiting.shift();
    } else if (!/^\s*#/.test(line)) {
      for (const [, dash, ...names] of line.matchAll(OPENING)) {
        waiting.push({ delimiter: names.find((name) => name !== undefined) ?? "", indented: dash === "-" });
      }
    }
  }
  return waiting[0];
}
