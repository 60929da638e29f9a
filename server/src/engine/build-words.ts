/** The words of one command in a script, a recipe or a workflow, whatever fills in its variables. */

const closing: Readonly<Record<string, string>> = { "$(": ")", "${": "}", "{{": "}}" };

/** No command that anybody wrote is longer. */
const longest = 10_000;

/** The words from `at` to the end of the command; quotes are taken off, variables are left as they are. */
export function wordsFrom(text: string, at: number): readonly string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quote = "";
  const end = (): void => {
    if (word !== undefined) words.push(word);
    word = undefined;
  };
  for (let index = at; index < Math.min(text.length, at + longest); index++) {
    const char = text[index] ?? "";
    const close = quote === "'" ? undefined : closing[text.slice(index, index + 2)];
    const closed = close === undefined ? -1 : closeOf(text, index + 2, close);
    if (closed > 0) {
      word = (word ?? "") + text.slice(index, closed);
      index = closed - 1;
    } else if (quote === "" && char === "\\" && /^\r?\n/.test(text.slice(index + 1, index + 3))) {
      end();
      index += text[index + 1] === "\r" ? 2 : 1;
    } else if (quote !== "") {
      if (char === quote) quote = "";
      else word += char;
    } else if (char === '"' || char === "'") {
      quote = char;
      word ??= "";
    } else if (/[\n;&|<>()]/.test(char) || (char === "#" && word === undefined)) break;
    else if (/\s/.test(char)) end();
    else word = (word ?? "") + char;
  }
  end();
  return words;
}

/** Behind the closing mark; it stands on the same line. */
function closeOf(text: string, from: number, mark: string): number {
  const line = text.slice(from, from + 200).split("\n", 1)[0] ?? "";
  let depth = 0;
  for (let at = 0; at < line.length; at++) {
    if (mark.length === 1 && line[at] === (mark === ")" ? "(" : "{")) depth++;
    else if (line.startsWith(mark, at) && depth-- === 0) return from + at + mark.length;
  }
  return -1;
}
