/** Tools and files of the boot loader in `%post`: ostree and bootc write the boot entries by themselves. */
import { own } from "../../base/own.ts";
import { scriptsOf } from "../../model/kickstart/scripts.ts";
import type { CommandFacts } from "../../model/shell/facts.ts";
import { defineRule } from "../rule.ts";
import { guardedSeverity, installedCommands } from "./support/script-findings.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-post-bootcfg",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/building/kernel-arguments.html",
      "https://github.com/rhinstaller/anaconda/blob/main/pyanaconda/modules/payloads/payload/rpm_ostree/installation.py",
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#bootloader",
    ],
  },
  (subject: KickstartSubject, report) => {
    if (!subject.payload) return;
    for (const { script, facts } of installedCommands(subject, TOOLS)) {
      const message = purposeOf(facts);
      if (message === undefined) continue;
      const severity = guardedSeverity("warning", facts.guard);
      report({ message, args: { tool: facts.name }, at: script.placed(facts.nameRange), severity });
    }
    for (const { chrooted, facts, placed } of scriptsOf(subject.model)) {
      if (!chrooted || facts === undefined) continue;
      for (const { kind, path, range, guard } of facts.effects) {
        if (kind !== "write" || !SETTINGS.has(path)) continue;
        report({
          message: "settings",
          args: { path },
          at: placed(range),
          severity: guardedSeverity("warning", guard),
        });
      }
    }
  },
);

/** Sources of a boot configuration that nothing on an image-based system generates again. */
const SETTINGS: ReadonlySet<string> = new Set(["/etc/default/grub", "/etc/kernel/cmdline"]);

const CHANGES: Readonly<Record<string, readonly [message: "arguments" | "initramfs", changes: RegExp]>> = {
  grubby: [
    "arguments",
    /^--(?:update-kernel|args|remove-args|set-default|add-kernel|remove-kernel|make-default)/,
  ],
  "grub2-mkconfig": ["arguments", /^(?:-o|--output)/],
  "grub2-set-default": ["arguments", /^[^-]/],
  "update-grub": ["arguments", /^/],
  "kernel-install": ["initramfs", /^(?:add|remove|add-all)$/],
  dracut: ["initramfs", /^/],
  mkinitrd: ["initramfs", /^/],
};
const TOOLS: ReadonlySet<string> = new Set(Object.keys(CHANGES));

/** Uses that only ask, or write elsewhere. */
const HARMLESS =
  /^(?:--help|-h|--version|--list-modules|--print-cmdline|--printconfig)$|^\/(?:tmp|run|var\/tmp)\//;

function purposeOf({ name, args }: CommandFacts): "arguments" | "initramfs" | undefined {
  const [message, changes] = own(CHANGES, name) ?? [];
  if (message === undefined || changes === undefined) return undefined;
  const words = args.map(({ text }) => text);
  if (words.some((word) => HARMLESS.test(word))) return undefined;
  return words.some((word) => changes.test(word)) || changes.test("") ? message : undefined;
}
