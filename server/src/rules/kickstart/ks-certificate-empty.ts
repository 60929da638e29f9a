/** `%certificate` sections without a certificate. */
import { trimmed } from "../../syntax/kickstart/lines.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-certificate-empty",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: ["https://github.com/pykickstart/pykickstart/blob/master/pykickstart/sections.py"],
  },
  ({ model }: KickstartSubject, report) => {
    for (const { tag, tagRange, content, end, unread } of model.sections) {
      if (tag !== "%certificate" || unread || end === undefined) continue;
      if (trimmed(content) === "") report({ message: "empty", at: tagRange });
    }
  },
);
