/** Files and directories at places to which the builder does not write. */
import { defineRule } from "../rule.ts";
import { DISKS, isFor } from "./support/families.ts";
import { isWithin, meantPath } from "./support/paths.ts";
import type { ConfigSubject } from "./support/subject.ts";
import { textsAt } from "./support/values.ts";

const FILES = ["/etc", "/root", "/usr/local/bin", "/usr/local/sbin"];
const RESERVED = ["/etc/fstab", "/etc/shadow", "/etc/passwd", "/etc/group"];

export const rule = defineRule(
  {
    id: "config-file-denied",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/images/blob/main/pkg/policies/policies.go",
      "https://github.com/osbuild/image-builder/blob/main/pkg/distro/generic/bootc_imagetype.go",
    ],
  },
  (subject: ConfigSubject, report) => {
    const { model } = subject;
    if (!isFor(DISKS, subject)) return;
    for (const { text, range } of textsAt(model, "customizations.files.path")) {
      const path = meantPath(text);
      const reserved = RESERVED.find((each) => isWithin(path, each));
      if (text === "") continue;
      if (reserved !== undefined) report({ message: "reserved", args: { path: reserved }, at: range });
      else if (!FILES.some((folder) => isWithin(path, folder)))
        report({ message: "file", args: { path }, at: range });
    }
    for (const { text, range } of textsAt(model, "customizations.directories.path")) {
      const path = meantPath(text);
      if (text !== "" && !isWithin(path, "/etc")) report({ message: "directory", args: { path }, at: range });
    }
  },
);
