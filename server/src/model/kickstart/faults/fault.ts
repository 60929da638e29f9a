/** What is wrong with the words of a line, so that the installer stops there. */
import type { TextRange } from "../../../base/text.ts";
import type { Word } from "../../../syntax/kickstart/words.ts";
import type { KickstartOption } from "../arguments.ts";

/** What a value should have been. */
export type Expected = "integer" | "boolean" | "choice" | "range" | "form" | "other";

export type Fault = {
  readonly at: TextRange;
} & (
  | { readonly kind: "ambiguous-option"; readonly option: KickstartOption; readonly names: readonly string[] }
  | { readonly kind: "missing-value"; readonly option: KickstartOption }
  | { readonly kind: "flag-value"; readonly option: KickstartOption }
  | BadValue
  | { readonly kind: "unexpected-argument"; readonly words: readonly Word[]; readonly before: Neighbour }
  | Missing
  | Exclusive
);

export interface BadValue {
  readonly kind: "bad-value";
  readonly expected: Expected;
  /** The option or, in angle brackets, the argument that has the value. */
  readonly name: string;
  readonly value: string;
  /** What is accepted: the choices, the bounds of a range, the shape of a form. */
  readonly accepted: readonly string[];
}

/** What stands before words that are too many, and may be what they belong to. */
export interface Neighbour {
  /** The value or argument, where the words follow it directly. */
  readonly value?: TextRange;
  readonly isGlued: boolean;
}

export interface Missing {
  readonly kind: "missing-argument";
  /** Options and, in angle brackets, arguments; `all` must be there or `any` of them. */
  readonly names: readonly string[];
  readonly need: "all" | "any";
  /** A word that has no other meaning and may be the value. */
  readonly stray?: Word;
}

export interface Exclusive {
  readonly kind: "exclusive-options";
  /** `conflict`: not both; `needs`: the first not without the others. */
  readonly relation: "conflict" | "needs";
  readonly names: readonly [string, ...string[]];
  /** The part of the line that could go. */
  readonly extra: TextRange | undefined;
  /** False where the installer takes it and only the outcome is unclear. */
  readonly enforced: boolean;
}

/** Tells faults apart that different versions find in the same line. */
export function faultKey(fault: Fault): string {
  const where = `${fault.kind} ${fault.at.start}`;
  switch (fault.kind) {
    case "bad-value":
      return `${where} ${fault.name} ${fault.expected}`;
    case "missing-argument":
      return `${where} ${fault.names}`;
    case "exclusive-options":
      return `${where} ${fault.relation} ${fault.names}`;
    default:
      return where;
  }
}
