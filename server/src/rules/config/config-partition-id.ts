/** Types, numbers and names of partitions that the partition table cannot hold. */
import { defineRule } from "../rule.ts";
import { DISKS, isFor } from "./support/families.ts";
import type { ConfigSubject } from "./support/subject.ts";
import { textsAt } from "./support/values.ts";

const PARTITIONS = "customizations.disk.partitions";
const DOS_TYPE = /^[0-9a-f]{2}$/i;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Other forms in which the builder reads a UUID. */
const WRAPPED = /^(?:urn:uuid:(.{36})|\{(.{36})\})$/i;
const BARE = /^[0-9a-f]{32}$/i;
const MOST_LETTERS = 36;

export const rule = defineRule(
  {
    id: "config-partition-id",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: ["https://github.com/osbuild/blueprint/blob/main/pkg/blueprint/disk_customizations.go"],
  },
  (subject: ConfigSubject, report) => {
    const { model } = subject;
    if (!isFor(DISKS, subject)) return;
    const isDos = textsAt(model, "customizations.disk.type").some(({ text }) => text === "dos");
    for (const { text, range } of textsAt(model, `${PARTITIONS}.part_type`)) {
      if (text === "" || (isDos ? DOS_TYPE.test(text) : isUuid(text))) continue;
      report({ message: isDos ? "type-dos" : "type-gpt", args: { id: text }, at: range });
    }
    // On a table of type dos neither may stand at all.
    if (isDos) return;
    for (const { text, range } of textsAt(model, `${PARTITIONS}.part_uuid`)) {
      if (text !== "" && !isUuid(text)) report({ message: "uuid", args: { id: text }, at: range });
    }
    for (const { text, range } of textsAt(model, `${PARTITIONS}.part_label`)) {
      if (text.length > MOST_LETTERS) report({ message: "label", args: { length: text.length }, at: range });
    }
  },
);

function isUuid(text: string): boolean {
  const [, urn, braced] = WRAPPED.exec(text) ?? [];
  return UUID.test(urn ?? braced ?? text) || BARE.test(text);
}
