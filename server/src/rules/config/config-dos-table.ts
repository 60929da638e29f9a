/** What a partition table of the old kind has no room for. */
import { keysAt } from "../../model/config/entries.ts";
import type { ConfigModel } from "../../model/config/model.ts";
import { defineRule } from "../rule.ts";
import { partitionsOf, volumesOf } from "./support/disk.ts";
import { DISKS, isFor } from "./support/families.ts";
import { removalEdits } from "./support/remove.ts";
import type { ConfigSubject } from "./support/subject.ts";
import { rewritten, textOf, textsAt } from "./support/values.ts";

const PARTITIONS = "customizations.disk.partitions";
const KEYS = ["part_label", "part_uuid"];
const MOST = 4;

export const rule = defineRule(
  {
    id: "config-dos-table",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/blueprint/blob/main/pkg/blueprint/disk_customizations.go",
      "https://github.com/osbuild/images/blob/main/pkg/disk/partition_table.go",
    ],
  },
  (subject: ConfigSubject, report) => {
    const { model } = subject;
    const type = textsAt(model, "customizations.disk.type").find(({ text }) => text === "dos");
    if (type === undefined || !isFor(DISKS, subject)) return;
    const count = partitionsOf(model).length;
    const total = count + addedTo(model);
    const edits = rewritten(type.range, "gpt");
    if (total > MOST) {
      report({
        message: count > MOST ? "own" : "added",
        args: { count, total },
        at: type.range,
        // How many the builder adds depends on the machine: these are those of x86_64.
        severity: count > MOST ? "error" : "warning",
        fixes: edits ? [{ title: "gpt", edits: () => edits }] : [],
      });
    }
    for (const key of KEYS.flatMap((name) => keysAt(model.keys, `${PARTITIONS}.${name}`))) {
      if (!key.set || model.isDoubtful(key.range)) continue;
      const removal = removalEdits(model, key);
      const args = { key: key.name };
      const fixes = removal ? [{ title: "remove" as const, args, edits: () => removal }] : [];
      report({ message: "key", args, at: key.range, fixes });
    }
  },
);

/** Partitions that the builder adds on x86_64: BIOS boot, EFI, and those for / and /boot where they are missing. */
function addedTo(model: ConfigModel): number {
  const partitions = partitionsOf(model);
  if (partitions.length === 0) return 0;
  const mounted = new Set(volumesOf(model).map(({ mountpoint }) => textOf(mountpoint)));
  const needsBoot = partitions.some(({ type }) => type !== "plain") && !mounted.has("/boot");
  return [true, !mounted.has("/boot/efi"), !hasRoot(model), needsBoot].filter(Boolean).length;
}

/** Without a root of its own, a volume group or btrfs volume takes it. */
const hasRoot = (model: ConfigModel): boolean =>
  partitionsOf(model).some(
    ({ type, volumes }) => type !== "plain" || volumes.some(({ mountpoint }) => textOf(mountpoint) === "/"),
  );
