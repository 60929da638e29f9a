/** Settings for Ignition that say both things, or nothing. */
import type { Family } from "../../data/blueprint.ts";
import { keysAt } from "../../model/config/entries.ts";
import { member } from "../../model/config/keys.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { isFor } from "./support/families.ts";
import { removalEdits } from "./support/remove.ts";
import type { ConfigSubject } from "./support/subject.ts";
import { textOf } from "./support/values.ts";

const FIRSTBOOT = "customizations.ignition.firstboot";
const DISK: readonly Family[] = ["disk"];

export const rule = defineRule(
  {
    id: "config-ignition-firstboot",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/image-builder/blob/main/pkg/distro/generic/bootc_imagetype.go",
      "https://github.com/osbuild/blueprint/blob/main/pkg/blueprint/customizations.go",
    ],
  },
  (subject: ConfigSubject, report) => {
    const { model } = subject;
    if (!model.valid || !isFor(DISK, subject)) return;
    for (const { value, range } of keysAt(model.keys, FIRSTBOOT)) {
      if (value.kind !== "table") continue;
      const url = member(value, "url");
      const empty = member(value, "empty");
      const hasUrl = url !== undefined && textOf(url) !== "";
      const isEmpty = empty?.kind === "boolean" && empty.value;
      if (!hasUrl && !isEmpty && (empty === undefined || empty.kind === "boolean")) {
        report({ message: "nothing", at: range });
      }
      if (hasUrl && isEmpty) report({ message: "both", at: empty.range, fixes: fixesOf(subject) });
    }
  },
);

function fixesOf({ model }: ConfigSubject): readonly ReportedFix<"config-ignition-firstboot">[] {
  const [key] = keysAt(model.keys, `${FIRSTBOOT}.empty`);
  const edits = key === undefined ? undefined : removalEdits(model, key);
  return edits === undefined ? [] : [{ title: "remove", edits: () => edits }];
}
