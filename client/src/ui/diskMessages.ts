/** What the disk preview and its page say to each other. */
import type { DiskLayout, DiskLayoutParams } from "../../../server/src/protocol/requests.ts";

/** What a reader knows and the config does not say. */
export type DiskChoices = Omit<DiskLayoutParams, "textDocument">;

/** Words of the page in the language of the editor. */
export interface DiskLabels {
  readonly heading: string;
  readonly nothing: string;
  readonly picture: string;
  readonly architecture: string;
  readonly rootfs: string;
  readonly rootfsOfImage: string;
  readonly imageSize: string;
  readonly notKnown: string;
  readonly part: string;
  readonly mountpoint: string;
  readonly contents: string;
  readonly size: string;
  readonly goTo: string;
}

/** To the page; also what it remembers while the editor is closed. */
export interface DiskPageState {
  readonly uri: string;
  readonly labels: DiskLabels;
  readonly choices: DiskChoices;
  /** null: the file is no config of the image builder (now). */
  readonly layout: DiskLayout | null;
}

/** From the page. */
export type DiskPageEvent =
  | { readonly kind: "ready" }
  | { readonly kind: "choose"; readonly choices: DiskChoices }
  | { readonly kind: "reveal"; readonly id: string };
