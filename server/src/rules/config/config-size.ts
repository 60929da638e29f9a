/** Sizes that the builder cannot read. */
import { keysAt } from "../../model/config/entries.ts";
import type { ConfigModel } from "../../model/config/model.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import type { ConfigSubject } from "./support/subject.ts";
import { rewritten, textsAt } from "./support/values.ts";

const FILESYSTEM = ["customizations.filesystem.minsize", "customizations.filesystem.size"];
const DISK = [
  "customizations.disk.minsize",
  "customizations.disk.start_offset",
  "customizations.disk.partitions.minsize",
  "customizations.disk.partitions.logical_volumes.minsize",
];

const SIZE = /^\d+(?:\.\d+)?\s*(?:kB|KiB|MB|MiB|GB|GiB|TB|TiB)?$/;

export const rule = defineRule(
  {
    id: "config-size",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/images/blob/main/pkg/datasizes/parse.go",
      "https://github.com/osbuild/blueprint/blob/main/pkg/blueprint/disk_customizations.go",
    ],
  },
  ({ model }: ConfigSubject, report) => {
    for (const { text, range } of textsAt(model, ...FILESYSTEM, ...DISK)) {
      if (SIZE.test(text.trim())) continue;
      const meant = meantSize(text);
      const edits = meant === undefined ? undefined : rewritten(range, meant);
      const fixes: readonly ReportedFix<"config-size">[] =
        edits === undefined || meant === undefined
          ? []
          : [{ title: "write", args: { size: meant }, edits: () => edits }];
      report({ message: "unreadable", args: { size: text }, at: range, fixes });
    }
    for (const range of negatives(model)) report({ message: "negative", at: range });
  },
);

/** In `filesystem` a negative size is taken for a huge one instead, and then ignored. */
const negatives = (model: ConfigModel) =>
  DISK.flatMap((path) => keysAt(model.keys, path))
    .filter(({ value, range }) => value.kind === "number" && value.value < 0 && !model.isDoubtful(range))
    .map(({ value }) => value.range);

/** What `10G`, `10 gib`, `1_000 MiB` or `1,5 GiB` are meant to be; decimal only where written so. */
function meantSize(text: string): string | undefined {
  const [, digits = "", letter = "", unit = ""] =
    /^\s*(\d+(?:[._,]\d+)*)\s*([kmgt])(i?b)?\s*$/i.exec(text) ?? [];
  const number = digits.replace(/_(?=\d)/g, "").replace(/^(\d+),(\d+)$/, "$1.$2");
  if (!/^\d+(?:\.\d+)?$/.test(number)) return undefined;
  const upper = letter.toUpperCase();
  const decimal = /^b$/i.test(unit);
  return `${number} ${decimal ? `${upper === "K" ? "k" : upper}B` : `${upper}iB`}`;
}
