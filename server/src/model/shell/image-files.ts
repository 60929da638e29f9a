/** Files that lie in the image, or are mounted into it, when a command runs. */

/** A text that a shell reads. Positions in it count from `base` on. */
export interface SourceText {
  readonly text: string;
  readonly base: number;
}

export interface KnownFile {
  /** Where it comes from, so that a copy of it can be traced: its path in the build context. */
  readonly origin: string | undefined;
  /** Its text, where that is known. */
  readonly read: () => SourceText | undefined;
}

export interface ImageFiles {
  readonly at: (path: string) => KnownFile | undefined;
  /** The files below a folder, relative to it; undefined where not all of them are known. */
  readonly below: (folder: string) => readonly string[] | undefined;
  /** Where a program of the project lies that is found by its name: a file in a folder of PATH. */
  readonly program: (name: string) => string | undefined;
}

export const noImageFiles: ImageFiles = {
  at: () => undefined,
  below: () => undefined,
  program: () => undefined,
};
