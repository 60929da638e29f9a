/** The plain values of a TOML text, for files of which no places are needed. */
import { parse, TomlError } from "smol-toml";
import { MAX_DEPTH } from "./cursor.ts";

export type PlainToml =
  | { readonly kind: "values"; readonly values: Readonly<Record<string, unknown>> }
  /** 1-based line of the first thing that is no TOML. */
  | { readonly kind: "invalid"; readonly line: number };

/** Never throws. */
export function plainToml(text: string): PlainToml {
  try {
    return { kind: "values", values: parse(text.replace(/^\ufeff/, ""), { maxDepth: MAX_DEPTH }) };
  } catch (error) {
    return { kind: "invalid", line: error instanceof TomlError ? error.line : 1 };
  }
}
