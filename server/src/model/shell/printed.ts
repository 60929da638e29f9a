/** What commands print, so far as that is written in the file. */
import type { CommandFacts, Input } from "./facts.ts";
import { filesFound } from "./found.ts";
import type { SourceText } from "./image-files.ts";
import { filesNow } from "./made-files.ts";
import { resolvePath } from "./paths.ts";
import type { Shell } from "./shell.ts";
import { HOLE } from "./value.ts";

export const nothing: Input = { text: "", range: { start: 0, end: 0 } };

/** What a command prints, where every word of it is known. */
export function outputOf(facts: CommandFacts, shell: Shell): Input | undefined {
  const { name, args, input, range } = facts;
  if (name === "cat") return args.length === 0 ? input : concatenated(facts, shell);
  const text =
    name === "find" ? foundBy(facts, shell) : isFilter(name) ? filtered(facts, shell) : printed(facts);
  return text === undefined ? undefined : { text, range };
}

/** What `echo` and `printf` print, where every word is known; `:` prints nothing. */
function printed(facts: CommandFacts): string | undefined {
  if (facts.name === ":" || facts.name === "true") return "";
  if (facts.name !== "echo" && facts.name !== "printf") return undefined;
  if (facts.args.some(({ text }) => text.includes(HOLE))) return undefined;
  const texts = facts.args.map(({ text }) => text);
  if (facts.name === "echo") {
    const options = texts.findIndex((text) => !/^-[neE]+$/.test(text));
    const words = texts.slice(options < 0 ? texts.length : options);
    const raw = words.join(" ");
    return texts.slice(0, options).some((text) => text.includes("e")) ? `${escapes(raw)}\n` : `${raw}\n`;
  }
  const [format = "", ...values] = texts;
  return formatted(format, values);
}

const escapes = (text: string): string =>
  text.replace(/\\([nt\\])/g, (_, letter: string) => (letter === "n" ? "\n" : letter === "t" ? "\t" : "\\"));

/** `printf` with `%s` and `%%`; the format is used again until all values are printed. */
function formatted(format: string, values: readonly string[]): string | undefined {
  if (/%[^s%]/.test(format)) return undefined;
  let text = "";
  let index = 0;
  do {
    const before = index;
    text += escapes(format).replace(/%[s%]/g, (place) => (place === "%%" ? "%" : (values[index++] ?? "")));
    if (index === before) break;
  } while (index < values.length);
  return text;
}

/** What a file says, where that is known. */
export function textAt(name: string, shell: Shell): SourceText | undefined {
  const path = resolvePath(name, shell.directory.path);
  return path === undefined ? undefined : filesNow(shell).at(path)?.read();
}

/** `cat` of files that are known; one alone keeps its own places. */
function concatenated({ args, range }: CommandFacts, shell: Shell): Input | undefined {
  const texts: SourceText[] = [];
  for (const { text, glob } of args) {
    const source = glob || text.startsWith("-") ? undefined : textAt(text, shell);
    if (!source) return undefined;
    texts.push(source);
  }
  const [only] = texts;
  if (only && texts.length === 1) return { text: only.text, range, start: only.base };
  return { text: texts.map(({ text }) => text).join(""), range };
}

/** Only what `find` prints when nothing is done with what it finds. */
function foundBy({ args }: CommandFacts, shell: Shell): string | undefined {
  if (args.some(({ text }) => /^-(?:exec|ok|delete)/.test(text))) return undefined;
  return filesFound(args, shell.directory.path, filesNow(shell))
    ?.map(({ text }) => `${text}\n`)
    .join("");
}

const isFilter = (name: string): boolean => name === "sort" || name === "grep";

/** `grep -v` with what is meant to leave out comments and empty lines, and `sort`. */
function filtered({ name, args, input }: CommandFacts, shell: Shell): string | undefined {
  const words = args.map(({ text }) => text);
  const file = input === undefined ? words.pop() : undefined;
  const text = file === undefined ? input?.text : textAt(file, shell)?.text;
  const lines = text?.split("\n").filter((line) => line !== "");
  if (!lines) return undefined;
  const kept = name === "sort" ? sorted(lines, words) : uncommented(lines, words);
  return kept?.map((line) => `${line}\n`).join("");
}

function sorted(lines: readonly string[], options: readonly string[]): readonly string[] | undefined {
  if (!options.every((option) => /^-[uz]+$/.test(option))) return undefined;
  const inOrder = [...lines].sort();
  return options.some((option) => option.includes("u")) ? [...new Set(inOrder)] : inOrder;
}

function uncommented(lines: readonly string[], words: readonly string[]): readonly string[] | undefined {
  const patterns = words.filter((word) => word !== "-e" && !/^-[vE]+$/.test(word));
  const tests = patterns.map((pattern) => comments.find(([written]) => written.test(pattern))?.[1]);
  if (!words.some((word) => /^-[vE]*v/.test(word)) || tests.length === 0) return undefined;
  return tests.every((test) => test !== undefined)
    ? lines.filter((line) => !tests.some((test) => test?.test(line)))
    : undefined;
}

/** Patterns for lines that say nothing, as people write them, and what they match; empty lines are gone by then. */
const comments: readonly (readonly [written: RegExp, matches: RegExp])[] = [
  [/^\^\$$/, /^$/],
  [/^\^#$|^\^#\|\^\$$|^\^\(#\|\$\)$/, /^#/],
  [/^#$/, /#/],
  [/^\^(?:\\s|\[\[:space:\]\]|\[ \\t\])\*(?:#|\(#\|\$\))$/, /^\s*(?:#|$)/],
];
