/** Kernel arguments by which the installation finds its own system: bootc writes them for each machine. */

import type { TextRange } from "../../base/text.ts";
import { keysAt } from "../../model/config/entries.ts";
import type { ConfigKey } from "../../model/config/keys.ts";
import type { ConfigModel } from "../../model/config/model.ts";
import { defineRule, type Edit } from "../rule.ts";
import { removalEdits } from "./support/remove.ts";
import type { ConfigSubject } from "./support/subject.ts";

const OWNED = /^(root|rootfstype|ostree|BOOT_IMAGE|initrd)=/;

export const rule = defineRule(
  {
    id: "config-kernel-argument-managed",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/building/kernel-arguments.html",
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/lib/src/install.rs",
    ],
  },
  ({ model }: ConfigSubject, report) => {
    for (const key of keysAt(model.keys, "customizations.kernel.append")) {
      if (key.value.kind !== "string" || model.isDoubtful(key.range)) continue;
      const { text, toSource } = key.value.content;
      for (const { word, range } of wordsOf(text)) {
        const name = OWNED.exec(word)?.[1];
        if (name === undefined) continue;
        const edits = withoutWord(model, key, text, range);
        report({
          message: name === "root" || name === "rootfstype" ? "root" : "boot",
          args: { argument: word },
          at: { start: toSource(range.start), end: toSource(range.end - 1) + 1 },
          fixes: [{ title: "remove", args: { argument: word }, edits: () => edits }],
        });
      }
    }
  },
);

/** Cut at blanks outside double quotes, as the kernel does. */
const wordsOf = (text: string): readonly { readonly word: string; readonly range: TextRange }[] =>
  [...text.matchAll(/(?:"[^"]*"?|[^\s"])+/g)].map((match) => ({
    word: match[0],
    range: { start: match.index, end: match.index + match[0].length },
  }));

/** Without the blanks behind it, or before it where it is the last; the whole key where nothing else is left. */
function withoutWord(
  model: ConfigModel,
  key: ConfigKey,
  text: string,
  { start, end }: TextRange,
): readonly Edit[] {
  const removal = text.trim().length === end - start ? removalEdits(model, key) : undefined;
  if (removal !== undefined || key.value.kind !== "string") return removal ?? [];
  const { toSource } = key.value.content;
  const behind = /^\s*/.exec(text.slice(end))?.[0].length ?? 0;
  const isLast = end + behind === text.length;
  const from = isLast ? text.slice(0, start).trimEnd().length : start;
  const to = isLast ? end : end + behind;
  return [{ place: { start: toSource(from), end: toSource(to - 1) + 1 }, text: "" }];
}
