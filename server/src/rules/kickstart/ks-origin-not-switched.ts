/** An image installed from a file: the machine would look for updates in that file. */
import { defineRule } from "../rule.ts";
import { isPartial } from "./support/installation.ts";
import { commandsNamed } from "./support/named.ts";
import { isEmbedded, sourceOf, TRANSPORTS } from "./support/payload.ts";
import type { KickstartSubject } from "./support/subject.ts";

/** Commands of a script that change where updates come from. */
const SWITCHES = /\bbootc\s+switch\b|\brpm-ostree\s+rebase\b|\bostree\s+admin\s+(?:set-origin|switch)\b/;

export const rule = defineRule(
  {
    id: "ks-origin-not-switched",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/man/bootc-switch.8.html",
      "https://docs.fedoraproject.org/en-US/bootc/bare-metal/",
    ],
  },
  (subject: KickstartSubject, report) => {
    const { model } = subject;
    const [line, ...others] = commandsNamed(model, "ostreecontainer");
    if (line === undefined || others.length > 0 || isEmbedded(subject) || isPartial(model)) return;
    const source = sourceOf(line);
    const transport = source?.option?.value;
    if (source === undefined || transport === undefined || transport === "registry") return;
    // A mistyped transport is one as well, where there is a path behind it.
    if (!TRANSPORTS.some((known) => known === transport) && !source.url.startsWith("/")) return;
    const isSwitched = model.sections.some(
      ({ tag, content, includes }) => tag === "%post" && (includes.length > 0 || SWITCHES.test(content)),
    );
    if (isSwitched) return;
    report({ message: "found", args: { transport }, at: source.option?.range ?? line.nameRange });
  },
);
