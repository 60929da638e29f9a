/** One line of the doctor: what was looked at, how it stands, and what helps. */
import { type Command, needsSudo } from "../platform.ts";
import type { Facts } from "./facts.ts";

export type State = "ok" | "warning" | "failed" | "unknown" | "not-applicable";

/** What a person can do about a line with one key. */
export type Remedy = { readonly title: string } & (
  | { readonly kind: "page"; readonly address: string }
  | { readonly kind: "setting"; readonly setting: string }
  | { readonly kind: "folder"; readonly folder: string }
  /** A command of this extension. */
  | { readonly kind: "command"; readonly command: string; readonly arguments?: readonly unknown[] }
  /** Programs in the terminal, one after the other. */
  | { readonly kind: "run"; readonly commands: readonly Command[] }
);

export interface Line {
  readonly id: string;
  readonly state: State;
  readonly title: string;
  /** How it stands, in a few words. */
  readonly what: string;
  /** Why that matters, and what else there is to know. */
  readonly why?: string;
  readonly remedy?: Remedy;
}

/** `vscode.l10n`, handed in so that a check needs no editor. */
export interface Words {
  readonly t: (message: string, ...values: (string | number | boolean)[]) => string;
}

/** undefined: there is nothing to say, because nothing asks for it. */
export type Check = (facts: Facts, l10n: Words) => Line | undefined;

export const PODMAN_HELP = "https://podman.io/docs/installation";
export const BUILDER_HELP = "https://github.com/osbuild/bootc-image-builder#readme";

/** Why root's storage could not be asked. */
export function unasked({ platform, rootfulness }: Facts, l10n: Words): string {
  if (!needsSudo(platform)) return l10n.t("podman does not say");
  return rootfulness.kind === "no-sudo"
    ? l10n.t("sudo was not found")
    : l10n.t("sudo would ask for a password");
}

const GIB = 2 ** 30;

export const inGib = (bytes: number): string =>
  bytes < GIB ? `${Math.round(bytes / 2 ** 20)} MiB` : `${(bytes / GIB).toFixed(1).replace(/\.0$/, "")} GiB`;
