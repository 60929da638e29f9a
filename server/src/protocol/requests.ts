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
  /** What the last FROM of the published image names, where that is known; an ARG has its default. */
  readonly base?: string;
  /** Neither the base image nor the build sets a root file system, so the image builder must be told one. */
  readonly rootfsNeeded: boolean;
}

export interface ProjectParams {
  readonly uri: string;
}

/** Request `ProjectParams → Project | null`; null: the file belongs to no bootc project. All members are URIs. */
export const projectRequest = "bootc/project";

/** What a Containerfile leaves to those who build it, in the order of the file. */
export interface BuildInputs {
  /** Without those that the builder itself sets. */
  readonly arguments: readonly { readonly name: string; readonly default?: string }[];
  /** Ids of the secrets that its RUNs mount. */
  readonly secrets: readonly string[];
  /** Names that it copies from and that are no stages: further build contexts, or images by a short name. */
  readonly contexts: readonly string[];
}

/** Request `DocumentParams → BuildInputs | null`; null: the file is no Containerfile. */
export const buildInputsRequest = "bootc/buildInputs";

/** A span of a file; lines and characters are 0-based, as in the Language Server Protocol. */
export interface Location {
  readonly uri: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

/** One link of the chain that tells where a path comes from. */
export interface Origin {
  /** An instruction, or what a command does to the path: `RUN mkdir …`, `mkdir /var/lib/app`. */
  readonly label: string;
  /** Absent where the file cannot be opened. */
  readonly location?: Location;
}

/** What lies at a path of the image, as far as the file says. */
export interface LayoutEntry {
  /** The path, without what the node around it already says. */
  readonly name: string;
  readonly path: string;
  /** `tree`: holds more, whose names are not known; `leftover`: what package managers leave behind. */
  readonly kind: "file" | "folder" | "link" | "tree" | "leftover";
  /** Where a link leads. */
  readonly target?: string;
  /** `likely`: it may be missing in some builds; `unknown`: part of the path is known to the build only. */
  readonly certainty: "sure" | "likely" | "unknown";
  /** From the base image to the word that brought it in; empty for a folder that only holds others. */
  readonly origin: readonly Origin[];
  readonly children: readonly LayoutEntry[];
}

/** What becomes of a part of the image on machines. */
export interface LayoutZone {
  readonly zone: string;
  /** In the client's language, as everything that follows. */
  readonly name: string;
  /** What happens at first install, at an upgrade, and at a rollback. */
  readonly install: string;
  readonly upgrade: string;
  readonly rollback: string;
  /** What the image's own configuration changes about that. */
  readonly notes: readonly string[];
  readonly entries: readonly LayoutEntry[];
}

/** The net state of one published image: what its build adds to the base image. */
export interface LayoutImage {
  /** What its FROM says, and where. */
  readonly origin: Origin;
  readonly stage?: string;
  /** Steps whose doings cannot be read; they may add to everything below, and take from it. */
  readonly unread: readonly Origin[];
  readonly zones: readonly LayoutZone[];
}

export interface Layout {
  readonly images: readonly LayoutImage[];
}

/** Request `DocumentParams → Layout | null`; null: the file is no bootc Containerfile. */
export const layoutRequest = "bootc/layout";

/** What `bootc container lint` printed of a built image. */
export interface BuiltLintParams extends DocumentParams {
  readonly output: string;
  /** The stage that was built, where it is not the last one of the file. */
  readonly target?: string;
}

/** A finding in a built image, at the word of the Containerfile that brought it in. */
export interface BuiltLintFinding {
  /** Name of the check. */
  readonly check: string;
  readonly severity: "error" | "warning";
  /** What the tool says, and what was predicted, in the client's language. */
  readonly message: string;
  readonly location: Location;
}

/** Request `BuiltLintParams → BuiltLintFinding[] | null`; null: the file is no bootc Containerfile. */
export const builtLintRequest = "bootc/builtLint";

/** What a build printed that failed, and the files that it was made of, as URIs. */
export interface BuildFailureParams {
  readonly containerfile?: string;
  readonly config?: string;
  /** The stage that was built, where it is not the last one of the file. */
  readonly target?: string;
  /** Both streams of the command; of more than 1 MB, the end. */
  readonly output: string;
}

/** One reason why a build failed, in the client's language. */
export interface BuildFailureFinding {
  readonly message: string;
  /** What to do, where that is known. */
  readonly remedy?: string;
  /** Absent where no line of a file brought it about. */
  readonly location?: Location;
}

/** Request `BuildFailureParams → BuildFailureFinding[]`, the first one being the most telling; none where nothing is known. */
export const buildFailureRequest = "bootc/buildFailure";

/** What the disk of an image depends on and its config does not say; what is missing is not known. */
export interface DiskLayoutParams extends DocumentParams {
  /** Default: `x86_64`. */
  readonly architecture?: "x86_64" | "aarch64";
  /** Default: that of the project's base image, where it is known. */
  readonly rootfs?: "ext4" | "xfs" | "btrfs";
  /** Bytes of the container image. */
  readonly imageSize?: number;
}

/** A finding about a part of the disk, in the client's language. */
export interface DiskFinding {
  readonly severity: "error" | "warning" | "info" | "hint";
  /** The name of the severity: no client should tell it by a colour alone. */
  readonly label: string;
  readonly message: string;
}

/** A partition, or what lies in it: a logical volume, a subvolume, free space. */
export interface DiskPart {
  /** Of one layout. */
  readonly id: string;
  readonly kind: "boot" | "filesystem" | "swap" | "none" | "volumes" | "free";
  /** In the client's language, as everything that follows. */
  readonly name: string;
  readonly mountpoint?: string;
  readonly contents: string;
  /** For drawing; 0 for what shares its space with others. */
  readonly bytes: number;
  readonly size: string;
  readonly notes: readonly string[];
  readonly findings: readonly DiskFinding[];
  /** Where the config says so; absent for what the builder adds. */
  readonly location?: Location;
  readonly children: readonly DiskPart[];
}

/** The partition table that the builder makes of a config. */
export interface DiskLayout {
  /** The first mention of the table that the layout comes from; absent where the config has none. */
  readonly location?: Location;
  readonly summary: string;
  /** The root file system that was taken for the image's own. */
  readonly rootfs?: string;
  readonly notes: readonly string[];
  /** Those that belong to no part. */
  readonly findings: readonly DiskFinding[];
  readonly parts: readonly DiskPart[];
}

/** Request `DiskLayoutParams → DiskLayout | null`; null: the file is no config of the image builder. */
export const diskLayoutRequest = "bootc/diskLayout";

/** Command of the client, which a code action calls with `PasswordParams`: asks for a password and hashes it. */
export const hashPasswordCommand = "bootc.hashPassword";

export interface PasswordParams extends DocumentParams {
  readonly position: Position;
}

/** How the hash of a password gets into a file. Neither it nor the password is ever told to the server. */
export interface PasswordPlace {
  /** Whose password it is, where the file says that. */
  readonly account?: string;
  /** `newText` has `hashStandIn` where the hash goes. */
  readonly edits: readonly { readonly range: Location["range"]; readonly newText: string }[];
}

export const hashStandIn = "<hash>";

/** Request `PasswordParams → PasswordPlace | null`; null: no password belongs there. */
export const passwordPlaceRequest = "bootc/passwordPlace";
