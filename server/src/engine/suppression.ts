/** The `# bootc-lint …` comments of a file: which findings they silence, and what they say of the file itself. */
import type { TextRange } from "../base/text.ts";

/** The rules that one comment names. */
export interface Disabling {
  readonly rules: readonly string[];
  readonly scope: "below" | "file";
  /** What `below` stands for: the instruction, or the line, under the comment. */
  readonly covers: TextRange;
  /** Behind the last named rule, where one more can be added. */
  readonly end: number;
}

export interface Directives {
  readonly disablings: readonly Disabling[];
  /** `bootc=true|false`: the author decides whether the file belongs to a bootc project. */
  readonly bootc: boolean | undefined;
}

const noDirectives: Directives = { disablings: [], bootc: undefined };

const directiveLine = /^\ufeff?[ \t]*#[ \t]*bootc-lint[ \t]+(?=\S)/gm;
const assignment = /(?<![\w-])(disable-file|disable|bootc)\s*=\s*([\w-]+(?:\s*,\s*[\w-]+)*)/g;

/**
 * Reads the directives of `text`. `blocks` are the ranges that a comment above them covers as a whole (the
 * instructions of a Containerfile, in order); elsewhere a comment covers the next line that is no comment, and those
 * that a backslash joins to it.
 */
export function readDirectives(text: string, blocks: readonly TextRange[] = []): Directives {
  if (!text.includes("bootc-lint")) return noDirectives;
  const disablings: Disabling[] = [];
  let bootc: boolean | undefined;
  let covers: TextRange = { start: 0, end: 0 };
  for (const match of text.matchAll(directiveLine)) {
    const from = match.index + match[0].length;
    // Several comments above one another cover the same thing, which is looked for once.
    if (from >= covers.start) covers = coveredBelow(text, from, blocks);
    const content = text.slice(from, endOfLine(text, from)).split(/\s--(?:\s|$)/, 1)[0] ?? "";
    for (const { 0: whole, 1: key, 2: value = "", index } of content.matchAll(assignment)) {
      if (key === "bootc") bootc ??= from < (blocks[0]?.start ?? text.length) ? asBoolean(value) : undefined;
      else {
        const scope = key === "disable" ? "below" : "file";
        disablings.push({ rules: value.split(/\s*,\s*/), scope, covers, end: from + index + whole.length });
      }
    }
  }
  return { disablings, bootc };
}

/** Whether a comment silences `rule` at `offset`. */
export const isDisabled = ({ disablings }: Directives, rule: string, offset: number): boolean =>
  disablings.some(
    ({ rules, scope, covers }) =>
      (scope === "file" || (covers.start <= offset && offset <= covers.end)) && rules.includes(rule),
  );

const asBoolean = (value: string): boolean | undefined =>
  value === "true" ? true : value === "false" ? false : undefined;

function coveredBelow(text: string, from: number, blocks: readonly TextRange[]): TextRange {
  let at = endOfLine(text, from);
  while (at < text.length) {
    const start = at + (text.startsWith("\r\n", at) ? 2 : 1);
    const end = endOfLine(text, start);
    const first = start + (text.slice(start, end).match(/^[ \t]*/)?.[0].length ?? 0);
    // This comment says something to tools, so that something may be found in it.
    const isVersion = text.startsWith("#version=", first);
    if (first < end && (isVersion || text[first] !== "#"))
      return blockAt(blocks, first) ?? { start, end: blocks.length > 0 ? end : endOfJoined(text, end) };
    at = end;
  }
  return { start: text.length, end: text.length };
}

function endOfJoined(text: string, firstEnd: number): number {
  let end = firstEnd;
  while (end < text.length && /\\[ \t]*$/.test(text.slice(Math.max(0, end - 80), end))) {
    end = endOfLine(text, end + (text.startsWith("\r\n", end) ? 2 : 1));
  }
  return end;
}

/** The block that begins at `start`. */
function blockAt(blocks: readonly TextRange[], start: number): TextRange | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as TextRange).start < start) low = middle + 1;
    else high = middle;
  }
  return blocks[low]?.start === start ? blocks[low] : undefined;
}

function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === "\n" || char === "\r") return at;
  }
  return text.length;
}
