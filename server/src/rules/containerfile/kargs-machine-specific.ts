/** Kernel arguments that name one machine, or that the installer and the boot loader write themselves. */
import type { ContainerfileModel } from "../../model/containerfile/model.ts";
import { defineRule } from "../rule.ts";
import { argumentsIn, kargsFiles, stringsOf } from "./support/kargs-files.ts";
import { judged } from "./support/words.ts";

export const rule = defineRule(
  {
    id: "kargs-machine-specific",
    severity: "info",
    tier: "C",
    profile: "strict",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/building/kernel-arguments.html",
      "https://www.freedesktop.org/software/systemd/man/latest/kernel-command-line.html",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const kargs of kargsFiles(file)) {
      for (const element of stringsOf(kargs, kargs.root.get("kargs"))) {
        for (const argument of argumentsIn(element.content.text)) {
          const kind = kinds.find(({ pattern }) => pattern.test(argument));
          if (!kind) continue;
          report({
            message: kind.message,
            args: { argument },
            at: kargs.placeAt(element.range),
            severity: judged("info", kargs.entry),
          });
        }
      }
    }
  },
);

const kinds = [
  { message: "boot", pattern: /^(?:ostree|BOOT_IMAGE)=/ },
  { message: "root", pattern: /^(?:root=|rootflags=(?:.*,)?subvol)/ },
  {
    message: "machine",
    pattern:
      /^(?:(?:rd\.)?luks\.(?:uuid|name)=|rd\.(?:md\.uuid|lvm\.(?:lv|vg))=|systemd\.machine_id=|(?:resume|boot)=(?:UUID=|PARTUUID=|\/dev\/))/,
  },
] as const;
