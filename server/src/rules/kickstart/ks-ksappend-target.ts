/** `%ksappend` without an address, or with a path that only the initramfs could read. */
import { isTemplate } from "../../model/kickstart/template.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-ksappend-target",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: ["https://github.com/pykickstart/pykickstart/blob/master/pykickstart/parser.py"],
  },
  ({ model }: KickstartSubject, report) => {
    const { fatal } = model;
    if (fatal?.kind === "ksappend-target") report({ message: "none", at: fatal.range });
    for (const { kind, words } of model.directives) {
      const target = words[1];
      if (kind !== "ksappend" || target === undefined || isTemplate(target.text)) continue;
      if (/^[a-z]+:/i.test(target.text)) continue;
      report({ message: "local", args: { path: target.text }, at: target, severity: "warning" });
    }
  },
);
