/** Comments of a config, each with what a directive in it speaks of. */
import type { LineIndex, TextRange } from "../../base/text.ts";
import type { TomlDocument } from "../../syntax/toml/nodes.ts";

export interface ConfigComment {
  /** From the number sign to the end of the line. */
  readonly range: TextRange;
  /** The key or the whole table that begins on the next line that is no comment; nothing behind a statement. */
  readonly covers: readonly TextRange[];
}

export function commentsOf(document: TomlDocument, lines: LineIndex): readonly ConfigComment[] {
  const { text } = document;
  const commented = new Set<number>();
  const placed = document.comments.map((range) => {
    const line = lines.position(range.start).line;
    const alone = text.slice(lines.lineStart(line), range.start).trim() === "";
    if (alone) commented.add(line);
    return { range, line, alone };
  });
  const statements = statementsByLine(document, lines);
  let next = lines.lineCount;
  const found: ConfigComment[] = [];
  for (const { range, line, alone } of placed.reverse()) {
    if (!commented.has(line + 1)) next = line + 1;
    const covers =
      alone && next < lines.lineCount ? (statements.get(next) ?? wholeLine(lines, next)) : undefined;
    found.push({ range, covers: covers === undefined ? [] : [covers] });
  }
  return found.reverse();
}

function statementsByLine(document: TomlDocument, lines: LineIndex): ReadonlyMap<number, TextRange> {
  const byLine = new Map<number, TextRange>();
  for (const { header, range, pairs } of document.sections) {
    if (header !== undefined) byLine.set(lines.position(header.range.start).line, range);
    for (const pair of pairs) byLine.set(lines.position(pair.range.start).line, pair.range);
  }
  return byLine;
}

const wholeLine = (lines: LineIndex, line: number): TextRange => ({
  start: lines.lineStart(line),
  end: lines.lineEnd(line),
});
