/** The shell's syntax tree. Floors above know it by these names; that unbash builds it stays in this folder. */
import type { ParsedScript } from "unbash";

export type {
  AndOr,
  Case,
  Command,
  CompoundList,
  For,
  HereDoc,
  If,
  Pipeline,
  PipelineNode,
  Redirect,
  Redirection,
  Statement,
  Word as ShellWord,
  WordPart,
} from "unbash";

export interface ParsedShell {
  readonly statements: ParsedScript["commands"];
  /** False where the text is no complete shell: rules that assert an absence stay silent then. */
  readonly complete: boolean;
}
