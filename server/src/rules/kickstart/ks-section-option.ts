/** Headers of sections with options or words that the section does not have. */

import { nearest } from "../../base/nearest.ts";
import type { KickstartOption } from "../../model/kickstart/arguments.ts";
import type { Fault } from "../../model/kickstart/faults/fault.ts";
import { faultsOf } from "../../model/kickstart/faults/faults.ts";
import { readLine, rememberingClean } from "../../model/kickstart/faults/reading.ts";
import type { KickstartSection } from "../../model/kickstart/model.ts";
import { isTemplate } from "../../model/kickstart/template.ts";
import { defineRule } from "../rule.ts";
import { withoutWords } from "./support/edits.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-section-option",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: ["https://github.com/pykickstart/pykickstart/blob/master/pykickstart/sections.py"],
  },
  ({ model, targets }: KickstartSubject, report) => {
    const { fatal } = model;
    for (const section of model.sections) {
      const isSplit = fatal?.line !== section.line || fatal.kind === "unclosed-section";
      if (section.unread || !isSplit || section.entry?.options === undefined) continue;
      for (const option of unknownOptions(section, targets)) {
        const args = { option: option.written, tag: section.tag };
        const suggestion = nearest(option.written, Object.keys(section.entry.options));
        const isChroot = option.written === "--nochroot";
        const edit = isChroot
          ? withoutWords(model, option.range)
          : { place: option.nameRange, text: suggestion ?? "" };
        report({
          message: isChroot ? "nochroot" : "unknown",
          args,
          at: option.nameRange,
          fixes: isChroot
            ? [{ title: "remove", args, edits: () => [edit] }]
            : suggestion === undefined
              ? []
              : [{ title: "replace", args: { suggestion }, edits: () => [edit] }],
        });
      }
      for (const fault of faultsOf(section, targets)) {
        report({ message: MESSAGES[fault.kind], args: { tag: section.tag, ...argsOf(fault) }, at: fault.at });
      }
    }
  },
);

/** Options that no version in question has. */
const unknownOptions = rememberingClean((section: KickstartSection, targets): readonly KickstartOption[] => {
  const [first, ...others] = targets.map((target) => new Set(readLine(section, target).unknown));
  return [...(first ?? [])].filter(
    (option) =>
      option.written.startsWith("--") &&
      !isTemplate(option.word.text) &&
      others.every((unknown) => unknown.has(option)),
  );
});

const MESSAGES = {
  "ambiguous-option": "ambiguous",
  "missing-value": "value",
  "flag-value": "flag",
  "bad-value": "bad",
  "unexpected-argument": "extra",
  "missing-argument": "missing",
  "exclusive-options": "exclusive",
} as const;

function argsOf(fault: Fault): Readonly<Record<string, string>> {
  switch (fault.kind) {
    case "ambiguous-option":
      return { option: fault.option.written, names: fault.names.join(", ") };
    case "missing-value":
    case "flag-value":
      return { option: fault.option.written };
    case "bad-value":
      return { option: fault.name, value: fault.value };
    case "unexpected-argument":
      return { words: fault.words.map(({ text }) => text).join(" ") };
    case "missing-argument":
    case "exclusive-options":
      return { names: fault.names.join(", ") };
  }
}
