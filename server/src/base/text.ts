/** A half-open span of UTF-16 offsets in one text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A zero-based line and UTF-16 column, as editors count them. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Converts between offsets and positions of one immutable text. */
export interface LineIndex {
  readonly lineCount: number;
  /** Offset of the first character of a line; the text's length for a line past the end. */
  lineStart(line: number): number;
  /** Offset just behind the last character of a line, its line break excluded. */
  lineEnd(line: number): number;
  position(offset: number): Position;
  offset(position: Position): number;
}

const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;

/** Builds the index in one pass over `text`; LF, CRLF and lone CR end a line, as in the LSP specification. */
export function lineIndex(text: string): LineIndex {
  const starts = lineStarts(text);
  const lineStart = (line: number): number => starts[line] ?? text.length;

  function lineEnd(line: number): number {
    let end = lineStart(line + 1);
    if (end > lineStart(line) && text.charCodeAt(end - 1) === LINE_FEED) end--;
    if (end > lineStart(line) && text.charCodeAt(end - 1) === CARRIAGE_RETURN) end--;
    return end;
  }

  return {
    lineCount: starts.length,
    lineStart,
    lineEnd,
    position(offset) {
      const at = Math.max(0, Math.min(offset, text.length));
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (lineStart(middle) <= at) low = middle;
        else high = middle - 1;
      }
      return { line: low, character: at - lineStart(low) };
    },
    offset: ({ line, character }) => Math.min(lineStart(line) + Math.max(0, character), lineEnd(line)),
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  if (!text.includes("\r")) {
    for (let at = text.indexOf("\n") + 1; at > 0; at = text.indexOf("\n", at) + 1) starts.push(at);
    return starts;
  }
  for (let at = nextBreak(text, 0); at < text.length; at = nextBreak(text, at)) {
    at += text.charCodeAt(at) === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED ? 2 : 1;
    starts.push(at);
  }
  return starts;
}

function nextBreak(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || code === CARRIAGE_RETURN) return at;
  }
  return text.length;
}

/** Moves a range by `distance` characters. */
export const shift = (range: TextRange, distance: number): TextRange => ({
  start: range.start + distance,
  end: range.end + distance,
});

/** Whether `offset` lies in `range`, its end included (a cursor behind the last character still touches it). */
export const touches = (range: TextRange, offset: number): boolean =>
  range.start <= offset && offset <= range.end;

/** `text` with the given ranges, in ascending order, filled with `filler`; its length stays. */
export function blanked(text: string, ranges: readonly TextRange[], filler = " "): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    pieces.push(text.slice(at, start), filler.repeat(end - start));
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

/** Offset of the first character of the line in which `offset` lies, without an index of all lines. */
export function lineStartOf(text: string, offset: number): number {
  if (offset === 0) return 0;
  const feed = text.lastIndexOf("\n", offset - 1) + 1;
  // Most texts have no lone carriage return, and would be searched from their beginning for one.
  return feed + text.slice(feed, offset).lastIndexOf("\r") + 1;
}
