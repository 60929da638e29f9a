/** File systems at places that the builder does not let anyone mount over. */
import { defineRule } from "../rule.ts";
import { DISKS, isFor } from "./support/families.ts";
import { cleanPath, isWithin } from "./support/paths.ts";
import { rootfsOf } from "./support/rootfs.ts";
import type { ConfigSubject } from "./support/subject.ts";
import { textsAt } from "./support/values.ts";

/** Below /var: what bootc links to, or systemd makes. */
const RESERVED = ["home", "lock", "mail", "mnt", "roothome", "run", "srv", "usrlocal"].map(
  (name) => `/var/${name}`,
);

export const rule = defineRule(
  {
    id: "config-mountpoint-denied",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/image-builder/blob/main/pkg/distro/generic/bootc_imagetype.go",
      "https://github.com/osbuild/bootc-image-builder#allowed-mountpoints-and-sizes",
    ],
  },
  (subject: ConfigSubject, report) => {
    if (!isFor(DISKS, subject)) return;
    for (const { text, range } of textsAt(subject.model, "customizations.filesystem.mountpoint")) {
      // Of a path without its first slash another finding speaks.
      if (!text.startsWith("/")) continue;
      const path = cleanPath(text);
      if (path === "/" || path === "/boot") continue;
      const reserved = RESERVED.find((folder) => isWithin(path, folder));
      if (reserved !== undefined)
        report({ message: "reserved", args: { path, folder: reserved }, at: range });
      else if (path === "/var") report({ message: "var", at: range });
      else if (!isWithin(path, "/var")) report({ message: "outside", args: { path }, at: range });
      else if (rootfsOf(subject) === "btrfs") report({ message: "btrfs", args: { path }, at: range });
    }
  },
);
