/** What is known of the build context. The model never reads a file: it asks, and notes what it would like to have. */

/**
 * Paths are those of the build context (`etc/x.conf`), or of a further context that the build is given under a name
 * (`/NAME/etc/x.conf`, where the name is encoded).
 */
export interface ContextFiles {
  /** The text of a file; undefined where there is none, or none yet. */
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

/** The top of the context that a build is given as `name`. */
export const contextNamed = (name: string): string =>
  `/${name.replaceAll("%", "%25").replaceAll("/", "%2F")}`;

/** The name of the context that a path lies in; `""` is the build context itself. */
export const contextOf = (path: string): string =>
  (/^\/([^/]*)/.exec(path)?.[1] ?? "").replaceAll("%2F", "/").replaceAll("%25", "%");

/** The path within its context. */
export const ownPath = (path: string): string => path.replace(/^\/[^/]*\/?/, "");

/** A build context that nothing is known of: no host, or a file outside a folder. */
export const noContextFiles: ContextFiles = {
  read: () => undefined,
  kind: () => undefined,
  filesBelow: () => undefined,
  uriOf: (path) => path,
  buildFileSaying: () => undefined,
};
