/** Scripts that say nothing. */
import { scriptsOf } from "../../model/kickstart/scripts.ts";
import { defineRule } from "../rule.ts";
import { wholeLines } from "./support/body.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-empty-script",
    severity: "hint",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#chapter-4-post-installation-script",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    for (const { section } of scriptsOf(model)) {
      const { content, end, includes, range, tag, tagRange } = section;
      if (end === undefined || includes.length > 0) continue;
      // A line that is neither blank nor a comment; a template may become anything.
      if (/^[ \t]*[^\s#]/m.test(content)) continue;
      report({
        message: "empty",
        args: { tag },
        at: tagRange,
        fixes: [{ title: "remove", edits: () => [{ place: wholeLines(range, model.text), text: "" }] }],
        tags: ["unnecessary"],
      });
    }
  },
);
