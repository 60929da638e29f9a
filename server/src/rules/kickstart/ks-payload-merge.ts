/** Two lines for the image: what the later one does not say is kept of the earlier one. */
import type { KickstartCommand, KickstartModel } from "../../model/kickstart/model.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { withOption, withoutLines } from "./support/edits.ts";
import { commandsNamed, isLive, isTemplated } from "./support/named.ts";
import { isRegistryReference, sourceOf } from "./support/payload.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-payload-merge",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/pykickstart/pykickstart/blob/master/pykickstart/commands/ostreecontainer.py",
      "https://github.com/pykickstart/pykickstart/blob/master/pykickstart/options.py",
    ],
  },
  ({ model, targets }: KickstartSubject, report) => {
    if (isTemplated(model)) return;
    for (const name of ["ostreecontainer", "bootc"]) {
      const lines = commandsNamed(model, name);
      for (const [at, earlier] of lines.slice(0, -1).entries()) {
        const later = lines[at + 1];
        if (later === undefined || !isLive(later, targets)) continue;
        const isSame = later.words.every(({ text }, word) => text === earlier.words[word]?.text);
        if (isSame && later.words.length === earlier.words.length) continue;
        const given = new Set(later.options.map((option) => option.name));
        const kept = earlier.options.filter(
          ({ name: option, entry }) => entry?.kind === "value" && !given.has(option),
        );
        report({
          message: kept.length > 0 ? "kept" : "replaced",
          args: {
            command: name,
            line: earlier.line,
            options: kept.map((option) => model.text.slice(option.range.start, option.range.end)).join(" "),
          },
          at: later.nameRange,
          related: [
            {
              place: earlier.range,
              message: { kind: "finding", rule: "ks-payload-merge", key: "earlier", args: {} },
            },
          ],
          fixes: fixesOf(model, earlier, later),
        });
      }
    }
  },
);

/** What is left must be an image that is found: one from a registry, and said so. */
function fixesOf(
  model: KickstartModel,
  earlier: KickstartCommand,
  later: KickstartCommand,
): readonly ReportedFix<"ks-payload-merge">[] {
  const source = sourceOf(later);
  if (source?.transport !== "registry" || !isRegistryReference(source.url)) return [];
  const added = source.option === undefined ? [withOption(later, "--transport=registry")] : [];
  return [{ title: "remove", edits: () => [withoutLines(model, earlier.range), ...added] }];
}
