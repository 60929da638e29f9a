/** `bootc --source-imgref` without a transport in front: the installation stops at it. */
import { lastOption } from "../../model/kickstart/arguments.ts";
import { isTemplate } from "../../model/kickstart/template.ts";
import { defineRule } from "../rule.ts";
import { withOption } from "./support/edits.ts";
import { commandsNamed, isLive } from "./support/named.ts";
import { isRegistryReference, transportIn } from "./support/payload.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-bootc-source-transport",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#bootc",
      "https://github.com/bootc-dev/bootc/blob/main/crates/ostree-ext/src/container/mod.rs",
    ],
  },
  ({ model, targets }: KickstartSubject, report) => {
    for (const command of commandsNamed(model, "bootc")) {
      const { value, valueRange: place } = lastOption(command, "--source-imgref") ?? {};
      if (!value || place === undefined || isTemplate(value) || !isLive(command, targets)) continue;
      if (transportIn(value) !== undefined || value.startsWith("docker:")) continue;
      const bare = value.replace(/^https?:\/\//, "");
      const isOpen = lastOption(command, "--target-imgref") === undefined;
      const added = isOpen ? [withOption(command, `--target-imgref=${bare}`)] : [];
      const edits = () => [{ place, text: `registry:${bare}` }, ...added];
      report({
        message: "found",
        args: { reference: value },
        at: place,
        fixes: isRegistryReference(bare) ? [{ title: "prefix", edits }] : [],
      });
    }
  },
);
