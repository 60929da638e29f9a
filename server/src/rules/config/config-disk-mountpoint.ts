/** Partitions mounted where a bootc system has no place for them; the builder checks this in `filesystem` only. */
import { own } from "../../base/own.ts";
import { keysAt } from "../../model/config/entries.ts";
import { member } from "../../model/config/keys.ts";
import type { TomlString } from "../../syntax/toml/nodes.ts";
import type { TomlTable } from "../../syntax/toml/tree.ts";
import { defineRule, type Report } from "../rule.ts";
import { DISKS, isFor } from "./support/families.ts";
import type { ConfigSubject } from "./support/subject.ts";

const PARTITIONS = "customizations.disk.partitions";
const PATHS = [PARTITIONS, `${PARTITIONS}.logical_volumes`, `${PARTITIONS}.subvolumes`].map(
  (path) => `${path}.mountpoint`,
);

/** Links of the image into /var, and names that other links lead to: see mountpointPolicy in bootc_imagetype.go. */
const RESERVED = /^\/var\/(?:home|lock|mail|mnt|roothome|run|srv|usrlocal)(?:\/|$)/;
const LINKS: Readonly<Record<string, string>> = {
  home: "/var/home",
  root: "/var/roothome",
  srv: "/var/srv",
  mnt: "/var/mnt",
  media: "/run/media",
};
/** Folders that the image fills itself, or the kernel does. */
const SYSTEM = /^\/(?:usr|etc|bin|sbin|lib|lib64|opt|ostree|sysroot|proc|sys|dev|run|tmp)(?:\/|$)/;

export const rule = defineRule(
  {
    id: "config-disk-mountpoint",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/bootc-image-builder/issues/579",
      "https://github.com/bootc-dev/bootc/issues/814",
      "https://github.com/osbuild/image-builder/blob/main/pkg/distro/generic/bootc_imagetype.go",
    ],
  },
  (subject: ConfigSubject, report) => {
    if (!isFor(DISKS, subject)) return;
    for (const path of PATHS) {
      for (const { table, value } of keysAt(subject.model.keys, path)) {
        const isText = value.kind === "string" && !subject.model.isDoubtful(value.range);
        if (!isText || isUnmounted(table)) continue;
        const said = judged(value);
        if (said !== undefined) report({ ...said, at: value.range });
      }
    }
  },
);

/** The builder refuses a mount point of swap space. */
function isUnmounted(table: TomlTable): boolean {
  const type = member(table, "fs_type");
  return type?.kind === "string" && /^(?:swap|none)$/.test(type.content.text);
}

type Said = Pick<Report<"config-disk-mountpoint">, "message" | "args" | "severity" | "fixes">;

function judged({ content: { text }, range }: TomlString): Said | undefined {
  // Other spellings of a path are refused by the builder.
  if (!/^(?:\/[^/]+)+$/.test(text) || text === "/boot" || text === "/boot/efi") return undefined;
  const args = { path: text };
  if (text === "/var") return { message: "var", args };
  if (RESERVED.test(text)) return { message: "reserved", args, severity: "warning" };
  if (text.startsWith("/var/")) return undefined;
  const target = own(LINKS, text.split("/")[1] ?? "");
  if (target !== undefined) return { message: "link", args: { path: text, target } };
  if (SYSTEM.test(text)) return { message: "system", args };
  const suggestion = `/var${text}`;
  const place = { start: range.start + 1, end: range.start + 1 };
  const isPlain = range.end - range.start === text.length + 2;
  const fixes = isPlain
    ? [{ title: "below-var" as const, args: { suggestion }, edits: () => [{ place, text: "/var" }] }]
    : [];
  return { message: "outside", args: { path: text, suggestion }, fixes };
}
