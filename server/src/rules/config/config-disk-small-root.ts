/** A `disk` table that leaves the root partition at its least size, which other configs and no config do not. */
import { keyAtPath, keysAt } from "../../model/config/entries.ts";
import type { ConfigModel } from "../../model/config/model.ts";
import { bytesOf, GIB } from "../../model/config/sizes.ts";
import { headerOf } from "../../syntax/toml/places.ts";
import type { TomlItem } from "../../syntax/toml/tree.ts";
import { defineRule, type Edit } from "../rule.ts";
import { DISKS, isFor } from "./support/families.ts";
import type { ConfigSubject } from "./support/subject.ts";

const DISK = "customizations.disk";
const PARTITIONS = `${DISK}.partitions`;
const MOUNTPOINTS = [PARTITIONS, `${PARTITIONS}.logical_volumes`, `${PARTITIONS}.subvolumes`];

export const rule = defineRule(
  {
    id: "config-disk-small-root",
    severity: "info",
    tier: "C",
    profile: "strict",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/image-builder/blob/main/pkg/distro/generic/bootc_imagetype.go",
      "https://osbuild.org/docs/bootc/#advanced-disk-customizations",
    ],
  },
  (subject: ConfigSubject, report) => {
    const { model } = subject;
    const disk = keyAtPath(model.keys, DISK);
    if (disk?.value.kind !== "table" || !isFor(DISKS, subject)) return;
    if (keyAtPath(model.keys, `${DISK}.minsize`) || saysRoot(model) || model.isDoubtful(disk.range)) return;
    const edit = sizeAdded(model, total(model));
    report({
      message: "small",
      at: disk.range,
      fixes:
        edit === undefined ? [] : [{ title: "add", args: { size: total(model) ?? 0 }, edits: () => [edit] }],
    });
  },
);

/** Volumes of LVM and Btrfs give their own size to the root file system that the builder puts into them. */
const saysRoot = (model: ConfigModel): boolean =>
  MOUNTPOINTS.some((path) =>
    keysAt(model.keys, `${path}.mountpoint`).some(({ value }) => isText(value, /^\/$/)),
  ) || keysAt(model.keys, `${PARTITIONS}.type`).some(({ value }) => isText(value, /^(?:lvm|btrfs)$/));

const isText = (value: TomlItem, pattern: RegExp): boolean =>
  value.kind === "string" && pattern.test(value.content.text);

/** What the builder gives to the root file system where no table is written. */
const USUAL_ROOT = 10;

/** GiB for the usual root and all partitions; undefined where a size cannot be read. */
function total(model: ConfigModel): number | undefined {
  const sizes = keysAt(model.keys, `${PARTITIONS}.minsize`).map(({ value }) => bytesOf(value));
  if (!sizes.every((size) => size !== undefined)) return undefined;
  return USUAL_ROOT + Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / GIB);
}

/** In the table itself, or in one of its own above the first partition. */
function sizeAdded(model: ConfigModel, size: number | undefined): Edit | undefined {
  const disk = keyAtPath(model.keys, DISK);
  const place = disk?.places[0];
  const header = place && headerOf(model.document, place);
  if (size === undefined || disk === undefined || place === undefined || header === undefined)
    return undefined;
  const line = `minsize = "${size} GiB"`;
  const newline = model.text.includes("\r\n") ? "\r\n" : "\n";
  if (header.keys.at(-1) === place) {
    return { place: { start: header.range.end, end: header.range.end }, text: `${newline}${line}` };
  }
  // Where the table has a header further down, a second one would be an error.
  if (disk.places.some((each) => headerOf(model.document, each)?.keys.at(-1) === each)) return undefined;
  const { start } = header.range;
  return { place: { start, end: start }, text: `[${DISK}]${newline}${line}${newline}${newline}` };
}
