/** What commands print, so far as that is written in the file. */
import type { CommandFacts, Input } from "./facts.ts";
import { HOLE } from "./value.ts";

export const nothing: Input = { text: "", range: { start: 0, end: 0 } };

/** What a command prints, where every word of it is known. */
export function outputOf(facts: CommandFacts): Input | undefined {
  const text = printed(facts);
  return text === undefined ? undefined : { text, range: facts.range };
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
