/** What a script does, in terms that rules read: commands with expanded words, and effects on the file system. */
import type { TextRange } from "../../base/text.ts";
import type { Argument, Certainty } from "./value.ts";

/**
 * `unheeded`: it runs, and nobody looks whether it failed (`a; b` without `set -e`); `tolerated`: it runs, but its failure is swallowed (`|| true`); `guarded`: it runs only where a probe said that
 * it can (`if command -v x`, `[ -x x ] && x`); `conditional`: it runs only under some other condition.
 */
export type Guard = "none" | "unheeded" | "tolerated" | "conditional" | "guarded";

/** The guard of something guarded by `inner` inside something guarded by `outer`. */
export function combined(outer: Guard, inner: Guard): Guard {
  if (outer === inner || inner === "none") return outer;
  if (outer === "none" || outer === "unheeded") return inner;
  return inner === "unheeded" ? outer : "guarded";
}

/** Whether it may not run at all. */
export const mayNotRun = (guard: Guard): boolean => guard === "conditional" || guard === "guarded";

export interface Input {
  readonly text: string;
  readonly range: TextRange;
  /** Where `text` begins, if it stands in the source letter by letter. */
  readonly start?: number;
}

export interface CommandFacts {
  /** The command without its folder: `/usr/bin/dnf` is `dnf`. Wrappers such as `sudo` and `env` are stripped. */
  readonly name: string;
  readonly nameRange: TextRange;
  /** All words behind the name, options included. */
  readonly args: readonly Argument[];
  readonly range: TextRange;
  readonly guard: Guard;
  /**
   * What to delete to take the command out of its list together with the operator beside it;
   * undefined where the list holds nothing else.
   */
  readonly removal: TextRange | undefined;
  /** The command whose output is piped in. */
  readonly pipedFrom: CommandFacts | undefined;
  /** What it reads, where that is written out: a here-document, a here-string, `echo` or `printf` before the pipe. */
  readonly input: Input | undefined;
  /** `NAME=value` before the command or exported earlier in the script. */
  readonly environment: (name: string) => string | undefined;
  /** In an alternative root (`chroot DIR …`), not in the image. */
  readonly elsewhere: boolean;
  /** In `$(…)`: what it does to the file system is not followed. */
  readonly captured: boolean;
}

interface EffectBase {
  /** Absolute and normalised; may hold pattern characters where `kind` is a deletion. */
  readonly path: string;
  /** The word that names the path. */
  readonly range: TextRange;
  readonly certainty: Certainty;
  readonly guard: Guard;
}

export type Effect = EffectBase &
  (
    | {
        readonly kind: "write";
        /** What the file says, where that is known. */
        readonly content?: string;
        /** Where `content` begins, if it stands in the source letter by letter: a here-document, a context file. */
        readonly contentStart?: number;
        /** The file of the build context that it is a copy of. */
        readonly origin?: string;
        readonly append?: boolean;
        readonly by: string;
      }
    | {
        readonly kind: "mkdir";
        readonly mode?: string;
        readonly owner?: string;
        readonly group?: string;
        readonly by: string;
      }
    | { readonly kind: "symlink"; readonly target: string; readonly by: string }
    /** Something below `path` whose names are not known: an unpacked archive, a clone. */
    | { readonly kind: "tree"; readonly by: string }
    /** State that a package transaction leaves behind. */
    | { readonly kind: "leftover"; readonly by: string; readonly transaction: TextRange }
    /** Removes what matches `path`. */
    | { readonly kind: "delete" }
    /** Removes what lies in the folder `path`, but the names in `except`. */
    | { readonly kind: "empty"; readonly except: readonly string[] }
    /** `path` goes to `to`, with everything below it. */
    | { readonly kind: "move"; readonly to: string; readonly by: string }
  );

export interface ScriptFacts {
  readonly commands: readonly CommandFacts[];
  readonly effects: readonly Effect[];
  /** Where something ran whose doings cannot be read: a script not at hand, `make`, `curl | sh`. */
  readonly opaque: TextRange | undefined;
  /** False where the shell could not be parsed to its end. */
  readonly complete: boolean;
}
