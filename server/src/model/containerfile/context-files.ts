/** What is known of the build context. The model never reads a file: it asks, and notes what it would like to have. */

export interface ContextFiles {
  /** The text of a file, by its path in the build context (`etc/x.conf`); undefined where there is none, or none yet. */
  readonly read: (path: string) => string | undefined;
  /** What a path is; undefined where it does not exist, or is not known yet. */
  readonly kind: (path: string) => "file" | "folder" | undefined;
  /** All files below a folder that a builder sees, relative to it; undefined where it is not known (yet), or too large. */
  readonly filesBelow: (path: string) => readonly string[] | undefined;
  /** The URI of a path. */
  readonly uriOf: (path: string) => string;
  /** A build file of the project (Justfile, Makefile, script, workflow) that says `text`; undefined where none does. */
  readonly buildFileSaying: (text: string) => string | undefined;
}

/** A build context that nothing is known of: no host, or a file outside a folder. */
export const noContextFiles: ContextFiles = {
  read: () => undefined,
  kind: () => undefined,
  filesBelow: () => undefined,
  uriOf: (path) => path,
  buildFileSaying: () => undefined,
};
