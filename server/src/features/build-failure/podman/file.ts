/** Errors about the file as a whole, which podman reads before the first step. */
import { type LineIndex, lineIndex } from "../../../base/text.ts";
import type { ContainerfileModel } from "../../../model/containerfile/model.ts";
import type { PlacedInstruction } from "../../../syntax/containerfile/containerfile.ts";
import { type Failure, failure } from "../failure.ts";
import { whole } from "./places.ts";

/** undefined where the error is another one. */
export function fileFailure(file: ContainerfileModel, why: string): Failure | undefined {
  const { instructions } = file.syntax;
  const [, line] =
    /StartLine:(\d+) EndLine:\d+\}/.exec(why) ?? /\bline (\d+)\b/.exec(syntaxError(why) ?? "") ?? [];
  if (line !== undefined) {
    const at = atLine(instructions, lineIndex(file.text), Number(line) - 1);
    return at && failure("syntax", { why: why.replace(/^resolving step \{.*\}: /, "") }, whole(at));
  }
  if (/^FROM requires either one argument, or three/.test(why)) {
    const from = instructions.find(({ syntax }) => syntax.keyword === "FROM" && !isFrom(syntax.source.text));
    return failure("from-words", { why }, from && whole(from));
  }
  if (/^(?:no FROM statement found|no contents in |building: no stages to build)/.test(why)) {
    const [first] = instructions;
    return failure("no-from", {}, first ? whole(first) : { start: 0, end: 0 });
  }
  const [, target] = /^the target "([^"]*)" was not found/i.exec(why) ?? [];
  if (target !== undefined) {
    const stages = file.stages.map(({ name, index }) => name ?? String(index)).join(", ");
    return failure("target", { target, stages });
  }
  return unreadable(instructions, syntaxError(why));
}

const syntaxError = (why: string): string | undefined =>
  /^parsing main Dockerfile: [^:]+: (.*)$/.exec(why)?.[1];

function unreadable(
  instructions: readonly PlacedInstruction[],
  why: string | undefined,
): Failure | undefined {
  if (why === undefined) return undefined;
  if (why.includes("unterminated heredoc")) {
    const open = instructions.find(({ syntax }) => syntax.source.heredocs.some(({ closed }) => !closed));
    return failure("heredoc-open", {}, open && whole(open));
  }
  const [, keyword] = /^([A-Z]+) must have/.exec(why) ?? [];
  const [, word] = /can't find = in "([^"]*)"/.exec(why) ?? [];
  const fitting = instructions.filter(({ syntax }) => {
    const text = syntax.source.text.slice(syntax.keywordRange.end, syntax.source.headerEnd);
    return keyword !== undefined
      ? syntax.keyword === keyword && text.trim().split(/\s+/).length < 2 && !text.includes("=")
      : word !== undefined && /^(?:ENV|LABEL)$/.test(syntax.keyword) && text.split(/\s+/).includes(word);
  });
  return failure("syntax", { why }, fitting[0] && whole(fitting[0]));
}

/** `FROM [--flag]… image [AS name]`. */
const isFrom = (text: string): boolean => {
  const words = text
    .trim()
    .split(/\s+/)
    .slice(1)
    .filter((word) => !word.startsWith("--"));
  return words.length === 1 || (words.length === 3 && /^as$/i.test(words[1] ?? ""));
};

const atLine = (instructions: readonly PlacedInstruction[], lines: LineIndex, line: number) =>
  instructions.findLast(({ start }) => lines.position(start).line <= line);
