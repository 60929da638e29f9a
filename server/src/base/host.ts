/** One entry of a listed folder. Links are reported as what they are, never followed. */
export interface DirectoryEntry {
  readonly name: string;
  readonly kind: "file" | "folder" | "link" | "other";
}

/**
 * Everything that the engine may ask of the world. Absent members mean that the feature is off
 * (a web worker without file access, an untrusted workspace). URIs are strings as in the LSP.
 */
export interface Host {
  /** The text of a file, or undefined where it does not exist, is no text, or is larger than 1 MB. */
  readonly readFile?: (uri: string) => Promise<string | undefined>;
  /** The entries of a folder, or undefined where there is none. */
  readonly list?: (uri: string) => Promise<readonly DirectoryEntry[] | undefined>;
  readonly log: (message: string) => void;
}
