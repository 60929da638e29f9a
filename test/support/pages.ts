/** Reads the pages of rules: their headings, and their examples as little projects. */
import type { Files } from "./lint.ts";

export interface CodeBlock {
  readonly heading: string;
  readonly language: string;
  /** File name; undefined where the block is no file. */
  readonly name: string | undefined;
  readonly code: string;
}

export const headingsOf = (page: string): readonly string[] =>
  [...withoutCode(page).matchAll(/^## (.+)$/gm)].map((match) => match[1] ?? "");

const withoutCode = (page: string): string => page.replace(/^(`{3,}).*\n[\s\S]*?^\1$/gm, "");

export function codeBlocks(page: string): readonly CodeBlock[] {
  const pattern = /^## (.+)$|^(`{3,})([^\n]*)\n([\s\S]*?)^\2$/gm;
  const blocks: CodeBlock[] = [];
  let heading = "";
  for (const [, title, , info = "", code = ""] of page.matchAll(pattern)) {
    if (title !== undefined) heading = title;
    else {
      const [language = "", ...name] = info.trim().split(/\s+/);
      blocks.push({ heading, language, name: name.length > 0 ? name.join(" ") : undefined, code });
    }
  }
  return blocks;
}

/**
 * The examples below a heading. Files that follow one another belong to one project; a name that comes again
 * begins the next.
 */
export function examplesBelow(page: string, heading: string): readonly Files[] {
  const examples: Record<string, string>[] = [];
  for (const { name, code } of codeBlocks(page).filter((block) => block.heading === heading)) {
    if (name === undefined) continue;
    const current = examples.at(-1);
    if (current === undefined || name in current) examples.push({ [name]: code });
    else current[name] = code;
  }
  return examples;
}
