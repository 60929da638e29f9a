/** What a kickstart says of the installation as a whole, and whether it means to say everything. */
import { remembering } from "../../../base/memory.ts";
import { lastOption } from "../../../model/kickstart/arguments.ts";
import type { KickstartCommand, KickstartModel } from "../../../model/kickstart/model.ts";
import { commandsNamed, isTemplated } from "./named.ts";
import type { KickstartSubject } from "./subject.ts";

/** They give the system a place on the disks; `reqpart` alone does not. */
const STORAGE = ["autopart", "part", "partition", "logvol", "raid", "btrfs", "mount"] as const;
/** Who writes these has decided about the disks. */
const DISKS = [...STORAGE, "clearpart", "ignoredisk", "reqpart", "volgroup", "zerombr"] as const;
const ACCOUNTS = ["rootpw", "user"] as const;
const ENDS = ["reboot", "poweroff", "shutdown", "halt"] as const;
const SCREENS = ["text", "graphical", "cmdline"] as const;

export const storageOf = (model: KickstartModel): readonly KickstartCommand[] =>
  commandsNamed(model, ...STORAGE);

/** The line that chooses the user interface; the last one counts. */
export const screenOf = (model: KickstartModel): KickstartCommand | undefined =>
  commandsNamed(model, ...SCREENS).at(-1);

/** Whether somebody could see the installer's windows; without a word it shows them. */
export function isGraphical(model: KickstartModel): boolean {
  if (commandsNamed(model, "vnc", "rdp").length > 0) return true;
  const screen = screenOf(model);
  return screen === undefined || screen.name === "graphical";
}

/** Whether the installer aborts where it would have to ask. */
function isNonInteractive(model: KickstartModel): boolean {
  const screen = screenOf(model);
  if (screen === undefined) return false;
  return screen.name === "cmdline" || lastOption(screen, "--non-interactive") !== undefined;
}

/** Whether something that is not here may say more: other files, a template, a word that was meant to be a command. */
export const isPartial = remembering(
  (model: KickstartModel) =>
    model.fatal !== undefined ||
    model.items.some(({ kind }) => kind === "include" || kind === "ksappend") ||
    model.commands.some(({ entry, unread }) => entry === undefined && !unread) ||
    isTemplated(model),
);

/**
 * Whether the file means to install an image without questions, and what happens at one: the installer `waits` for
 * an answer or `aborts`. A file that leaves the disks to the screens of the installer counts on somebody there, unless
 * it settles accounts and the end.
 */
export function unattended({ model, payload }: KickstartSubject): "waits" | "aborts" | undefined {
  if (!payload || isPartial(model)) return undefined;
  if (isNonInteractive(model)) return "aborts";
  const has = (...names: readonly string[]) => commandsNamed(model, ...names).length > 0;
  return has(...DISKS) || (has(...ACCOUNTS) && (has(...ENDS) || !isGraphical(model))) ? "waits" : undefined;
}

/** Where to say that something is missing, and below which line to add it. */
export const anchorOf = (model: KickstartModel): KickstartCommand | undefined =>
  commandsNamed(model, "ostreecontainer", "bootc")[0] ??
  screenOf(model) ??
  model.commands.find(({ unread }) => !unread);
