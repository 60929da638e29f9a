/** Ids and keys that belong to one machine: where they lie and what makes them. */
import { own } from "../../../base/own.ts";
import type { PlacedCommand, PublishedImage } from "../../../model/containerfile/model.ts";
import { parseArguments } from "../../../model/shell/arguments.ts";
import type { CommandFacts, Effect } from "../../../model/shell/facts.ts";
import { stepsSince } from "./lineage.ts";
import { removes } from "./removal.ts";

export interface Identity {
  readonly kind: "machineId" | "hostKey";
  readonly path: string;
}

const hostKey = /^\/etc\/ssh\/ssh_host_\w+_key$/;
const machineId = /^\/(?:etc|var\/lib\/dbus)\/machine-id$/;
const others =
  /^\/(?:var\/lib\/systemd\/random-seed|etc\/(?:hostid|nvme\/host(?:nqn|id)|iscsi\/initiatorname\.iscsi|pki\/consumer\/[^/]+\.pem))$/;

/** Files that identify a machine, and folders that hold such files. */
export const identityPlaces: readonly string[] = [
  ...["/etc/machine-id", "/etc/ssh", "/etc/hostid", "/etc/nvme", "/etc/iscsi", "/etc/pki/consumer"],
  ...["/var/lib/dbus/machine-id", "/var/lib/systemd/random-seed"],
];

/** What a file identifies; undefined where it says nothing of a single machine. */
export function kindOfFile(path: string): Identity["kind"] | "other" | undefined {
  if (machineId.test(path)) return "machineId";
  if (hostKey.test(path)) return "hostKey";
  return others.test(path) ? "other" : undefined;
}

/** What a command makes in the image. */
export function identityMadeBy(facts: CommandFacts): Identity | undefined {
  return facts.elsewhere ? undefined : own(makers, facts.name)?.(facts);
}

const makers: Readonly<Record<string, (facts: CommandFacts) => Identity | undefined>> = {
  "systemd-machine-id-setup": ({ args }) =>
    parseArguments(args).has("--root", "--image", "--commit", "--help", "--version")
      ? undefined
      : { kind: "machineId", path: "/etc/machine-id" },
  "dbus-uuidgen": ({ args }) => {
    const option = args.find(({ text }) => /^--ensure(?:=|$)/.test(text));
    if (!option) return undefined;
    const path = option.text.slice("--ensure=".length) || "/var/lib/dbus/machine-id";
    return machineId.test(path) ? { kind: "machineId", path } : undefined;
  },
  // With -A, -f names another root; a key that is named by -f is a file like any other.
  "ssh-keygen": ({ args }) =>
    args.some(({ text }) => text === "-A") && !args.some(({ text }) => text === "-f")
      ? { kind: "hostKey", path: "/etc/ssh/ssh_host_rsa_key" }
      : undefined,
};

/** Whether something after the command takes away or empties what it made. */
export function isUndone(image: PublishedImage, { step, facts }: PlacedCommand, path: string): boolean {
  return stepsSince(image, step).some((other) =>
    other.outcome.effects.some(
      (effect) => (other !== step || effect.range.start > facts.range.start) && clears(effect, path),
    ),
  );
}

const clears = (effect: Effect, path: string): boolean =>
  effect.kind === "write" ? effect.path === path && !effect.append : removes(effect, path);
