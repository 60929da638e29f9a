/** Files of kernel arguments that bootc cannot read. */
import { own } from "../../base/own.ts";
import type { TextRange } from "../../base/text.ts";
import type { ContainerfileModel } from "../../model/containerfile/model.ts";
import { baseNameOf } from "../../model/shell/paths.ts";
import type { TomlSection } from "../../syntax/toml/nodes.ts";
import { defineRule, type Edit, type ReportedFix, type Reporter } from "../rule.ts";
import { kargsFiles, kargsShape } from "./support/kargs-files.ts";
import { listEdits, removalOfHeader, renameEdits } from "./support/toml-edits.ts";
import type { TomlFile } from "./support/toml-file.ts";
import { type Misfit, misfits } from "./support/toml-shape.ts";
import { judged } from "./support/words.ts";

type Id = "kargs-toml-invalid";

export const rule = defineRule(
  {
    id: "kargs-toml-invalid",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/lib/src/bootc_kargs.rs",
      "https://bootc-dev.github.io/bootc/building/kernel-arguments.html",
    ],
    lint: ["bootc-kargs"],
  },
  (file: ContainerfileModel, report) => {
    for (const kargs of kargsFiles(file)) {
      const { verdict } = kargs;
      if (verdict.valid) checkContent(kargs, report);
      else if (verdict.problem) reportSyntax(kargs, verdict.problem.range, report);
    }
  },
);

/** Bases whose `/bin/sh` is bash, which prints `\n` as it is; dash makes a line break of it. */
const hasBash = new Set(["fedora-bootc", "fedora-ostree", "ublue", "bluefin-lts"]);

function reportSyntax(kargs: TomlFile, range: TextRange, report: Reporter<Id>): void {
  const isPrinted = !kargs.editable && kargs.step.syntax.keyword === "RUN";
  const hasEscapes = isPrinted && kargs.source.text.includes("\\n");
  if (hasEscapes && !hasBash.has(kargs.step.context.layout)) return;
  report({
    message: hasEscapes ? "escapedBreak" : "syntax",
    args: { name: baseNameOf(kargs.path) },
    at: kargs.placeAt(range),
    severity: judged("error", kargs.entry),
  });
}

function checkContent(kargs: TomlFile, report: Reporter<Id>): void {
  const name = baseNameOf(kargs.path);
  const severity = judged("error", kargs.entry);
  const [, section] = kargs.document.sections;
  if (section?.header) {
    const { range } = section.header;
    const fixes = headerFixes(kargs, section);
    const args = { name, header: kargs.source.text.slice(range.start, range.end) };
    return report({ message: "table", args, at: kargs.placeAt(range), severity, fixes });
  }
  const found = misfits(kargs.root, kargsShape);
  for (const misfit of found) reportMisfit(kargs, misfit, report);
  const isMeant = found.some((misfit) => misfit.kind === "key" && misfit.suggestion === "kargs");
  if (kargs.root.get("kargs") || isMeant) return;
  report({ message: "missing", args: { name }, at: kargs.placeAt(firstLine(kargs.source.text)), severity });
}

/** The keys of a lone `[kargs]` belong to the top of the file. */
function headerFixes(kargs: TomlFile, { header, pairs }: TomlSection): readonly ReportedFix<Id>[] {
  const isLone = kargs.document.sections.length === 2 && header?.array === false && pairs.length > 0;
  const belongs = pairs.every(
    ({ keys: [key, ...more] }) =>
      key !== undefined && more.length === 0 && own(kargsShape.keys, key.name) !== undefined,
  );
  const isOnTop = kargs.document.sections[0].pairs.length === 0;
  if (!header || !isLone || !belongs || !isOnTop || !kargs.editable) return [];
  return [{ title: "dropHeader", edits: () => [removalOfHeader(kargs, header)] }];
}

function reportMisfit(kargs: TomlFile, misfit: Misfit, report: Reporter<Id>): void {
  const { member, name: key } = misfit;
  const severity = judged("error", kargs.entry);
  const name = baseNameOf(kargs.path);
  if (misfit.kind === "key") {
    const { suggestion } = misfit;
    const edits = suggestion === undefined ? undefined : renameEdits(kargs, misfit, suggestion);
    return report({
      message: suggestion === undefined ? "unknownKey" : "misspelledKey",
      args: { name, key, suggestion: suggestion ?? "" },
      at: kargs.placeAt(member.mentions[0]?.range ?? misfit.member.value.range),
      severity,
      fixes: edits ? [{ title: "rename", args: { suggestion: suggestion ?? "" }, edits: () => edits }] : [],
    });
  }
  const isElement = member.value.kind === "list";
  const edits: readonly Edit[] | undefined = isElement ? undefined : listEdits(kargs, member.value);
  report({
    message: isElement ? "notString" : "notList",
    args: { name, key },
    at: kargs.placeAt(misfit.item.range),
    severity,
    fixes: edits ? [{ title: "makeList", edits: () => edits }] : [],
  });
}

/** The first line that says something, or the beginning. */
function firstLine(text: string): TextRange {
  const [line = ""] = /\S[^\r\n]*/.exec(text) ?? [];
  const start = Math.max(0, text.search(/\S/));
  return { start, end: start + line.trimEnd().length };
}
