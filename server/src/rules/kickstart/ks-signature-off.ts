/** `--no-signature-verification` for an image that comes over the network. */
import { lastOption } from "../../model/kickstart/arguments.ts";
import { defineRule } from "../rule.ts";
import { withoutWords } from "./support/edits.ts";
import { commandsNamed } from "./support/named.ts";
import { isEmbedded, sourceOf } from "./support/payload.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-signature-off",
    severity: "info",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#ostreecontainer",
      "https://github.com/containers/image/blob/main/docs/containers-policy.json.5.md",
    ],
  },
  (subject: KickstartSubject, report) => {
    for (const command of commandsNamed(subject.model, "ostreecontainer")) {
      const option = lastOption(command, "--no-signature-verification");
      const source = sourceOf(command);
      if (option === undefined || source?.transport !== "registry") continue;
      // Inside a config the image lies on the ISO, whatever this line leaves out.
      if (isEmbedded(subject) && source.option === undefined) continue;
      report({
        message: "found",
        at: option.range,
        fixes: [{ title: "remove", edits: () => [withoutWords(subject.model, option.range)] }],
      });
    }
  },
);
