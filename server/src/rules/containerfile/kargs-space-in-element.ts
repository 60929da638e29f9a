/** Blanks inside an element of `kargs`: bootc joins all elements with blanks and cuts the result at them. */
import type { ContainerfileModel } from "../../model/containerfile/model.ts";
import type { TomlString } from "../../syntax/toml/nodes.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { argumentsIn, kargsFiles, stringsOf } from "./support/kargs-files.ts";
import type { TomlFile } from "./support/toml-file.ts";
import { judged } from "./support/words.ts";

type Fix = ReportedFix<"kargs-space-in-element">;

export const rule = defineRule(
  {
    id: "kargs-space-in-element",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/lib/src/bootc_kargs.rs",
      "https://docs.kernel.org/admin-guide/kernel-parameters.html",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const kargs of kargsFiles(file)) {
      for (const element of stringsOf(kargs, kargs.root.get("kargs"))) {
        const words = argumentsIn(element.content.text);
        if (words.length < 2) continue;
        const areSeparate = words.slice(1).every((word) => argument.test(word));
        report({
          message: areSeparate ? "several" : "value",
          args: { text: element.content.text, first: words[0] ?? "" },
          at: kargs.placeAt(element.range),
          severity: judged(areSeparate ? "info" : "warning", kargs.entry),
          fixes: areSeparate ? splitFix(kargs, element, words) : quoteFix(kargs, element),
        });
      }
    }
  },
);

/** What a word looks like that the kernel or a service reads on its own; values rather begin with another letter. */
const argument = /^[a-z][\w.-]*(?:=.*)?$/;

/** The same arguments in elements of their own: what the kernel gets stays the same. */
function splitFix(kargs: TomlFile, { range }: TomlString, words: readonly string[]): readonly Fix[] {
  if (!kargs.editable || words.some((word) => /["'\\]/.test(word))) return [];
  const text = words.map((word) => `"${word}"`).join(", ");
  return [{ title: "split", edits: () => [{ place: kargs.placeAt(range), text }] }];
}

/** Quotes that the kernel reads, around the value. */
function quoteFix(kargs: TomlFile, { content, range }: TomlString): readonly Fix[] {
  const [, name, value] = /^([\w.-]+)=([^"'\\]+)$/.exec(content.text) ?? [];
  if (!kargs.editable || name === undefined || value === undefined) return [];
  const text = `"${name}=\\"${value}\\""`;
  return [{ title: "quote", safety: "unsafe", edits: () => [{ place: kargs.placeAt(range), text }] }];
}
