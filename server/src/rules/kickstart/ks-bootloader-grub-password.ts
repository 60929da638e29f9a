/** Passwords for the boot loader's menu that never get there. */
import { lastOption } from "../../model/kickstart/arguments.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";
import { valuesOf } from "./support/values.ts";

export const rule = defineRule(
  {
    id: "ks-bootloader-grub-password",
    severity: "error",
    tier: "B",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://github.com/rhinstaller/anaconda/blob/main/pyanaconda/modules/storage/bootloader/bootloader.py",
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#bootloader",
    ],
  },
  ({ model, payload }: KickstartSubject, report) => {
    for (const { text, range, command } of valuesOf(model, { bootloader: ["--password"] })) {
      // Other boot loaders than GRUB are not asked for their passwords' form.
      const isGrub = lastOption(command, "--extlinux", "--sdboot", "--disabled") === undefined;
      const isHash = lastOption(command, "--iscrypted") !== undefined;
      if (isGrub && isHash && !text.startsWith("grub.pbkdf2.")) report({ message: "format", at: range });
      else if (payload) report({ message: "unused", at: range, severity: "info" });
    }
  },
);
