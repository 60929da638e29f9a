/** Here-documents of a script that the end of its section cuts off: the installer does not look at what a line is in. */
import { remembering } from "../../../base/memory.ts";
import type { KickstartModel, KickstartSection } from "../../../model/kickstart/model.ts";
import { isShell } from "../../../model/kickstart/scripts.ts";
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

/**
 * The first section of shell that ends inside a here-document whose own end stands further down; what follows is not
 * what anybody meant.
 */
export const cutOffHereDocument = remembering((model: KickstartModel): CutOff | undefined => {
  for (const section of model.sections) {
    if (section.unread || !section.content.includes("<<") || !isShell(section)) continue;
    const open = openAtEnd(section.content);
    if (open === undefined) continue;
    const { exact, stripped } = lastLines(model);
    const end = (open.indented ? stripped : exact).get(open.delimiter) ?? -1;
    if (end >= section.body.end) return { section, delimiter: open.delimiter };
  }
  return undefined;
});

const linesOf = (text: string): readonly string[] =>
  splitLines(text).map(({ start, end }) => text.slice(start, end));

const withoutTabs = (line: string): string => line.replace(/^\t+/, "");

/** Where each line stands last, once as it is and once without the tabs before it. */
const lastLines = remembering(({ text }: KickstartModel) => {
  const lines = splitLines(text).map(({ start, end }) => [text.slice(start, end), start] as const);
  return {
    exact: new Map(lines),
    stripped: new Map(lines.map(([line, start]) => [withoutTabs(line), start])),
  };
});

const ends = (line: string, { delimiter, indented }: HereDocument): boolean =>
  (indented ? withoutTabs(line) : line) === delimiter;

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
