/** `ostreecontainer --transport` with a word that ostree has no transport for. */
import { nearest } from "../../base/nearest.ts";
import { defineRule } from "../rule.ts";
import { commandsNamed } from "./support/named.ts";
import { isRegistryReference, sourceOf, TRANSPORTS } from "./support/payload.ts";
import type { KickstartSubject } from "./support/subject.ts";

/** What people write for a registry. */
const REGISTRY = /^(?:docker(?::\/\/)?|https?|registry:|remote|container)$/i;

export const rule = defineRule(
  {
    id: "ks-transport-unknown",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/main/crates/ostree-ext/src/container/mod.rs",
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#ostreecontainer",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    for (const command of commandsNamed(model, "ostreecontainer")) {
      const { option, transport, url = "" } = sourceOf(command) ?? {};
      const place = option?.valueRange;
      if (place === undefined || transport === undefined || TRANSPORTS.some((known) => known === transport)) {
        continue;
      }
      const suggestion = REGISTRY.test(transport) ? "registry" : nearest(transport, TRANSPORTS);
      const args = { transport, known: TRANSPORTS.map((known) => `\`${known}\``).join(", ") };
      if (suggestion === undefined) {
        report({ message: "unknown", args, at: place });
        continue;
      }
      const edits = () => [{ place, text: suggestion }];
      report({
        message: "similar",
        args: { ...args, suggestion },
        at: place,
        // A reference that does not fit the other transport either is for the reader to mend.
        fixes: fits(suggestion, url) ? [{ title: "replace", args: { suggestion }, edits }] : [],
      });
    }
  },
);

const fits = (transport: string, url: string): boolean =>
  transport === "registry" ? isRegistryReference(url) : url.startsWith("/");
