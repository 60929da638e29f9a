/** Kickstarts without a word in them. */
import { trimmed } from "../../syntax/kickstart/lines.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-empty",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://github.com/pykickstart/pykickstart/blob/master/tools/ksvalidator.py",
      "https://github.com/rhinstaller/anaconda/blob/main/dracut/parse-kickstart",
    ],
  },
  ({ model, payload }: KickstartSubject, report) => {
    // What a builder config leaves empty, the builder fills.
    if (payload || trimmed(model.text) !== "") return;
    report({ message: "empty", at: { start: 0, end: model.text.length } });
  },
);
