/**
 * Reads the lines of a kickstart as pykickstart's parser does (pykickstart/parser.py), and goes on with the most
 * plausible reading where that one stops.
 */
import type { TextRange } from "../../base/text.ts";
import { type LineWords, wordsOf } from "./line-words.ts";
import { firstInk, inkEnd, type SourceLine, splitLines } from "./lines.ts";
import type { CommentNode, DirectiveNode, Fatal, KickstartNode, KickstartTree, SectionNode } from "./tree.ts";
import type { QuoteFailure, Split, Word } from "./words.ts";

const HASH = 0x23;
const PERCENT = 0x25;

/** Tags that the parser knows; `%anaconda` is refused later, by the installer. */
export type KnownTag = (tag: string) => boolean;

/** State of one reading. */
interface Reader {
  readonly text: string;
  readonly lines: readonly SourceLine[];
  readonly isKnown: KnownTag;
  readonly nodes: KickstartNode[];
  readonly bodyComments: CommentNode[];
  /** `%ksappend` is expanded before anything else is read, so that its mistakes come first. */
  appendFatal: Fatal | undefined;
  fatal: Fatal | undefined;
  closings: readonly boolean[] | undefined;
}

export function parseKickstart(text: string, isKnown: KnownTag): KickstartTree {
  const reader: Reader = {
    text,
    lines: splitLines(text),
    isKnown,
    nodes: [],
    bodyComments: [],
    appendFatal: undefined,
    fatal: undefined,
    closings: undefined,
  };
  let at = 0;
  while (at < reader.lines.length) at = readLine(reader, at);
  const fatal = reader.appendFatal ?? reader.fatal;
  return {
    nodes: reader.nodes,
    bodyComments: reader.bodyComments,
    ...(fatal === undefined ? {} : { fatal }),
  };
}

/** Reads the line `at` of the command part, and the section that it opens; returns the line to go on with. */
function readLine(reader: Reader, at: number): number {
  const line = reader.lines[at] as SourceLine;
  const ink = firstInk(reader.text, line);
  if (ink === line.end) return at + 1;
  if (reader.text.charCodeAt(ink) === HASH) {
    reader.nodes.push({ kind: "comment", line: at + 1, range: { start: ink, end: line.end } });
    return at + 1;
  }
  const split = wordsOf(reader.text, line, true);
  const first = split.words[0];
  if (isAppend(reader, ink)) reader.nodes.push(readAppend(reader, at, split));
  else if (first?.text === "%include") reader.nodes.push(readInclude(reader, at, split));
  else if (first?.text.startsWith("%")) return readSection(reader, at, first, split);
  else reader.nodes.push(readCommand(reader, at, split));
  return at + 1;
}

function readCommand(reader: Reader, at: number, split: LineWords): KickstartNode {
  const line = reader.lines[at] as SourceLine;
  noteFailure(reader, at, split.failure);
  return {
    kind: "command",
    line: at + 1,
    range: spanOf(split, line),
    written: split.written,
    content: { start: line.start, end: line.end },
    words: split.words,
    comment: split.comment,
    failure: split.failure,
  };
}

const isAppend = (reader: Reader, ink: number): boolean => reader.text.startsWith("%ksappend", ink);

/** The target is the second piece between single blanks, not the second word. */
function readAppend(reader: Reader, at: number, split: Split): DirectiveNode {
  const line = reader.lines[at] as SourceLine;
  const content = reader.text.slice(firstInk(reader.text, line), line.end).trimEnd();
  const range = spanOf(split, line);
  if (!content.includes(" ")) reader.appendFatal ??= { kind: "ksappend-target", line: at + 1, range };
  return { kind: "ksappend", line: at + 1, range, words: split.words };
}

function readInclude(reader: Reader, at: number, split: Split): DirectiveNode {
  const range = spanOf(split, reader.lines[at] as SourceLine);
  noteFailure(reader, at, split.failure);
  if (!split.words[1]?.text) reader.fatal ??= { kind: "include-path", line: at + 1, range };
  const failure = split.failure === undefined ? {} : { failure: split.failure };
  return { kind: "include", line: at + 1, range, words: split.words, ...failure };
}

function noteFailure(reader: Reader, at: number, failure: QuoteFailure | undefined): void {
  if (failure !== undefined) reader.fatal ??= { kind: failure.kind, line: at + 1, range: failure.range };
}

/** What a body came to: the line to go on with, and how it ended. */
interface Body {
  readonly next: number;
  readonly range: TextRange;
  readonly end?: TextRange;
  readonly includes: readonly DirectiveNode[];
  /** A tag that may only stand outside of a section. */
  readonly opened?: TextRange;
}

function readSection(reader: Reader, at: number, tag: Word, split: LineWords): number {
  const line = reader.lines[at] as SourceLine;
  noteFailure(reader, at, split.failure);
  const known = reader.isKnown(tag.text);
  const stray = tag.text === "%end";
  if (!known) {
    const kind = stray ? "stray-end" : "unknown-section";
    reader.fatal ??= { kind, line: at + 1, range: tag, tag: tag.text };
  }
  const opens = known || (!stray && closings(reader)[at + 1] === true);
  const nothing = { next: at + 1, range: { start: line.next, end: line.next }, includes: [] };
  const body: Body = opens ? readBody(reader, at + 1) : nothing;
  const header = spanOf(split, line);
  const section: SectionNode = {
    kind: "section",
    line: at + 1,
    range: { start: header.start, end: Math.max(header.end, body.end?.end ?? lastInk(reader, body.range)) },
    tag,
    words: split.words.slice(1),
    written: split.written,
    body: body.range,
    includes: body.includes,
    known,
    ...(split.failure === undefined ? {} : { failure: split.failure }),
    ...(body.end === undefined ? {} : { end: body.end }),
  };
  reader.nodes.push(section);
  if (opens && body.end === undefined) noteUnclosed(reader, section, body);
  return body.next;
}

function noteUnclosed(reader: Reader, section: SectionNode, body: Body): void {
  const line = body.opened === undefined ? reader.lines.length : body.next + 1;
  const next = body.opened === undefined ? {} : { next: body.opened };
  reader.fatal ??= { kind: "unclosed-section", line, range: section.tag, section, ...next };
}

/**
 * For each line, whether an unknown tag above it opens something that is closed like a section and is not just a
 * stray line: whether `%end` comes before the next known tag. Built once, backwards, to stay linear.
 */
function closings(reader: Reader): readonly boolean[] {
  if (reader.closings !== undefined) return reader.closings;
  const closed: boolean[] = new Array(reader.lines.length).fill(false);
  let below = false;
  for (let at = reader.lines.length - 1; at >= 0; at--) {
    const word = percentWord(reader, reader.lines[at] as SourceLine);
    if (word === "%end") below = true;
    else if (word !== undefined && reader.isKnown(word)) below = false;
    closed[at] = below;
  }
  reader.closings = closed;
  return closed;
}

/** The first run of ink on a line that begins with `%`. */
function percentWord(reader: Reader, line: SourceLine): string | undefined {
  const ink = firstInk(reader.text, line);
  if (ink === line.end || reader.text.charCodeAt(ink) !== PERCENT) return undefined;
  return reader.text.slice(ink, inkEnd(reader.text, ink, line));
}

/** Whether a line of a body that begins like this is for its reader alone, as most are. */
const isOrdinary = (first: number): boolean => first > PERCENT && first < 0x7f;

/** Reads up to `%end` or up to the tag that shows that it is missing; here-documents are not looked at. */
function readBody(reader: Reader, from: number): Body {
  const start = reader.lines[from]?.start ?? reader.text.length;
  const includes: DirectiveNode[] = [];
  for (let at = from; at < reader.lines.length; at++) {
    const line = reader.lines[at] as SourceLine;
    if (isOrdinary(reader.text.charCodeAt(line.start))) continue;
    const ink = firstInk(reader.text, line);
    if (ink === line.end) continue;
    if (reader.text.charCodeAt(ink) === HASH) {
      reader.bodyComments.push({ kind: "comment", line: at + 1, range: { start: ink, end: line.end } });
      continue;
    }
    const word = percentWord(reader, line);
    if (word === undefined) continue;
    if (isAppend(reader, ink)) {
      includes.push(readAppend(reader, at, wordsOf(reader.text, line, true)));
    } else if (word === "%end" || word === "%include" || reader.isKnown(word)) {
      const split = wordsOf(reader.text, line, false);
      const range = { start, end: line.start };
      const first = split.words[0]?.text;
      if (first === "%include") {
        includes.push(readInclude(reader, at, split));
        continue;
      }
      noteFailure(reader, at, split.failure);
      if (first === "%end") return { next: at + 1, range, end: spanOf(split, line), includes };
      if (first !== undefined && reader.isKnown(first)) {
        return { next: at, range, includes, opened: split.words[0] as Word };
      }
    }
  }
  return { next: reader.lines.length, range: { start, end: reader.text.length }, includes };
}

function spanOf(split: Split, line: SourceLine): TextRange {
  const first = split.words[0];
  const last = split.words.at(-1);
  if (first === undefined || last === undefined) return { start: line.start, end: line.end };
  return { start: first.start, end: Math.max(first.start, last.end) };
}

/** End of the last line of `range` that is not blank, so that an unclosed section does not swallow what follows. */
function lastInk(reader: Reader, range: TextRange): number {
  const ink = reader.text.slice(range.start, range.end).trimEnd().length;
  return ink === 0 ? 0 : range.start + ink;
}
