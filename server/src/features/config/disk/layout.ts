/** The disk preview: the partition table that the builder makes of a config, in the words of the reader. */
import { say, type UiKey, ui } from "../../../messages/messages.ts";
import { customTable } from "../../../model/config/disk/custom.ts";
import { filesystemTable } from "../../../model/config/disk/filesystems.ts";
import type { DiskFacts, DiskTable } from "../../../model/config/disk/table.ts";
import { keyAtPath } from "../../../model/config/entries.ts";
import type { ConfigModel } from "../../../model/config/model.ts";
import type { DiskLayout } from "../../../protocol/requests.ts";
import { isForIso } from "../../../rules/config/support/effect.ts";
import type { Finding } from "../../../rules/rule.ts";
import { rangeOf } from "../../range.ts";
import { diskTables, findingsOfDisk } from "./findings.ts";
import { type DiskOptions, partsOf, type Say } from "./parts.ts";
import { sizeText } from "./size-text.ts";
import { customDisk, wantedFilesystems } from "./wanted.ts";

/** The table of `model`; never throws. */
function diskTableOf(model: ConfigModel, facts: DiskFacts): DiskTable {
  const disk = customDisk(model);
  return disk === undefined ? filesystemTable(wantedFilesystems(model), facts) : customTable(disk, facts);
}

export function diskLayoutOf(model: ConfigModel, options: DiskOptions): DiskLayout {
  const { locale, uri, lines, rootfs, imageSize } = options;
  const words: Say = (key, args) => say(ui(key, args), locale);
  const table = diskTableOf(model, options);
  const findings = findingsOfDisk(model, options.findings);
  const { parts, others } = partsOf(table, {
    ...options,
    findings,
    words,
    isCustom: keyAtPath(model.keys, diskTables[0]) !== undefined,
  });
  const place = diskTables.flatMap((path) => keyAtPath(model.keys, path)?.places[0] ?? [])[0];
  const size = sizeText(table.size);
  return {
    ...(place && { location: { uri, range: rangeOf(lines, place.range) } }),
    summary: words("disk.summary", {
      type: table.type === "gpt" ? "GPT" : "DOS (MBR)",
      size: imageSize === 0 ? words("disk.at-least", { size }) : size,
      count: table.partitions.length,
    }),
    ...(rootfs !== undefined && { rootfs }),
    notes: notesOf(model, options, findings, words),
    findings: others,
    parts,
  };
}

function notesOf(
  model: ConfigModel,
  { rootfs, imageSize }: DiskFacts,
  findings: readonly Finding[],
  words: Say,
): readonly string[] {
  const [hasDisk, hasFilesystem] = diskTables.map((path) => keyAtPath(model.keys, path) !== undefined);
  const isError = ({ severity }: Finding) => severity === "error";
  const keys: readonly (readonly [boolean | undefined, UiKey])[] = [
    [findings.some(isError) || !model.valid, "disk.note-refused"],
    [hasDisk && hasFilesystem, "disk.note-both"],
    [isForIso(model.keys), "disk.note-iso"],
    [!hasDisk && !hasFilesystem, "disk.note-default"],
    [!hasDisk && hasFilesystem, "disk.note-base"],
    [imageSize === 0, "disk.note-image"],
    [rootfs === undefined, "disk.note-rootfs"],
  ];
  return keys.flatMap(([holds, key]) => (holds ? [words(key)] : []));
}
