/** `#version=` comments that name another installer than the one that the file is checked for. */
import { kickstartTargets } from "../../model/kickstart/versions.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";

const COMMENT = /^#version=(\S+)/;

export const rule = defineRule(
  {
    id: "ks-version-comment",
    severity: "hint",
    tier: "C",
    profile: "strict",
    fix: "unsafe",
    since: "0.1.0",
    evidence: ["https://github.com/pykickstart/pykickstart/blob/master/pykickstart/version.py"],
  },
  ({ model, targets }: KickstartSubject, report) => {
    const [target, ...others] = targets;
    if (target === undefined || others.length > 0) return;
    for (const { range } of model.comments) {
      if (!model.text.startsWith("#version=", range.start)) continue;
      const version = COMMENT.exec(model.text.slice(range.start, range.end))?.[1];
      if (version === undefined) continue;
      const meant = kickstartTargets(version);
      // More than one is what a name stands for that nobody knows: DEVEL.
      if (meant.length > 1 || meant[0] === target) continue;
      const start = range.start + "#version=".length;
      const place = { start, end: start + version.length };
      report({
        message: "found",
        args: { version, target },
        at: place,
        fixes: [{ title: "replace", args: { target }, edits: () => [{ place, text: target }] }],
      });
    }
  },
);
