// Reads the contributed snippets and expands them the way the editor does when every default is taken.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
  readonly scope?: string;
}

export interface SnippetFile {
  readonly path: string;
  readonly language?: string;
  readonly snippets: readonly Snippet[];
}

const root = fileURLToPath(new URL("../../", import.meta.url));

export function contributedSnippets(): readonly SnippetFile[] {
  const manifest = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
  const files: readonly { readonly language?: string; readonly path: string }[] =
    manifest.contributes.snippets;
  return files.map((file) => {
    const named: Readonly<Record<string, Snippet>> = JSON.parse(readFileSync(`${root}${file.path}`, "utf8"));
    return { ...file, snippets: Object.values(named) };
  });
}

/**
 * Snippet syntax: https://code.visualstudio.com/docs/editing/userdefinedsnippets#_snippet-syntax
 * Only what the project's snippets use: tab stops, defaults, choices, escapes. Anything else is an error.
 */
export function expand(snippet: Snippet): string {
  const defaults = new Map<string, string>();
  const text = snippet.body.join("\n");
  let at = 0;

  function until(close: string | undefined): string {
    let result = "";
    while (at < text.length && text[at] !== close) {
      const character = text[at];
      if (character === "\\" && /[\\$}]/.test(text[at + 1] ?? "")) {
        result += text[at + 1];
        at += 2;
      } else if (character === "$") {
        result += tabStop();
      } else {
        result += character;
        at++;
      }
    }
    if (close !== undefined && text[at] !== close) throw new Error(`${snippet.prefix}: missing ${close}`);
    return result;
  }

  function tabStop(): string {
    const start = /^\$(?:(\d+)|\{(\d+)([:|}]))/.exec(text.slice(at));
    if (!start)
      throw new Error(`${snippet.prefix}: no tab stop at ${JSON.stringify(text.slice(at, at + 20))}`);
    at += start[0].length;
    const number = start[1] ?? start[2] ?? "";
    if (start[3] === ":" || start[3] === "|") {
      const value = start[3] === ":" ? until("}") : (until("|").split(",")[0] ?? "");
      if (start[3] === "|") at++;
      at++;
      if (defaults.has(number)) throw new Error(`${snippet.prefix}: two defaults for tab stop ${number}`);
      defaults.set(number, value);
      return value;
    }
    const known = defaults.get(number);
    if (known === undefined && number !== "0") throw new Error(`${snippet.prefix}: no default for ${number}`);
    return known ?? "";
  }

  return until(undefined);
}
