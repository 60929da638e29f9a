/** What the machine that runs podman is like; found once, handed to everything that builds a command line. */

export type Platform =
  | { readonly kind: "linux"; readonly uid: number; readonly gid: number }
  /** podman talks to a virtual machine: no sudo, and paths of container storage are the machine's. */
  | { readonly kind: "machine"; readonly windows: boolean };

/** A program and its arguments, never a line for a shell. */
export interface Command {
  readonly program: string;
  readonly arguments: readonly string[];
}

/** Why a value cannot become part of a command. */
export type Refusal =
  | { readonly kind: "mount-path"; readonly value: string }
  | { readonly kind: "relative-path"; readonly value: string }
  | { readonly kind: "image-name"; readonly value: string }
  | { readonly kind: "image-type"; readonly value: string }
  | { readonly kind: "program"; readonly value: string }
  | { readonly kind: "host"; readonly value: string }
  | { readonly kind: "variable"; readonly value: string }
  /** Programs are started with texts that a zero would cut off. */
  | { readonly kind: "zero"; readonly value: string }
  /** A name that says no registry, or a digest: nothing can be pushed there. */
  | { readonly kind: "destination"; readonly value: string }
  | { readonly kind: "registry"; readonly value: string }
  | { readonly kind: "account"; readonly value: string }
  /** Of a further build context. */
  | { readonly kind: "context-name"; readonly value: string }
  /** Of a build argument. */
  | { readonly kind: "argument-name"; readonly value: string }
  | { readonly kind: "secret-id"; readonly value: string }
  | { readonly kind: "secret-file"; readonly value: string }
  | { readonly kind: "platform"; readonly value: string }
  /** Of a farm of machines, or of a connection to one. */
  | { readonly kind: "farm"; readonly value: string };

export type Outcome<T> =
  | { readonly kind: "ok"; readonly value: T }
  | { readonly kind: "refused"; readonly refusal: Refusal };

export const ok = <T>(value: T): Outcome<T> => ({ kind: "ok", value });
export const refuse = (refusal: Refusal): Outcome<never> => ({ kind: "refused", refusal });

export function currentPlatform(process: {
  readonly platform: string;
  readonly getuid?: () => number;
  readonly getgid?: () => number;
}): Platform {
  if (process.platform === "win32") return { kind: "machine", windows: true };
  if (process.platform === "darwin") return { kind: "machine", windows: false };
  return { kind: "linux", uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
}

export const needsSudo = (platform: Platform): boolean => platform.kind === "linux" && platform.uid !== 0;

/** `command` with the rights of root, which the image builder needs. */
export const asRoot = (command: Command, platform: Platform): Command =>
  needsSudo(platform) ? { program: "sudo", arguments: [command.program, ...command.arguments] } : command;

/** Characters that cannot be seen, that steer a terminal, or that turn the text around them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** The text with such characters written as numbers: what is shown is what is meant. */
export const visible = (text: string): string =>
  text.replace(new RegExp(UNSEEN, "gu"), (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code > 0xffff
      ? `\\U${code.toString(16).padStart(8, "0")}`
      : `\\u${code.toString(16).padStart(4, "0")}`;
  });

/** The command as somebody would type it: only for reading, nothing is ever run from this text. */
export function displayCommand(command: Command, platform: Platform): string {
  const windows = platform.kind === "machine" && platform.windows;
  const quote = (text: string): string => {
    // What bash reads as the same text.
    if (UNSEEN.test(text) && !windows) return `$'${visible(text.replaceAll(/['\\]/g, "\\$&"))}'`;
    if (/^[\w@%+=:,./\\-]+$/.test(text) && (windows || !text.includes("\\"))) return text;
    return windows ? `"${visible(text).replaceAll('"', '\\"')}"` : `'${text.replaceAll("'", `'\\''`)}'`;
  };
  return [command.program, ...command.arguments].map(quote).join(" ");
}
