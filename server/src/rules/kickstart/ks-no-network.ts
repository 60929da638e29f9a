/** An image from a registry, and no network to fetch it. */
import { lastOption } from "../../model/kickstart/arguments.ts";
import type { KickstartModel } from "../../model/kickstart/model.ts";
import { defineRule } from "../rule.ts";
import { linesBelow } from "./support/edits.ts";
import { unattended } from "./support/installation.ts";
import { commandsNamed } from "./support/named.ts";
import { isEmbedded, sourceOf, transportIn } from "./support/payload.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-no-network",
    severity: "info",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#network",
      "https://docs.fedoraproject.org/en-US/bootc/bare-metal/",
    ],
  },
  (subject: KickstartSubject, report) => {
    const { model } = subject;
    if (unattended(subject) === undefined || isEmbedded(subject)) return;
    const fetching = fetchingLine(model);
    if (fetching === undefined || commandsNamed(model, "network").length > 0) return;
    const line = "network --bootproto=dhcp --device=link --activate";
    // Where the kickstart itself came over the network, or a boot option says so, there is one already.
    report({
      message: "found",
      at: fetching.nameRange,
      fixes: [{ title: "insert", edits: () => [linesBelow(model, fetching, [line])] }],
    });
  },
);

/** The line that takes the image from a registry. */
function fetchingLine(model: KickstartModel) {
  const [line] = commandsNamed(model, "ostreecontainer", "bootc");
  if (line === undefined) return undefined;
  const transport =
    line.name === "bootc"
      ? transportIn(lastOption(line, "--source-imgref")?.value ?? "")?.transport
      : sourceOf(line)?.transport;
  return transport === "registry" ? line : undefined;
}
