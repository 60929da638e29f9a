/** The parts of a disk, as the preview lists and draws them. */
import type { LineIndex } from "../../../base/text.ts";
import { type Locale, say, type UiKey } from "../../../messages/messages.ts";
import type { MessageArguments } from "../../../messages/text.ts";
import {
  type DiskFacts,
  type DiskTable,
  EXTENT,
  freeInGroup,
  type PlacedPartition,
  rounded,
  type Volume,
} from "../../../model/config/disk/table.ts";
import type { ConfigEntry } from "../../../model/config/entries.ts";
import type { DiskFinding, DiskPart } from "../../../protocol/requests.ts";
import type { Finding } from "../../../rules/rule.ts";
import { rangeOf } from "../../range.ts";
import { byEntry } from "./findings.ts";
import { exactSizeText, sizeText } from "./size-text.ts";

export interface DiskOptions extends DiskFacts {
  readonly locale: Locale;
  readonly uri: string;
  readonly lines: LineIndex;
  /** The findings of the document. */
  readonly findings: readonly Finding[];
}

export type Say = (key: UiKey, args?: MessageArguments) => string;

interface Context extends DiskOptions {
  readonly words: Say;
  /** Whether the table is the config's own, and not the builder's made larger. */
  readonly isCustom: boolean;
}

export interface Parts {
  readonly parts: readonly DiskPart[];
  /** Findings that belong to no part. */
  readonly others: readonly DiskFinding[];
}

export function partsOf({ partitions }: DiskTable, context: Context): Parts {
  const entries = partitions.flatMap(({ entry, volumes }) =>
    [entry, ...volumes.map((volume) => volume.entry)].filter((each) => each !== undefined),
  );
  const found = byEntry(entries, context.findings);
  const findingsAt: FindingsAt = (entry) =>
    (found.get(entry) ?? []).map(({ severity, message }) => ({
      severity,
      label: context.words(`disk.severity-${severity}`),
      message: say(message, context.locale),
    }));
  const parts = partitions.map((each, index) => partitionPart(each, index + 1, context, findingsAt));
  return { parts, others: findingsAt(undefined) };
}

type FindingsAt = (entry: ConfigEntry | undefined) => readonly DiskFinding[];

function partitionPart(
  each: PlacedPartition,
  number: number,
  context: Context,
  findingsAt: FindingsAt,
): DiskPart {
  const { words } = context;
  const id = String(number);
  const children = each.volumes.map((volume, index) =>
    volumePart(volume, each, `${id}.${index + 1}`, context, findingsAt),
  );
  const free = each.content === "lvm" ? freeInGroup(each) : 0;
  if (free > 0) children.push(freePart(free, `${id}.free`, each.isRoot, context));
  return {
    id,
    kind: kindOf(each),
    name: words("disk.partition", { number }),
    ...(each.mountpoint && { mountpoint: each.mountpoint }),
    contents: contentsOf(each, words),
    bytes: each.size,
    size: each.isRoot ? rootSizeText(each.size, context) : sizeText(each.size),
    notes: partitionNotes(each, context),
    findings: hasOwnEntry(each) ? findingsAt(each.entry) : [],
    ...locationOf(each.entry, context),
    children,
  };
}

/** The root subvolume of the builder's own table stands for its partition too. */
const hasOwnEntry = ({ entry, volumes }: PlacedPartition): boolean =>
  entry !== undefined && !volumes.some((volume) => volume.entry === entry);

function volumePart(
  volume: Volume,
  { content, entry, wanted }: PlacedPartition,
  id: string,
  context: Context,
  findingsAt: FindingsAt,
): DiskPart {
  const { words, isCustom } = context;
  const isLogical = content === "lvm";
  const isRoot = volume.mountpoint === "/";
  const grown =
    isRoot && isLogical && volume.wanted !== undefined && volume.size > rounded(volume.wanted, EXTENT);
  const notes = [
    ...(volume.entry ? [] : [words("disk.from-builder")]),
    ...(volume.entry || !isCustom ? [] : [words("disk.added-root")]),
    ...(isLogical && volume.entry && volume.wanted === undefined ? [words("disk.unreadable")] : []),
    ...(grown && volume.size === rounded(wanted ?? 0, EXTENT)
      ? [words("disk.like-group", { wanted: exactSizeText(volume.wanted) })]
      : isLogical && !grown
        ? roundingOf(volume, words)
        : []),
    ...(isRoot ? [words("disk.image-twice")] : []),
  ];
  return {
    id,
    kind: volume.fsType === "swap" ? "swap" : "filesystem",
    name: words(isLogical ? "disk.logical-volume" : "disk.subvolume", { name: volume.name }),
    ...(volume.mountpoint && { mountpoint: volume.mountpoint }),
    contents: volume.fsType === "swap" ? words("disk.swap") : filesystemText(volume.fsType, words),
    bytes: isLogical ? volume.size : 0,
    size: !isLogical
      ? words("disk.shared")
      : isRoot
        ? rootSizeText(volume.size, context)
        : volume.wanted === undefined
          ? words("disk.no-size")
          : sizeText(volume.size),
    notes,
    findings: volume.entry ? findingsAt(volume.entry) : [],
    ...locationOf(volume.entry ?? entry, context),
    children: [],
  };
}

/** What holds / grows with the image; so little that only the image can decide is no number to show. */
function rootSizeText(bytes: number, { words, imageSize }: Context): string {
  if (imageSize > 0) return sizeText(bytes);
  return bytes < EXTENT ? words("disk.by-image") : words("disk.at-least", { size: sizeText(bytes) });
}

const freePart = (
  bytes: number,
  id: string,
  isBesideRoot: boolean,
  { words, imageSize }: Context,
): DiskPart => ({
  id,
  kind: "free",
  name: words("disk.free"),
  contents: words("disk.unused"),
  bytes,
  size: isBesideRoot && imageSize === 0 ? words("disk.at-most", { size: sizeText(bytes) }) : sizeText(bytes),
  notes: [],
  findings: [],
  children: [],
});

const locationOf = (entry: ConfigEntry | undefined, { uri, lines }: Context) =>
  entry && { location: { uri, range: rangeOf(lines, entry.range) } };

function kindOf({ content, mountpoint }: PlacedPartition): DiskPart["kind"] {
  if (content === "lvm" || content === "btrfs") return "volumes";
  if (content === "bios-boot" || mountpoint === "/boot/efi") return "boot";
  return content;
}

function contentsOf({ content, name, mountpoint, fsType }: PlacedPartition, words: Say): string {
  switch (content) {
    case "filesystem":
      return fsType === undefined && mountpoint === "/boot"
        ? words("disk.filesystem-boot")
        : filesystemText(fsType, words);
    case "lvm":
      return words("disk.lvm", { name: name ?? "" });
    default:
      return words(`disk.${content}`);
  }
}

const filesystemText = (type: string | undefined, words: Say): string =>
  type ? words("disk.filesystem", { type }) : words("disk.filesystem-own");

function partitionNotes(each: PlacedPartition, { words, isCustom }: Context): readonly string[] {
  const { content, mountpoint, isRoot, entry, wanted } = each;
  const byBuilder = entry ? [] : [words("disk.from-builder")];
  if (content === "bios-boot") return [...byBuilder, words("disk.added-bios")];
  const added = isCustom && entry === undefined ? addedFor(mountpoint) : undefined;
  return [
    ...byBuilder,
    ...(added ? [words(added)] : []),
    ...(entry && wanted === undefined ? [words("disk.unreadable")] : []),
    ...(isRoot ? [words("disk.takes-rest")] : roundingOf(each, words)),
    ...(mountpoint === "/" ? [words("disk.image-twice")] : []),
  ];
}

function addedFor(mountpoint: string | undefined): UiKey | undefined {
  if (mountpoint === "/") return "disk.added-root";
  if (mountpoint === "/boot") return "disk.added-boot";
  return mountpoint === "/boot/efi" ? "disk.added-esp" : undefined;
}

/** Why a size is not the one that was asked for. */
function roundingOf(each: Volume | PlacedPartition, words: Say): readonly string[] {
  const { wanted, size } = each;
  if (wanted === undefined || wanted === size) return [];
  const args = { wanted: exactSizeText(wanted), size: exactSizeText(size) };
  if (size - wanted < EXTENT) return [words("disk.rounded", args)];
  return [words("content" in each && each.content === "lvm" ? "disk.grown" : "disk.raised", args)];
}
