/** Keys that the builder reads and then does nothing with, in the image that is built. */
import type { Instead } from "../../data/blueprint.ts";
import { type ConfigKey, dotted } from "../../model/config/keys.ts";
import { defineRule, type Edit, type RelatedPlace, type Report, type ReportedFix } from "../rule.ts";
import { type Target, targetOf } from "./support/containerfile.ts";
import { isForIso, type Outcome, outcomeOf } from "./support/effect.ts";
import { instructionsFor } from "./support/move.ts";
import { removalEdits } from "./support/remove.ts";
import type { ConfigSubject } from "./support/subject.ts";
import { refusedBesideKickstart } from "./support/unattended.ts";

export const rule = defineRule(
  {
    id: "config-key-has-no-effect",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/image-builder/blob/main/data/distrodefs/bootc-generic/imagetypes.yaml",
      "https://github.com/osbuild/bootc-image-builder/issues/1015",
    ],
  },
  (subject: ConfigSubject, report) => {
    const { model } = subject;
    const iso = isForIso(model.keys);
    // Beside a kickstart of one's own the builder refuses these, which is the graver mistake.
    const reported = new Set<ConfigKey>(refusedBesideKickstart(subject));
    const target = targetOf(subject);
    for (const key of model.keys) {
      if (reported.has(key) || isBelow(key, reported)) continue;
      const said = finding(key, subject, iso);
      if (said === undefined) continue;
      reported.add(key);
      const edits = removalEdits(model, key);
      const path = dotted(key.path);
      const fixes = edits && [{ title: "remove" as const, args: { key: path }, edits: () => edits }];
      report({ ...said, at: key.range, ...withMove(key, target, edits, fixes ?? []) });
    }
  },
);

/** Writes into the Containerfile what the key asks for, where it can be said there. */
function withMove(
  key: ConfigKey,
  target: Target | undefined,
  removal: readonly Edit[] | undefined,
  fixes: readonly Fix[],
): { readonly fixes: readonly Fix[]; readonly related?: readonly RelatedPlace[] } {
  const instructions = target && removal && instructionsFor(key, target);
  if (!instructions) return { fixes };
  const args = { key: key.path.join(".") };
  return {
    fixes: [{ title: "move", args, edits: () => [target.added(instructions), ...removal] }, ...fixes],
    related: [
      {
        place: target.from,
        message: { kind: "finding", rule: "config-key-has-no-effect", key: "image", args: {} },
      },
    ],
  };
}

type Fix = ReportedFix<"config-key-has-no-effect">;
type Said = Pick<Report<"config-key-has-no-effect">, "message" | "args" | "severity">;

function finding(key: ConfigKey, subject: ConfigSubject, iso: boolean): Said | undefined {
  const { node } = key;
  if (node?.instead === undefined || subject.model.isDoubtful(key.range)) return undefined;
  const outcome = outcomeOf(node, subject, iso);
  return isGiven(key, outcome) ? said(outcome, node.instead, key.path.join("."), subject) : undefined;
}

/** `fips = false` asks for nothing, and still image-builder refuses it: it tells absence from false only here. */
const isGiven = (key: ConfigKey, outcome: Outcome): boolean =>
  key.set || (outcome.kind === "refused" && key.value.kind === "boolean" && key.path.at(-1) === "fips");

function said(outcome: Outcome, instead: Instead, key: string, subject: ConfigSubject): Said | undefined {
  const severity = subject.imageType === undefined ? "info" : "warning";
  switch (outcome.kind) {
    case "works":
      return undefined;
    case "never":
      return { message: `never-${instead}`, args: { key }, severity };
    case "type":
      return { message: `type-${instead}`, args: { key, type: outcome.type }, severity };
    case "iso":
      return { message: `iso-${instead}`, args: { key, types: outcome.types.join(", ") }, severity };
    case "refused":
      return outcome.type === undefined
        ? { message: `refused-${instead}`, args: { key }, severity: "error" }
        : { message: `refused-type-${instead}`, args: { key, type: outcome.type }, severity: "error" };
  }
}

function isBelow(key: ConfigKey, reported: ReadonlySet<ConfigKey>): boolean {
  for (let at = key.parent; at !== undefined; at = at.parent) if (reported.has(at)) return true;
  return false;
}
