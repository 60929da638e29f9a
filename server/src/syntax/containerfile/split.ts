/**
 * Cuts a Containerfile into instructions, the way the line parser of buildah and BuildKit does, in one pass.
 * Boundaries are our own so that a keystroke re-parses one instruction only; what an instruction says is
 * read by dockerfile-ast (see instruction.ts).
 */
import type { TextRange } from "../../base/text.ts";
import { type HeredocOpening, heredocOpenings } from "./heredoc-openings.ts";

/** The body of one here-document: the lines between the opening line and the delimiter. */
export interface Heredoc extends HeredocOpening {
  readonly body: TextRange;
  /** False where the file ends before the delimiter. */
  readonly closed: boolean;
}

/** One instruction as text; every range in it is relative to its first character. */
export interface InstructionText {
  readonly text: string;
  /** End of the logical line, before the bodies of here-documents. */
  readonly headerEnd: number;
  readonly heredocs: readonly Heredoc[];
  /** Comment lines between continued lines, which the builders drop. */
  readonly comments: readonly TextRange[];
}

export interface Comment {
  readonly range: TextRange;
  /** Index of the first instruction below the comment. */
  readonly before: number;
}

export interface SplitContainerfile {
  readonly escape: "\\" | "`";
  /** Offset below the parser directives, where a comment for the whole file belongs. */
  readonly directivesEnd: number;
  readonly instructions: readonly { readonly start: number; readonly source: InstructionText }[];
  readonly comments: readonly Comment[];
}

interface Line {
  readonly start: number;
  /** Behind the last character, the line break excluded. */
  readonly end: number;
  readonly next: number;
}

const none: readonly never[] = [];
const heredocKeywords = /^(?:ONBUILD\s+)?(?:RUN|COPY|ADD)\s/i;
const directivePattern = /^#\s*([A-Za-z][A-Za-z0-9]*)\s*=\s*(.+?)\s*$/;

export function splitContainerfile(text: string): SplitContainerfile {
  const { escape, end: directivesEnd } = parserDirectives(text);
  const instructions: { start: number; source: InstructionText }[] = [];
  const comments: Comment[] = [];
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length; ) {
    const line = lineAt(text, at);
    const first = firstNonBlank(text, line);
    if (first === line.end) {
      at = line.next;
    } else if (text[first] === "#") {
      comments.push({ range: { start: first, end: line.end }, before: instructions.length });
      at = line.next;
    } else {
      const { source, next } = readInstruction(text, first, line, escape);
      instructions.push({ start: first, source });
      at = next;
    }
  }
  return { escape, directivesEnd, instructions, comments };
}

/** Reads `# syntax=`, `# escape=`, `# check=`: only an unbroken run at the very top counts. */
function parserDirectives(text: string): { escape: "\\" | "`"; end: number } {
  let escape: "\\" | "`" = "\\";
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const seen = new Set<string>();
  while (at < text.length) {
    const line = lineAt(text, at);
    const [, key, value] = directivePattern.exec(text.slice(line.start, line.end)) ?? [];
    const name = key?.toLowerCase();
    if (!name || !["syntax", "escape", "check"].includes(name) || seen.has(name)) break;
    if (name === "escape" && value === "`") escape = "`";
    seen.add(name);
    at = line.next;
  }
  return { escape, end: at };
}

function readInstruction(text: string, start: number, firstLine: Line, escape: string) {
  const comments: TextRange[] = [];
  let line = firstLine;
  while (isContinued(text, start, line, escape)) {
    const following = nextKept(text, start, line.next, comments);
    if (!following) break;
    line = following;
  }
  const end = line.end;
  const openings = openingsIn(text.slice(start, end), escape);
  const { heredocs, end: bodyEnd, next } = readBodies(text, start, openings, { end, next: line.next });
  const source: InstructionText = {
    text: text.slice(start, bodyEnd),
    headerEnd: end - start,
    heredocs,
    comments: comments.length > 0 ? comments : none,
  };
  return { source, next: heredocs.length > 0 ? next : line.next };
}

/** BuildKit's rule: the escape character ends the line, blanks behind it forgiven; a doubled one does not count. */
function isContinued(text: string, start: number, line: Line, escape: string): boolean {
  const first = Math.max(start, line.start);
  let at = line.end - 1;
  while (at >= first && (text[at] === " " || text[at] === "\t")) at--;
  return at >= first && text[at] === escape && (at === first || text[at - 1] !== escape);
}

/** The next line that is neither blank nor a comment: builders drop those without ending the instruction. */
function nextKept(text: string, base: number, from: number, comments: TextRange[]): Line | undefined {
  const dropped: TextRange[] = [];
  for (let at = from; at < text.length; ) {
    const line = lineAt(text, at);
    const first = firstNonBlank(text, line);
    if (first < line.end && text[first] !== "#") {
      for (const comment of dropped) comments.push(comment);
      return line;
    }
    if (first < line.end) dropped.push({ start: first - base, end: line.end - base });
    at = line.next;
  }
  return undefined;
}

const openingsIn = (header: string, escape: string): readonly HeredocOpening[] =>
  header.includes("<<") && heredocKeywords.test(header) ? heredocOpenings(header, escape) : none;

function readBodies(
  text: string,
  base: number,
  openings: readonly HeredocOpening[],
  header: { end: number; next: number },
) {
  if (openings.length === 0) return { heredocs: none, ...header };
  const heredocs: Heredoc[] = [];
  let { end, next } = header;
  for (const opening of openings) {
    const bodyStart = next;
    let bodyEnd = text.length;
    let closed = false;
    while (next < text.length && !closed) {
      const line = lineAt(text, next);
      const content = text.slice(line.start, line.end);
      closed = (opening.stripTabs ? content.replace(/^\t+/, "") : content) === opening.delimiter;
      if (closed) bodyEnd = line.start;
      end = line.end;
      next = line.next;
    }
    const { delimiter, quoted, stripTabs } = opening;
    const body = { start: bodyStart - base, end: bodyEnd - base };
    heredocs.push({ opening: opening.opening, delimiter, quoted, stripTabs, body, closed });
  }
  return { heredocs, end, next };
}

function lineAt(text: string, start: number): Line {
  const feed = text.indexOf("\n", start);
  if (feed === -1) return { start, end: text.length, next: text.length };
  const end = feed > start && text[feed - 1] === "\r" ? feed - 1 : feed;
  return { start, end, next: feed + 1 };
}

function firstNonBlank(text: string, line: Line): number {
  let at = line.start;
  while (at < line.end && (text[at] === " " || text[at] === "\t")) at++;
  return at;
}
