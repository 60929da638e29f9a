/** `ostreecontainer` from a registry without saying so: the installer does not wait for the network. */
import { defineRule } from "../rule.ts";
import { withOption } from "./support/edits.ts";
import { commandsNamed } from "./support/named.ts";
import { isEmbedded, isRegistryReference, sourceOf } from "./support/payload.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-transport-implicit",
    severity: "info",
    tier: "B",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://github.com/rhinstaller/anaconda/tree/main/pyanaconda/modules/payloads/source/rpm_ostree_container",
    ],
  },
  (subject: KickstartSubject, report) => {
    const lines = commandsNamed(subject.model, "ostreecontainer");
    const [line] = lines;
    // Of several lines the transport of another one may count.
    if (line === undefined || lines.length > 1 || isEmbedded(subject)) return;
    const source = sourceOf(line);
    if (source === undefined || source.option !== undefined || !isRegistryReference(source.url)) return;
    report({
      message: "found",
      at: source.urlRange,
      fixes: [{ title: "add", edits: () => [withOption(line, "--transport=registry")] }],
    });
  },
);
