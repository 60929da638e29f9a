/** An image without a tag of its own: what is installed depends on the day. */

import type { TextRange } from "../../base/text.ts";
import { lastOption } from "../../model/kickstart/arguments.ts";
import type { KickstartModel } from "../../model/kickstart/model.ts";
import { isTemplate } from "../../model/kickstart/template.ts";
import { defineRule } from "../rule.ts";
import { commandsNamed } from "./support/named.ts";
import { isRegistryReference, sourceOf, transportIn } from "./support/payload.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-image-tag",
    severity: "hint",
    tier: "C",
    profile: "strict",
    fix: "none",
    since: "0.1.0",
    evidence: ["https://bootc-dev.github.io/bootc/upgrades.html"],
  },
  ({ model }: KickstartSubject, report) => {
    for (const { reference, at } of referencesIn(model)) {
      if (!isRegistryReference(reference) || reference.includes("@")) continue;
      const tag = /:([^:/]+)$/.exec(reference)?.[1];
      if (tag === undefined) report({ message: "none", at });
      else if (tag === "latest") report({ message: "latest", at });
    }
  },
);

/** The images that come from a registry. */
function referencesIn(
  model: KickstartModel,
): readonly { readonly reference: string; readonly at: TextRange }[] {
  const urls = commandsNamed(model, "ostreecontainer").flatMap((command) => {
    const source = sourceOf(command);
    return source?.transport === "registry" ? [{ reference: source.url, at: source.urlRange }] : [];
  });
  const sources = commandsNamed(model, "bootc").flatMap((command) => {
    const { value, valueRange } = lastOption(command, "--source-imgref") ?? {};
    if (!value || valueRange === undefined || isTemplate(value)) return [];
    const known = transportIn(value);
    return known?.transport === "registry" ? [{ reference: known.rest, at: valueRange }] : [];
  });
  return [...urls, ...sources];
}
