/** A partition table without a root, for a container that wants btrfs: the builder crashes over the root it adds. */
import { keyAtPath } from "../../model/config/entries.ts";
import { defineRule } from "../rule.ts";
import { isMounted, partitionsOf, volumesOf } from "./support/disk.ts";
import { DISKS, isFor } from "./support/families.ts";
import { rootfsOf } from "./support/rootfs.ts";
import type { ConfigSubject } from "./support/subject.ts";
import { textOf } from "./support/values.ts";

export const rule = defineRule(
  {
    id: "config-btrfs-root",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/image-builder/blob/v79.0.0/pkg/disk/partition_table.go",
      "https://github.com/osbuild/image-builder/blob/v79.0.0/pkg/osbuild/mkfs_stage.go",
    ],
  },
  (subject: ConfigSubject, report) => {
    const { model } = subject;
    const disk = keyAtPath(model.keys, "customizations.disk");
    if (!model.valid || disk?.value.kind !== "table" || !isFor(DISKS, subject)) return;
    if (rootfsOf(subject) !== "btrfs") return;
    // Among the subvolumes of a partition of btrfs the root finds its place.
    const isThere =
      partitionsOf(model).some(({ type }) => type === "btrfs") ||
      volumesOf(model).some((volume) => isMounted(volume) && textOf(volume.mountpoint) === "/");
    if (!isThere) report({ message: "missing", at: disk.range });
  },
);
