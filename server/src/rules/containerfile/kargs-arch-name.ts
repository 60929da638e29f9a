/** Names of architectures that bootc never meets: the arguments are left out without a word. */
import { nearest } from "../../base/nearest.ts";
import { own } from "../../base/own.ts";
import { architectureAliases, architectures } from "../../data/kernel-arguments.ts";
import type { ContainerfileModel } from "../../model/containerfile/model.ts";
import type { TomlString } from "../../syntax/toml/nodes.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { kargsFiles, stringsOf } from "./support/kargs-files.ts";
import type { TomlFile } from "./support/toml-file.ts";
import { judged } from "./support/words.ts";

export const rule = defineRule(
  {
    id: "kargs-arch-name",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/building/kernel-arguments.html",
      "https://doc.rust-lang.org/std/env/consts/constant.ARCH.html",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const kargs of kargsFiles(file)) {
      for (const element of stringsOf(kargs, kargs.root.get("match-architectures"))) {
        const name = element.content.text;
        if (architectures.has(name)) continue;
        const known = own(architectureAliases, name.toLowerCase()) ?? nearest(name, architectures);
        report({
          message: known === undefined ? "unknown" : "other",
          args: { name, known: known ?? "" },
          at: kargs.placeAt(element.range),
          severity: judged("warning", kargs.entry),
          fixes: known === undefined ? [] : renameFix(kargs, element, known),
        });
      }
    }
  },
);

function renameFix(
  kargs: TomlFile,
  { range }: TomlString,
  known: string,
): readonly ReportedFix<"kargs-arch-name">[] {
  if (!kargs.editable) return [];
  return [
    { title: "rename", args: { known }, edits: () => [{ place: kargs.placeAt(range), text: `"${known}"` }] },
  ];
}
