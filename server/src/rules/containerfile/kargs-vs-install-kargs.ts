/** Kernel arguments in the install configuration, where updates never reach them. */
import type { ContainerfileModel } from "../../model/containerfile/model.ts";
import { baseNameOf } from "../../model/shell/paths.ts";
import { pairOf } from "../../syntax/toml/places.ts";
import type { TomlMember, TomlTable } from "../../syntax/toml/tree.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { installFiles } from "./support/install-shape.ts";
import { kargsFolder, stringsOf } from "./support/kargs-files.ts";
import type { TomlFile } from "./support/toml-file.ts";
import { judged } from "./support/words.ts";
import { fileInstruction, insertedBelow } from "./support/writing.ts";

export const rule = defineRule(
  {
    id: "kargs-vs-install-kargs",
    severity: "hint",
    tier: "C",
    profile: "strict",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/docs/src/man/bootc-install-config.5.md",
      "https://bootc-dev.github.io/bootc/building/kernel-arguments.html",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const config of installFiles(file)) {
      const member = kargsOf(config);
      const [mention] = member?.mentions ?? [];
      if (!mention || !member || stringsOf(config, member.value).length === 0) continue;
      report({
        message: "once",
        args: { name: baseNameOf(config.path) },
        at: config.placeAt(mention.range),
        severity: judged("hint", config.entry),
        fixes: moveFix(file, config, member),
      });
    }
  },
);

const installOf = ({ root }: TomlFile): TomlTable | undefined => {
  const install = root.get("install");
  return install?.kind === "table" ? install : undefined;
};

const kargsOf = (config: TomlFile): TomlMember | undefined =>
  installOf(config)?.members.find(({ name }) => name === "kargs");

/** The list goes into a file of its own in kargs.d. */
function moveFix(
  file: ContainerfileModel,
  config: TomlFile,
  { mentions, value }: TomlMember,
): readonly ReportedFix<"kargs-vs-install-kargs">[] {
  const pair = mentions[0] && pairOf(config.document, mentions[0]);
  const strings = stringsOf(config, value).map(({ content }) => content.text);
  const isWhole = value.kind === "list" && value.items.length === strings.length;
  const isPlain = strings.every((text) => /^[\w.,:=/@+-]+$/.test(text));
  const isForAll = installOf(config)?.get("match-architectures") === undefined;
  if (!pair || pair.keys.length > 1 || !isWhole || !isPlain || !isForAll || !config.editable) return [];
  const path = `${kargsFolder}/${baseNameOf(config.path)}`;
  const list = `kargs = [${strings.map((text) => `"${text}"`).join(", ")}]`;
  const [rest = ""] = /^[ \t]*(?:\r?\n|$)/.exec(config.source.text.slice(pair.range.end)) ?? [];
  const line = { start: pair.range.start, end: pair.range.end + rest.length };
  const edits = () => [
    { place: config.placeAt(line), text: "" },
    insertedBelow(file, config.step, fileInstruction(file, path, [list])),
  ];
  return [{ title: "move", args: { path }, edits }];
}
