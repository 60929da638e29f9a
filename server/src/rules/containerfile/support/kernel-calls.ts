/** Commands that ask the running kernel, and how to tell the calls that only look. */
import { own } from "../../../base/own.ts";
import { parseArguments } from "../../../model/shell/arguments.ts";
import type { CommandFacts } from "../../../model/shell/facts.ts";

export type KernelRequest = "module" | "mount" | "device" | "swap" | "network" | "filter" | "udev";

type Reader = (texts: readonly string[], facts: CommandFacts) => KernelRequest | undefined;

const says = (texts: readonly string[], pattern: RegExp): boolean => texts.some((text) => pattern.test(text));

/** The request, unless an option says that nothing is to happen. */
const unless =
  (request: KernelRequest, looking: RegExp): Reader =>
  (texts) =>
    texts.length === 0 || says(texts, looking) ? undefined : request;

const only =
  (request: KernelRequest, acting: RegExp): Reader =>
  (texts) =>
    says(texts, acting) ? request : undefined;

const information = /^(?:-h|--help|-V|--version)$/;

/** On an image file, making a file system is nothing but writing a file. */
const onDevice = only("device", /^\/dev\/(?!null|zero|std)/);

const mount: Reader = (texts, { args }) => {
  const { operands } = parseArguments(args, {
    short: "toLUO",
    long: ["types", "options", "source", "target"],
  });
  const lists = operands.length === 0 && !says(texts, /^(?:-[a-z]*a|--all|--source.*|--target.*)$/);
  return lists || says(texts, information) ? undefined : "mount";
};

const network: Reader = (_, { args }) => {
  const [, verb] = parseArguments(args, { short: "fnb", long: ["family", "netns"] }).operands;
  return /^(?:add|del|delete|set|change|replace|append|flush)$/.test(verb?.text ?? "")
    ? "network"
    : undefined;
};

const filter = only(
  "filter",
  /^(?:-[AIDRFPNXZE]|--(?:append|insert|delete|replace|flush|policy|new-chain|delete-chain|zero|rename-chain))$/,
);

const restore: Reader = (texts) =>
  says(texts, /^(?:-t|--test|-h|--help|-V|--version)$/) ? undefined : "filter";

const nft: Reader = (texts) =>
  !says(texts, /^(?:-c|--check)$/) && says(texts, /^(?:-f|--file|add|insert|create|replace|delete|flush)$/)
    ? "filter"
    : undefined;

const readers: Readonly<Record<string, Reader>> = {
  modprobe: unless(
    "module",
    /^(?:-n|--dry-run|-D|--show-depends|-c|--showconfig|--show|-R|--resolve-alias|--dump-modversions|-h|--help|-V|--version)$/,
  ),
  insmod: unless("module", information),
  rmmod: unless("module", information),
  mount,
  umount: unless("mount", information),
  losetup: unless("device", /^(?:-l|--list|-a|--all|-j|--associated|-h|--help|-V|--version)$/),
  swapon: unless("swap", /^(?:-s|--summary|--show.*|-h|--help|-V|--version)$/),
  swapoff: unless("swap", information),
  ip: network,
  iptables: filter,
  ip6tables: filter,
  "iptables-restore": restore,
  "ip6tables-restore": restore,
  nft,
  udevadm: only("udev", /^(?:trigger|control)$/),
  ...Object.fromEntries(
    [
      "mkfs",
      "mkswap",
      ...["ext2", "ext3", "ext4", "xfs", "btrfs", "fat", "vfat"].map((kind) => `mkfs.${kind}`),
    ].map((name) => [name, onDevice]),
  ),
};

export const kernelCommands: readonly string[] = Object.keys(readers);

/** What a command wants of the running kernel; undefined where it only looks, or works on another root. */
export function kernelRequest(facts: CommandFacts): KernelRequest | undefined {
  if (facts.elsewhere) return undefined;
  return own(readers, facts.name)?.(
    facts.args.map(({ text }) => text),
    facts,
  );
}
