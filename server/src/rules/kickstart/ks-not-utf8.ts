/** Bytes that are no UTF-8: the installer cannot read the file at all. */
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-not-utf8",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://github.com/pykickstart/pykickstart/blob/master/pykickstart/parser.py",
      "https://docs.python.org/3/library/codecs.html#error-handlers",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    // Editors and the command line put this character where bytes have no meaning in UTF-8.
    const start = model.text.indexOf("\ufffd");
    if (start >= 0) report({ message: "bytes", at: { start, end: start + 1 } });
  },
);
