/** Names of an installer ISO that the builder does not take. */
import type { Family } from "../../data/blueprint.ts";
import { defineRule } from "../rule.ts";
import { isFor } from "./support/families.ts";
import type { ConfigSubject } from "./support/subject.ts";
import { rewritten, textsAt } from "./support/values.ts";

/** bootc-installer reads no volume id, and so does not check it. */
const CHECKING: readonly Family[] = ["iso", "pxe"];
const VOLUME_ID = /^[A-Za-z0-9_-]+$/;

export const rule = defineRule(
  {
    id: "config-volume-id",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: ["https://github.com/osbuild/blueprint/blob/main/pkg/blueprint/iso_customizations.go"],
  },
  (subject: ConfigSubject, report) => {
    if (!isFor(CHECKING, subject)) return;
    for (const { text, range } of textsAt(subject.model, "customizations.iso.volume_id")) {
      if (text === "" || VOLUME_ID.test(text)) continue;
      const id = text.trim().replace(/[^A-Za-z0-9_-]+/g, "_");
      const edits = /[A-Za-z0-9]/.test(id) ? rewritten(range, id) : undefined;
      report({
        message: "letters",
        args: { id: text },
        at: range,
        fixes: edits ? [{ title: "write", args: { id }, edits: () => edits }] : [],
      });
    }
  },
);
