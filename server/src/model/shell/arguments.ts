/** Splits the words of a command into options, their values and operands. */
import type { OptionShape } from "../../data/option-shape.ts";
import type { Argument } from "./value.ts";

export interface ParsedArguments {
  readonly operands: readonly Argument[];
  /** Whether one of the options is given (`-y`, `--assumeyes`), also inside a cluster such as `-qy`. */
  readonly has: (...options: readonly string[]) => boolean;
  /** The values given to one of the options. */
  readonly values: (...options: readonly string[]) => readonly Argument[];
  /** The words that give an option, values excluded, in order. */
  readonly options: readonly { readonly name: string; readonly word: Argument }[];
}

export function parseArguments(words: readonly Argument[], shape: OptionShape = {}): ParsedArguments {
  const operands: Argument[] = [];
  const options: { name: string; word: Argument; value?: Argument }[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (!word) continue;
    if (word.text === "--") {
      operands.push(...words.slice(index + 1));
      break;
    }
    if (word.text.startsWith("--")) {
      const equals = word.text.indexOf("=");
      const name = equals > 0 ? word.text.slice(0, equals) : word.text;
      const value =
        equals > 0
          ? tail(word, equals + 1)
          : shape.long?.includes(name.slice(2))
            ? words[++index]
            : undefined;
      options.push({ name, word, ...(value && { value }) });
    } else if (/^-[^-]/.test(word.text)) {
      index += cluster(word, words[index + 1], shape.short ?? "", options);
    } else operands.push(word);
  }
  return {
    operands,
    options,
    has: (...names) => options.some(({ name }) => names.includes(name)),
    values: (...names) =>
      options.flatMap(({ name, value }) => (value && names.includes(name) ? [value] : [])),
  };
}

/** Reads `-abc`; returns how many further words it took. */
function cluster(
  word: Argument,
  next: Argument | undefined,
  valued: string,
  options: { name: string; word: Argument; value?: Argument }[],
): number {
  for (let at = 1; at < word.text.length; at++) {
    const letter = word.text[at] ?? "";
    const name = `-${letter}`;
    if (!valued.includes(letter)) {
      options.push({ name, word });
      continue;
    }
    const glued = at + 1 < word.text.length;
    const value = glued ? tail(word, at + 1) : next;
    options.push({ name, word, ...(value && { value }) });
    return glued || !next ? 0 : 1;
  }
  return 0;
}

/** The part of a word behind an option's name, at its own place where nothing is quoted. */
function tail(word: Argument, from: number): Argument {
  const range = word.quoted ? word.range : { start: word.range.start + from, end: word.range.end };
  const { certainty, glob, quoted } = word;
  return { text: word.text.slice(from), certainty, range, glob, quoted };
}
