/** Names that LVM does not take. */
import { defineRule } from "../rule.ts";
import { DISKS, isFor } from "./support/families.ts";
import type { ConfigSubject } from "./support/subject.ts";
import { rewritten, textsAt } from "./support/values.ts";

const PARTITIONS = "customizations.disk.partitions";
const NAME = /^[a-zA-Z0-9+_.][a-zA-Z0-9+_.-]*$/;

export const rule = defineRule(
  {
    id: "config-volume-name",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/osbuild/blob/main/stages/org.osbuild.lvm2.create.meta.json",
      "https://github.com/osbuild/image-builder/blob/main/pkg/osbuild/lvm2_create_stage.go",
    ],
  },
  (subject: ConfigSubject, report) => {
    if (!isFor(DISKS, subject)) return;
    // Of partitions, only volume groups have a name.
    for (const { key, text, range } of textsAt(
      subject.model,
      `${PARTITIONS}.name`,
      `${PARTITIONS}.logical_volumes.name`,
    )) {
      if (text === "" || NAME.test(text)) continue;
      const meant = text.replace(/[^a-zA-Z0-9+_.-]+/g, "_").replace(/^-+/, "");
      const edits = NAME.test(meant) ? rewritten(range, meant) : undefined;
      report({
        message: key.path.length === 4 ? "group" : "volume",
        args: { name: text },
        at: range,
        fixes: edits ? [{ title: "write", args: { name: meant }, edits: () => edits }] : [],
      });
    }
  },
);
