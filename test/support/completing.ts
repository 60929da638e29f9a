/** Types into a document and accepts what is offered, as an editor does it. */
import { type CompletionItem, InsertTextFormat, type TextEdit } from "vscode-languageserver-types";
import type { LineIndex } from "../../server/src/base/text.ts";
import { completion } from "../../server/src/features/completion.ts";
import type { CompletionOptions } from "../../server/src/features/completion-options.ts";
import { analyse } from "./lint.ts";

export interface Writing {
  readonly text: string;
  readonly offset: number;
}

/** `marked` with the cursor at `‸`. */
export const writingAt = (marked: string): Writing => ({
  text: marked.replace("‸", ""),
  offset: marked.indexOf("‸"),
});

const marked = ({ text, offset }: Writing): string => `${text.slice(0, offset)}‸${text.slice(offset)}`;

export const type = ({ text, offset }: Writing, keys: string): Writing => ({
  text: text.slice(0, offset) + keys + text.slice(offset),
  offset: offset + keys.length,
});

export const leaveLine = ({ text, offset }: Writing): Writing => {
  const end = text.indexOf("\n", offset);
  return { text, offset: end < 0 ? text.length : end };
};

export async function offers(
  path: string,
  { text, offset }: Writing,
  options: Partial<CompletionOptions> = {},
): Promise<{ readonly items: readonly CompletionItem[]; readonly lines: LineIndex }> {
  const analysis = await analyse({ [path]: text }, path);
  return { items: completion(analysis, offset, { locale: "en", ...options }), lines: analysis.lines };
}

/** The text after the item called `label` has been accepted; the cursor stands at the snippet's first place. */
export async function accept(
  path: string,
  writing: Writing,
  label: string,
  options: Partial<CompletionOptions> = {},
): Promise<Writing> {
  const { items, lines } = await offers(path, writing, options);
  const item = items.find((each) => each.label === label);
  if (item === undefined) throw new Error(`${label} is not offered at ${marked(writing)}`);
  return applied(writing.text, item, lines);
}

export function applied(text: string, item: CompletionItem, lines: LineIndex): Writing {
  const { range, newText } = item.textEdit as TextEdit;
  const isSnippet = item.insertTextFormat === InsertTextFormat.Snippet;
  const cursor = isSnippet ? newText.search(/\$[01]/) : newText.length;
  const plain = isSnippet ? newText.replace(/\$[01]/, "").replaceAll("\\\\", "\\") : newText;
  const start = lines.offset(range.start);
  return {
    text: text.slice(0, start) + plain + text.slice(lines.offset(range.end)),
    offset: start + Math.min(cursor < 0 ? plain.length : cursor, plain.length),
  };
}
