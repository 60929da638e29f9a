/** /boot and /boot/efi in places where the boot loader does not look. */
import { defineRule } from "../rule.ts";
import { isMounted, volumesOf } from "./support/disk.ts";
import { DISKS, isFor } from "./support/families.ts";
import type { ConfigSubject } from "./support/subject.ts";
import { textOf } from "./support/values.ts";

export const rule = defineRule(
  {
    id: "config-boot-in-volume",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/blueprint/blob/main/pkg/blueprint/disk_customizations.go",
      "https://github.com/osbuild/bootc-image-builder#filesystem-types",
    ],
  },
  (subject: ConfigSubject, report) => {
    const { model } = subject;
    if (!isFor(DISKS, subject)) return;
    const volumes = volumesOf(model);
    // For a root of its own making the builder makes /boot too, and crashes at two of them.
    const takesBoot =
      !isFor(["disk"], subject) || volumes.some(({ mountpoint }) => textOf(mountpoint) === "/");
    for (const volume of volumes) {
      const { kind, mountpoint } = volume;
      const path = textOf(mountpoint);
      if (kind === "partition" || mountpoint === undefined || !isMounted(volume)) continue;
      if (path !== "/boot" && path !== "/boot/efi") continue;
      if (path === "/boot" && kind === "subvolume" && takesBoot) continue;
      if (!model.isDoubtful(mountpoint.range))
        report({ message: kind, args: { path }, at: mountpoint.range });
    }
  },
);
