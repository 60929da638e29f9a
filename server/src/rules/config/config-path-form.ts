/** Paths that are not absolute, or not in their shortest form. */
import { dotted, member } from "../../model/config/keys.ts";
import { defineRule } from "../rule.ts";
import { DISKS, isFor } from "./support/families.ts";
import { cleanPath, meantPath } from "./support/paths.ts";
import type { ConfigSubject } from "./support/subject.ts";
import { datesAt, rewritten, type TextKey, textOf, textsAt } from "./support/values.ts";

/** Read, and judged, for every image. */
const NODES = ["customizations.files.path", "customizations.directories.path"];
const MOUNTPOINTS = [
  "customizations.filesystem.mountpoint",
  "customizations.disk.partitions.mountpoint",
  "customizations.disk.partitions.logical_volumes.mountpoint",
  "customizations.disk.partitions.subvolumes.mountpoint",
];

export const rule = defineRule(
  {
    id: "config-path-form",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/blueprint/blob/main/pkg/blueprint/disk_customizations.go",
      "https://github.com/osbuild/images/blob/main/pkg/customizations/fsnode/fsnode.go",
    ],
  },
  (subject: ConfigSubject, report) => {
    const { model } = subject;
    const paths = isFor(DISKS, subject) ? [...NODES, ...MOUNTPOINTS] : NODES;
    const dates = datesAt(model, ...paths.filter((path) => path.startsWith("customizations.disk.")));
    for (const path of [...textsAt(model, ...paths), ...dates]) {
      const { text, range } = path;
      if (text === "/" && NODES.includes(dotted(path.key.path))) {
        report({ message: "root", args: { path: text }, at: range });
        continue;
      }
      if (text === "" || (text.startsWith("/") && cleanPath(text) === text) || isUnmounted(path)) continue;
      const meant = meantPath(text);
      const edits = rewritten(range, meant);
      const isRelative = !text.startsWith("/");
      const safety = isRelative ? ("unsafe" as const) : ("safe" as const);
      report({
        message: isRelative ? "relative" : "form",
        args: { path: text, meant },
        at: range,
        fixes: edits ? [{ title: "write", args: { path: meant }, safety, edits: () => edits }] : [],
      });
    }
  },
);

/** Of the mount point of swap space another finding speaks, and of partitions without a file system. */
function isUnmounted({ key: { path, table } }: TextKey): boolean {
  if (path.at(-1) !== "mountpoint") return false;
  const type = textOf(member(table, "fs_type"));
  return type === "swap" || (type === "none" && !path.includes("logical_volumes"));
}
