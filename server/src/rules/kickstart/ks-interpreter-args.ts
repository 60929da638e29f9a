/** `--interpreter` with more than a program: the installer looks for a file of that whole name. */
import { scriptsOf } from "../../model/kickstart/scripts.ts";
import { isTemplate } from "../../model/kickstart/template.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-interpreter-args",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/rhinstaller/anaconda/blob/main/pyanaconda/core/kickstart/scripts.py",
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#chapter-2-pre-installation-script",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    for (const { interpreter } of scriptsOf(model)) {
      const value = interpreter?.value;
      const place = interpreter?.valueRange;
      if (!value || place === undefined || isTemplate(value) || !/\s/.test(value)) continue;
      const [program = ""] = value.trim().split(/\s+/);
      const fixes: readonly ReportedFix<"ks-interpreter-args">[] =
        program === ""
          ? []
          : [{ title: "program", args: { program }, edits: () => [{ place, text: program }] }];
      report({ message: "words", args: { value, program }, at: place, fixes });
    }
  },
);
