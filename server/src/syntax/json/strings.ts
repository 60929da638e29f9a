/** JSON strings, decoded with the map back to their source. */
import { own } from "../../base/own.ts";
import type { TextRange } from "../../base/text.ts";
import { embeddedText, type Step } from "../toml/embedded.ts";
import type { TomlString } from "../toml/nodes.ts";

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/** Up to the next character that is more than itself. */
const PLAIN = /[^"\\\p{Cc}]*/uy;

/** Reads the string that begins at `start`; one without an end ends with its line. */
export function readJsonString(
  text: string,
  start: number,
): { readonly value: TomlString; readonly wrong: TextRange | undefined } {
  const steps: Step[] = [{ decoded: 0, source: start + 1 }];
  let decoded = "";
  let wrong: TextRange | undefined;
  let at = start + 1;
  for (;;) {
    PLAIN.lastIndex = at;
    PLAIN.test(text);
    decoded += text.slice(at, PLAIN.lastIndex);
    at = PLAIN.lastIndex;
    const here = text[at];
    if (here === '"') break;
    if (here === undefined || here === "\n" || here === "\r") {
      wrong ??= { start, end: at };
      return { value: stringOf(decoded, steps, start, at, at), wrong };
    }
    const escape = here === "\\" ? readEscape(text, at) : undefined;
    // Other control characters, and escapes that JSON does not know, stand for themselves.
    if (escape === undefined)
      wrong ??= { start: at, end: at + (here === "\\" && /[^\r\n]/.test(text[at + 1] ?? "") ? 2 : 1) };
    decoded += escape?.text ?? here;
    at += escape?.length ?? 1;
    steps.push({ decoded: decoded.length, source: at });
  }
  return { value: stringOf(decoded, steps, start, at, at + 1), wrong };
}

const stringOf = (
  text: string,
  steps: readonly Step[],
  start: number,
  bodyEnd: number,
  end: number,
): TomlString => ({
  kind: "string",
  range: { start, end },
  form: "basic",
  multiline: false,
  content: embeddedText(text, steps, bodyEnd),
});

function readEscape(
  text: string,
  at: number,
): { readonly text: string; readonly length: number } | undefined {
  const letter = text[at + 1] ?? "";
  const simple = own(ESCAPES, letter);
  if (simple !== undefined) return { text: simple, length: 2 };
  const digits = text.slice(at + 2, at + 6);
  return letter === "u" && /^[0-9a-fA-F]{4}$/.test(digits)
    ? { text: String.fromCharCode(Number.parseInt(digits, 16)), length: 6 }
    : undefined;
}
