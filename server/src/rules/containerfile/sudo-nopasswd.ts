/** sudo without a password, for everybody in a group, on every machine of the image. */
import type { Entry } from "../../model/containerfile/image-state.ts";
import { type ContainerfileModel, type PublishedImage, placeIn } from "../../model/containerfile/model.ts";
import { defineRule, type Place } from "../rule.ts";
import { bringers, judged } from "./support/words.ts";

export const rule = defineRule(
  {
    id: "sudo-nopasswd",
    severity: "hint",
    tier: "C",
    profile: "strict",
    fix: "none",
    since: "0.1.0",
    evidence: ["https://www.sudo.ws/docs/man/sudoers.man/"],
  },
  (file: ContainerfileModel, report) => {
    for (const { first, place } of bringers(file, openSudoers)) {
      const [, group = ""] = openRule.exec(contentOf(first)) ?? [];
      report({
        message: "open",
        args: { group },
        at: tagPlace(first) ?? place,
        severity: judged("hint", first),
      });
    }
  },
);

/** `%wheel ALL=(ALL) NOPASSWD: ALL`, outside comments. */
const openRule = /^[ \t]*(%\S+)[ \t]+\S+[ \t]*=[^\n#]*\bNOPASSWD:[ \t]*ALL\b/m;
const tag = "NOPASSWD";

const openSudoers = ({ state }: PublishedImage): readonly Entry[] =>
  ["/etc/sudoers", "/etc/sudoers.d"].flatMap((path) =>
    state.below(path).filter((entry) => openRule.test(contentOf(entry))),
  );

const contentOf = ({ effect }: Entry): string => (effect.kind === "write" ? (effect.content ?? "") : "");

/** The tag itself, where the instruction holds the content letter by letter. */
function tagPlace({ effect, step }: Entry): Place | undefined {
  if (effect.kind !== "write" || effect.contentStart === undefined || effect.content === undefined)
    return undefined;
  if (!step.syntax.source.text.startsWith(effect.content, effect.contentStart)) return undefined;
  const line = openRule.exec(effect.content)?.index ?? 0;
  const start = effect.contentStart + effect.content.indexOf(tag, line);
  return placeIn(step, { start, end: start + tag.length });
}
