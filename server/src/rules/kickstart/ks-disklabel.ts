/** Kinds of partition tables that the installer does not make. */
import { nearest } from "../../base/nearest.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";
import { valuesOf } from "./support/values.ts";

/** `mac` is one too, on machines that nobody installs such an image on. */
const LABELS = ["gpt", "msdos", "mbr", "dasd", "mac"];

export const rule = defineRule(
  {
    id: "ks-disklabel",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#clearpart",
      "https://github.com/storaged-project/blivet/blob/main/blivet/formats/disklabel.py",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    for (const { text, range } of valuesOf(model, { clearpart: ["--disklabel"] })) {
      if (text === "" || LABELS.includes(text)) continue;
      const suggestion = /^(?:dos|ms-dos)$/i.test(text) ? "msdos" : (nearest(text, LABELS) ?? "gpt");
      report({
        message: "unknown",
        args: { label: text },
        at: range,
        fixes: [
          { title: "replace", args: { suggestion }, edits: () => [{ place: range, text: suggestion }] },
        ],
      });
    }
  },
);
