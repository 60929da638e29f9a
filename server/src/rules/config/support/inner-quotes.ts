/** A kickstart that ends early, because its text holds the quotes that enclose it. */
import type { TextRange } from "../../../base/text.ts";
import type { ConfigModel } from "../../../model/config/model.ts";
import { kickstartString } from "./toml-escapes.ts";

export interface InnerQuotes {
  /** The quotes in the text. */
  readonly range: TextRange;
  readonly quotes: string;
  /** The string as it was meant, with its quotes; undefined where its end is not known. */
  readonly meant: TextRange | undefined;
}

export function innerQuotes(model: ConfigModel): InnerQuotes | undefined {
  const { problem, text } = model;
  const value = problem && kickstartString(model);
  if (problem === undefined || !value?.multiline) return undefined;
  const { start, end } = value.range;
  const quotes = text.slice(end - 3, end);
  const rest = /^[^\r\n]*/.exec(text.slice(end))?.[0] ?? "";
  const isBehind = problem.range.start >= end && problem.range.start <= end + rest.length;
  if (!isBehind || !/^[ \t]*[^\s#]/.test(rest) || !/^(?:"""|''')$/.test(quotes)) return undefined;
  const closing = new RegExp(`^[ \\t]*${quotes}[ \\t]*$`, "m").exec(text.slice(end));
  const last = closing === null ? undefined : end + closing.index + closing[0].trimEnd().length;
  return {
    range: { start: end - 3, end },
    quotes,
    meant: last === undefined ? undefined : { start, end: last },
  };
}
