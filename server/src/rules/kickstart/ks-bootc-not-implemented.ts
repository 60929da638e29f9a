/** `bootc` lines for installers that read them and then install nothing. */
import { lastOption } from "../../model/kickstart/arguments.ts";
import type { KickstartCommand } from "../../model/kickstart/model.ts";
import { isTemplate } from "../../model/kickstart/template.ts";
import { defineRule, type Edit } from "../rule.ts";
import { commandsNamed } from "./support/named.ts";
import { transportIn } from "./support/payload.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-bootc-not-implemented",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/rhinstaller/anaconda/blob/fedora-43/pyanaconda/modules/payloads/kickstart.py",
      "https://github.com/rhinstaller/anaconda/blob/main/pyanaconda/modules/payloads/kickstart.py",
    ],
  },
  ({ model, targets }: KickstartSubject, report) => {
    const [target, ...others] = targets;
    // Whether it is RHEL 10.2 or older is not known, and the newer ones have it.
    if (others.length > 0 || (target !== "F43" && target !== "RHEL10")) return;
    for (const command of commandsNamed(model, "bootc")) {
      const edits = asOstreecontainer(command);
      report({
        message: target === "F43" ? "nothing" : "since",
        severity: target === "F43" ? "error" : "info",
        at: command.nameRange,
        fixes: edits === undefined ? [] : [{ title: "convert", edits: () => edits }],
      });
    }
  },
);

/** The same installation; undefined where the machine would be updated from elsewhere afterwards. */
function asOstreecontainer(command: KickstartCommand): readonly Edit[] | undefined {
  const written = lastOption(command, "--source-imgref")?.value;
  const target = lastOption(command, "--target-imgref")?.value;
  const source = transportIn(written ?? "");
  if (source?.transport !== "registry" || isTemplate(source.rest) || /\s/.test(source.rest)) return undefined;
  if (target !== undefined && target !== source.rest) return undefined;
  const stateroot = lastOption(command, "--stateroot")?.value;
  const kept = stateroot === undefined ? "" : ` --stateroot=${stateroot}`;
  const text = `ostreecontainer --url=${source.rest} --transport=registry${kept}`;
  return [{ place: { start: command.range.start, end: command.range.end }, text }];
}
