/** Writes `# bootc-lint` comments: the remedy for a finding that its reader knows better than the rule. */
import type { TextRange } from "../base/text.ts";
import { modelOf as configModelOf } from "../model/config/model.ts";
import { modelOf as kickstartModelOf } from "../model/kickstart/model.ts";
import type { Edit } from "../rules/rule.ts";
import { splitContainerfile } from "../syntax/containerfile/split.ts";
import { embeddedOffset } from "../syntax/toml/embedded.ts";
import { type Disabling, readDirectives } from "./suppression.ts";

export type CommentedKind = "containerfile" | "config" | "kickstart" | "script";

/** Silences `rule` for what stands at `offset`; undefined where the file has no comments (JSON). */
export function disableBelow(
  text: string,
  kind: CommentedKind,
  offset: number,
  rule: string,
): Edit | undefined {
  if (isJson(text, kind)) return undefined;
  // No comment can stand above a byte order mark.
  if (offset === 0 && text.startsWith("\ufeff")) return disableInFile(text, kind, rule);
  const blocks = blocksOf(text, kind);
  const existing = readDirectives(text, blocks).disablings.find(
    ({ scope, covers }) => scope === "below" && covers.start <= offset && offset <= covers.end,
  );
  if (existing) return added(existing, rule);
  const block = blocks.find(({ start, end }) => start <= offset && offset <= end);
  const from =
    block?.start ?? (continuesLines(text, kind, offset) ? aboveContinuedLines(text, offset) : offset);
  const line = startOfLine(text, from);
  const indent = /^[ \t]*/.exec(text.slice(line))?.[0] ?? "";
  return inserted(line, `${indent}# bootc-lint disable=${rule}${lineBreak(text)}`);
}

/** Silences `rule` for the whole file; below what only counts at the very top. */
export function disableInFile(text: string, kind: CommentedKind, rule: string): Edit | undefined {
  if (isJson(text, kind)) return undefined;
  const existing = readDirectives(text).disablings.find(({ scope }) => scope === "file");
  if (existing) return added(existing, rule);
  const at = topOf(text, kind);
  const comment = `# bootc-lint disable-file=${rule}${lineBreak(text)}`;
  const unfinished = at > 0 && !/[\r\n\ufeff]/.test(text[at - 1] ?? "");
  return inserted(at, unfinished ? lineBreak(text) + comment : comment);
}

const inserted = (at: number, text: string): Edit => ({ place: { start: at, end: at }, text });
const added = ({ end }: Disabling, rule: string): Edit => inserted(end, `,${rule}`);

const isJson = (text: string, kind: CommentedKind): boolean =>
  kind === "config" && /^\ufeff?\s*\{/.test(text);
const lineBreak = (text: string): string => (text.includes("\r\n") ? "\r\n" : "\n");

function blocksOf(text: string, kind: CommentedKind): readonly TextRange[] {
  if (kind !== "containerfile") return [];
  return splitContainerfile(text).instructions.map(({ start, source }) => ({
    start,
    end: start + source.text.length,
  }));
}

function topOf(text: string, kind: CommentedKind): number {
  if (kind === "containerfile") return splitContainerfile(text).directivesEnd;
  // The installer's tools look for `#version=` in the first line of a kickstart.
  const first =
    kind === "kickstart" || kind === "script"
      ? /^\ufeff?#(?:version=|platform=|!)[^\r\n]*(?:\r\n?|\n|$)/.exec(text)
      : null;
  return first?.[0].length ?? (text.startsWith("\ufeff") ? 1 : 0);
}

function startOfLine(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !/[\r\n]/.test(text[at - 1] ?? "")) at--;
  return text[at] === "\ufeff" ? at + 1 : at;
}

/** Whether a backslash at the end of a line joins the next one: in a kickstart only the shell reads it so. */
function continuesLines(text: string, kind: CommentedKind, offset: number): boolean {
  if (kind === "config") return continuesLinesInside(text, offset);
  if (kind !== "kickstart") return true;
  const section = kickstartModelOf(text).sections.find(
    ({ body }) => body.start <= offset && offset <= body.end,
  );
  if (!section?.entry?.options?.["--interpreter"]) return false;
  const interpreter = section.options.find(({ name }) => name === "--interpreter")?.value ?? "/bin/sh";
  return /(?:^|\/)(?:ba|da|k|z)?sh$/.test(interpreter);
}

/** In `'''` a backslash is one of the kickstart; elsewhere in TOML it joins lines by itself. */
function continuesLinesInside(text: string, offset: number): boolean {
  const { kickstart } = configModelOf(text);
  const own = kickstart && embeddedOffset(kickstart.contents, offset);
  if (own === undefined || !text.startsWith("'''", kickstart?.range.start)) return true;
  return continuesLines(kickstart?.contents.text ?? "", "kickstart", own);
}

/** A comment between a line that ends in a backslash and the next one would cut the two apart. */
function aboveContinuedLines(text: string, offset: number): number {
  let line = startOfLine(text, offset);
  while (line > 0 && /\\[ \t]*(?:\r\n|\r|\n)$/.test(text.slice(Math.max(0, line - 80), line))) {
    line = startOfLine(text, line - (text.startsWith("\r\n", line - 2) ? 2 : 1));
  }
  return line;
}
