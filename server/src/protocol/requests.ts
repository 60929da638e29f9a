/**
 * What client and server say to each other beyond the Language Server Protocol: names and shapes only, so that
 * both sides (and other editors' clients) can rely on this one page.
 */

export interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

export type FileKind = "containerfile" | "config" | "kickstart" | "other";

/** Whether a file counts as part of a bootc project, and why. */
export interface FileStatus {
  readonly kind: FileKind;
  readonly bootc: boolean;
  /** One short sentence in the client's language. */
  readonly reason: string;
  /** More of it, where there is more to say. */
  readonly detail?: string;
}

/** Request `DocumentParams → FileStatus`. */
export const fileStatusRequest = "bootc/fileStatus";

/** Notification `FileStatusChangedParams` from the server: the document was analysed again. */
export const fileStatusChangedNotification = "bootc/fileStatusChanged";

export interface FileStatusChangedParams {
  readonly uri: string;
}

/** A build stage of a Containerfile, in the order of the file. */
export interface ProjectStage {
  readonly name?: string;
  /** 0-based line of its FROM. */
  readonly line: number;
  /** It ends up in a registry or on a machine, so that it can be built and turned into an installer. */
  readonly published: boolean;
}

/** The bootc project that a file belongs to. */
export interface Project {
  readonly containerfile?: string;
  readonly config?: string;
  /** A kickstart file beside the others; what stands inside the config is part of `config`. */
  readonly kickstart?: string;
  /** Name for the built image, made from what the project says of itself. */
  readonly image?: string;
  readonly stages: readonly ProjectStage[];
  /** The base image sets no root file system, so the image builder must be told one. */
  readonly rootfsNeeded: boolean;
}

export interface ProjectParams {
  readonly uri: string;
}

/** Request `ProjectParams → Project | null`; null: the file belongs to no bootc project. All members are URIs. */
export const projectRequest = "bootc/project";
