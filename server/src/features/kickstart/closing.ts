/** `%end` for a section that has just been opened. */
import type { TextEdit } from "vscode-languageserver-types";
import { lineStartOf } from "../../base/text.ts";
import { kickstartSections } from "../../data/kickstart.ts";
import { rangeOf } from "../range.ts";
import type { KickstartView } from "./view.ts";

/** The line break before the `%end` of a section opened at `offset`; undefined where it has one, or none can be written. */
export function closingFor({ model, lineBreak }: KickstartView, offset: number): string | undefined {
  for (const [, tag = ""] of model.text.slice(offset).matchAll(/^[ \t]*(%[\w-]+)/gm)) {
    if (tag === "%end") return undefined;
    if (kickstartSections.has(tag)) break;
  }
  return lineBreak;
}

/** After a line break at `offset`: `%end` below, where the line above opens a section that nothing closes. */
export function closingEdits(view: KickstartView, offset: number): readonly TextEdit[] {
  const { text, sections } = view.model;
  const line = offset - (/[ \t]*$/.exec(text.slice(Math.max(0, offset - 200), offset))?.[0].length ?? 0);
  const section = sections.findLast(({ range }) => range.start < line);
  const header = section && text.slice(section.range.start, line);
  if (section?.entry === undefined || section.end !== undefined || header === undefined) return [];
  if (!/^[^\r\n]*(?:\r\n|\r|\n)$/.test(header) || !/^[ \t]*(?:[\r\n]|$)/.test(text.slice(offset))) return [];
  const lineBreak = closingFor(view, offset);
  if (lineBreak === undefined) return [];
  const indentation = text.slice(lineStartOf(text, section.range.start), section.range.start);
  // Editors leave the cursor where it is when something is put on the next line.
  const [rest = "", nextBreak] = /^[ \t]*(\r\n|\r|\n)?/.exec(text.slice(offset)) ?? [];
  const at = nextBreak === undefined ? offset : offset + rest.length;
  const end = `${indentation}%end`;
  return [
    {
      range: rangeOf(view.lines, view.place({ start: at, end: at })),
      newText: nextBreak === undefined ? `${lineBreak}${end}` : `${end}${lineBreak}`,
    },
  ];
}
