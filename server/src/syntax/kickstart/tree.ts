/** What the lines of a kickstart are, before any of them means something. */
import type { TextRange } from "../../base/text.ts";
import type { QuoteFailure, Word } from "./words.ts";

interface LineNode {
  /** 1-based, counted as the installer counts lines (form feeds and Unicode separators end one too). */
  readonly line: number;
  /** From the first word to the last, or to what breaks the line. */
  readonly range: TextRange;
}

/** A line of the command part that is no directive and opens no section. */
export interface CommandNode extends LineNode {
  readonly kind: "command";
  readonly words: readonly Word[];
  /** The whole line with its line break. */
  readonly written: string;
  /** Where it stands, without its line break. */
  readonly content: TextRange;
  readonly comment: TextRange | undefined;
  readonly failure: QuoteFailure | undefined;
}

/** `%include` or `%ksappend`, in the command part or in the body of a section. */
export interface DirectiveNode extends LineNode {
  readonly kind: "include" | "ksappend";
  readonly words: readonly Word[];
  readonly failure?: QuoteFailure;
}

export interface SectionNode extends LineNode {
  readonly kind: "section";
  readonly tag: Word;
  /** Words behind the tag. */
  readonly words: readonly Word[];
  /** The line of the tag with its line break. */
  readonly written: string;
  readonly failure?: QuoteFailure;
  /** The lines between header and end, line breaks included. */
  readonly body: TextRange;
  /** The `%end` that closes it, with what follows on its line; absent where the section is not closed. */
  readonly end?: TextRange;
  readonly includes: readonly DirectiveNode[];
  readonly known: boolean;
}

/** A line that holds nothing but a comment, in the command part or in a body. */
export interface CommentNode extends LineNode {
  readonly kind: "comment";
}

export type KickstartNode = CommandNode | DirectiveNode | SectionNode | CommentNode;

/** Where the installer stops reading: nothing below takes part in the installation, and the boot fails. */
export type Fatal = {
  /** Line that the installer would name. */
  readonly line: number;
  readonly range: TextRange;
} & (
  | { readonly kind: QuoteFailure["kind"] | "include-path" | "ksappend-target" }
  | { readonly kind: "unknown-section" | "stray-end"; readonly tag: string }
  | {
      readonly kind: "unclosed-section";
      readonly section: SectionNode;
      /** The tag that cannot begin inside the section; absent at the end of the file. */
      readonly next?: TextRange;
    }
);

export interface KickstartTree {
  readonly nodes: readonly KickstartNode[];
  /** Comments of the bodies; those of the command part are nodes. */
  readonly bodyComments: readonly CommentNode[];
  readonly fatal?: Fatal;
}
