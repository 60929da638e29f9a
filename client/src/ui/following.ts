/** Where a range of a document lies once the document has been edited. */

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** `range` of the document as it was gave way to `text`; lines and UTF-16 characters, from 0. */
export interface Change {
  readonly range: Range;
  readonly text: string;
}

/** `range` after the change; undefined where all of it is gone. What is written at its edges is not part of it. */
export function followed(range: Range, change: Change): Range | undefined {
  const { start, end } = change.range;
  if (isBefore(range.end, start) || isSame(range.end, start)) return range;
  const isGone = !isBefore(range.start, start) && !isBefore(end, range.end);
  if (isGone) return undefined;
  const last = endOf(change);
  const moved = (position: Position): Position => ({
    line: position.line + last.line - end.line,
    character:
      position.line === end.line ? position.character + last.character - end.character : position.character,
  });
  return {
    start: isBefore(range.start, start)
      ? range.start
      : isBefore(range.start, end)
        ? last
        : moved(range.start),
    end: isBefore(range.end, end) ? start : moved(range.end),
  };
}

const isBefore = (one: Position, other: Position): boolean =>
  one.line < other.line || (one.line === other.line && one.character < other.character);

const isSame = (one: Position, other: Position): boolean =>
  one.line === other.line && one.character === other.character;

/** Where the new text of a change ends. */
function endOf({ range: { start }, text }: Change): Position {
  const lines = text.split(/\r\n|\r|\n/);
  const { length } = lines.at(-1) ?? "";
  return lines.length === 1
    ? { line: start.line, character: start.character + length }
    : { line: start.line + lines.length - 1, character: length };
}
