/** Lines and blanks as Python sees them: kickstart is read with `str.splitlines` and `str.strip`. */

export interface SourceLine {
  readonly start: number;
  /** Behind the last character, the line break excluded. */
  readonly end: number;
  /** Start of the following line: `end` where the text ends without a line break. */
  readonly next: number;
}

const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;

/** https://docs.python.org/3/library/stdtypes.html#str.splitlines; CRLF is one break. */
function isLineBreak(code: number): boolean {
  if (code > 0x1e) return code === 0x85 || code === 0x2028 || code === 0x2029;
  return (code >= LINE_FEED && code <= CARRIAGE_RETURN) || code >= 0x1c;
}

/** Whether Python's `str.isspace` holds for the character; wider than what separates the words of a line. */
function isBlankCode(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d) || (code >= 0x1c && code <= 0x1f);
  if (code < 0x1680) return code === 0x85 || code === 0xa0;
  if (code >= 0x2000 && code <= 0x200a) return true;
  return [0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000].includes(code);
}

/** What may end a line besides LF and CRLF, which are all that most files have. */
const RARE_BREAK = /[^\P{Cc}\t\n\r]|[\u2028\u2029]|\r(?!\n)/u;

/** The lines of `text`; none for the empty text, and none behind a final line break. */
export const splitLines = (text: string): readonly SourceLine[] =>
  RARE_BREAK.test(text) ? linesOfAnyBreak(text) : linesOfLineFeeds(text);

function linesOfLineFeeds(text: string): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  let start = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", start)) {
    const end = at > start && text.charCodeAt(at - 1) === CARRIAGE_RETURN ? at - 1 : at;
    lines.push({ start, end, next: at + 1 });
    start = at + 1;
  }
  if (start < text.length) lines.push({ start, end: text.length, next: text.length });
  return lines;
}

function linesOfAnyBreak(text: string): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isLineBreak(code)) continue;
    const end = at;
    if (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED) at++;
    lines.push({ start, end, next: at + 1 });
    start = at + 1;
  }
  if (start < text.length) lines.push({ start, end: text.length, next: text.length });
  return lines;
}

/** Offset of the first character of `line` that is no blank, or `line.end`. */
export function firstInk(text: string, line: SourceLine): number {
  let at = line.start;
  while (at < line.end && isBlankCode(text.charCodeAt(at))) at++;
  return at;
}

/** Behind the run of characters from `from` on that are no blanks. */
export function inkEnd(text: string, from: number, line: SourceLine): number {
  let at = from;
  while (at < line.end && !isBlankCode(text.charCodeAt(at))) at++;
  return at;
}

/** Python's `str.strip`. */
export function trimmed(text: string): string {
  const whole: SourceLine = { start: 0, end: text.length, next: text.length };
  const start = firstInk(text, whole);
  let end = text.length;
  while (end > start && isBlankCode(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}
