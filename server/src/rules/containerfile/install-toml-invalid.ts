/** Install configuration that bootc cannot read, or does not look at. */
import { own } from "../../base/own.ts";
import type { Severity } from "../../base/severity.ts";
import { installFolders } from "../../data/install-config.ts";
import type { ContainerfileModel } from "../../model/containerfile/model.ts";
import { baseNameOf } from "../../model/shell/paths.ts";
import { headerOf } from "../../syntax/toml/places.ts";
import { defineRule, type Reporter } from "../rule.ts";
import { installFiles, installShape, installTable } from "./support/install-shape.ts";
import { isMisnamed } from "./support/misnamed.ts";
import { choiceEdits, listEdits, renameEdits } from "./support/toml-edits.ts";
import type { TomlFile } from "./support/toml-file.ts";
import { type Misfit, misfits } from "./support/toml-shape.ts";
import { bringers, judged, shown } from "./support/words.ts";

type Id = "install-toml-invalid";

export const rule = defineRule(
  {
    id: "install-toml-invalid",
    severity: "error",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/lib/src/install/config.rs",
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/docs/src/man/bootc-install-config.5.md",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const config of installFiles(file)) {
      const { verdict, root } = config;
      if (verdict.valid)
        for (const misfit of misfits(root, installShape)) reportMisfit(config, misfit, report);
      else if (verdict.problem)
        report({
          message: "syntax",
          args: { name: baseNameOf(config.path) },
          at: config.placeAt(verdict.problem.range),
          severity: judged("error", config.entry),
        });
    }
    reportIgnored(file, report);
  },
);

function reportIgnored(file: ContainerfileModel, report: Reporter<Id>): void {
  const ignored = bringers(file, ({ state }) =>
    installFolders
      .flatMap((folder) => state.below(folder).filter(({ path }) => path !== folder))
      .filter((entry) => isMisnamed(entry, ".toml", /^\s*\[\s*install\b/m)),
  );
  for (const { first, place } of ignored)
    report({
      message: "ignored",
      args: { path: shown(first.path) },
      at: place,
      severity: judged("warning", first),
    });
}

function reportMisfit(config: TomlFile, misfit: Misfit, report: Reporter<Id>): void {
  const severityOf = (severity: Severity) => judged(severity, config.entry);
  const { member, name: key } = misfit;
  const name = baseNameOf(config.path);
  if (misfit.kind === "key") return reportKey(config, misfit, report);
  const at = config.placeAt(misfit.item.range);
  if (misfit.kind === "choice") {
    const edits = choiceEdits(config, misfit);
    const value = config.source.text.slice(misfit.item.range.start, misfit.item.range.end);
    const fixes = edits
      ? [{ title: "choose" as const, args: { value: edits.value }, edits: () => edits.edits }]
      : [];
    const args = { name, key, value, values: misfit.values.join(", ") };
    return report({ message: "choice", args, at, severity: severityOf("error"), fixes });
  }
  const isList = /^(?:strings|choices)$/.test(misfit.shape.kind);
  const edits = isList ? listEdits(config, member.value) : undefined;
  report({
    message: messages[misfit.shape.kind],
    args: { name, key },
    at,
    severity: severityOf("error"),
    fixes: edits ? [{ title: "makeList", edits: () => edits }] : [],
  });
}

const messages = {
  table: "notTable",
  string: "notString",
  choice: "notString",
  strings: "notList",
  choices: "notList",
  boolean: "notBoolean",
} as const;

function reportKey(config: TomlFile, misfit: Extract<Misfit, { kind: "key" }>, report: Reporter<Id>): void {
  const { member, shape, suggestion, name: key } = misfit;
  const [mention] = member.mentions;
  if (!mention) return;
  const severity = judged(shape.open ? "warning" : "error", config.entry);
  const name = baseNameOf(config.path);
  const at = config.placeAt(mention.range);
  if (shape === installShape && own(installTable.keys, member.name.replaceAll("_", "-"))) {
    const isHeader = member.mentions.every((one) => headerOf(config.document, one) !== undefined);
    const edits = () =>
      member.mentions.map(({ range: { start } }) => ({
        place: config.placeAt({ start, end: start }),
        text: "install.",
      }));
    const fixes = isHeader && config.editable ? [{ title: "prefix" as const, edits }] : [];
    return report({ message: "outside", args: { name, key }, at, severity, fixes });
  }
  const edits = suggestion === undefined ? undefined : renameEdits(config, misfit, suggestion);
  const message = shape.open ? "ignoredKey" : suggestion === undefined ? "unknownKey" : "misspelledKey";
  const fixes = edits
    ? [{ title: "rename" as const, args: { suggestion: suggestion ?? "" }, edits: () => edits }]
    : [];
  const keys = Object.keys(shape.keys).join(", ");
  report({ message, args: { name, key, suggestion: suggestion ?? "", keys }, at, severity, fixes });
}
