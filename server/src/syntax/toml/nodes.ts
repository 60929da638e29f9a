/** What the tolerant TOML parser yields: statements with the place of every key, value, header and comment. */
import type { TextRange } from "../../base/text.ts";
import type { EmbeddedText } from "./embedded.ts";

/** One part of a dotted key or of a header. */
export interface TomlKey {
  readonly name: string;
  readonly quoted: boolean;
  readonly range: TextRange;
}

export interface TomlString {
  readonly kind: "string";
  /** With its quotes. */
  readonly range: TextRange;
  readonly form: "basic" | "literal";
  readonly multiline: boolean;
  readonly content: EmbeddedText;
}

interface TomlNumber {
  readonly kind: "number";
  readonly range: TextRange;
  readonly integer: boolean;
  readonly value: number | bigint;
}

interface TomlBoolean {
  readonly kind: "boolean";
  readonly range: TextRange;
  readonly value: boolean;
}

interface TomlDateTime {
  readonly kind: "date";
  readonly range: TextRange;
  readonly text: string;
}

export interface TomlArray {
  readonly kind: "array";
  readonly range: TextRange;
  readonly elements: readonly TomlValue[];
}

export interface TomlInlineTable {
  readonly kind: "inline";
  readonly range: TextRange;
  readonly pairs: readonly TomlPair[];
}

/** Where a value should stand and none, or none that TOML knows, does. */
interface TomlBroken {
  readonly kind: "broken";
  readonly range: TextRange;
}

export type TomlScalar = TomlString | TomlNumber | TomlBoolean | TomlDateTime | TomlBroken;
export type TomlValue = TomlScalar | TomlArray | TomlInlineTable;

/** `key.key = value`. */
export interface TomlPair {
  readonly range: TextRange;
  readonly keys: readonly TomlKey[];
  /** Offset of the equals sign, undefined while it has not been typed. */
  readonly equals: number | undefined;
  readonly value: TomlValue;
  /** Whether it is TOML by itself, on one line, with a value that might be any other: no array, table or date. */
  readonly plain: boolean;
}

/** `[key.key]`, or `[[key.key]]` where `array` is set. */
export interface TomlHeader {
  readonly range: TextRange;
  readonly keys: readonly TomlKey[];
  readonly array: boolean;
}

/** A header and what stands below it; the first section of a document has no header. */
export interface TomlSection {
  readonly header: TomlHeader | undefined;
  /** From the header (or the document's start) to the next header. */
  readonly range: TextRange;
  readonly pairs: readonly TomlPair[];
}

export interface TomlDocument {
  readonly text: string;
  readonly sections: readonly [TomlSection, ...TomlSection[]];
  /** From the number sign to the end of the line, wherever they stand. */
  readonly comments: readonly TextRange[];
  /** Places that are not TOML, in the order in which they were met. */
  readonly errors: readonly TextRange[];
}
