/** `systemctl --user enable` in a build: the link lands in the home of root, for root alone. */
import { lowered } from "../../base/severity.ts";
import { type ContainerfileModel, placeIn } from "../../model/containerfile/model.ts";
import { mayNotRun } from "../../model/shell/facts.ts";
import { defineRule } from "../rule.ts";
import { callsWhere } from "./support/calls.ts";
import { systemctlCall } from "./support/systemctl.ts";
import { written } from "./support/words.ts";

/** Verbs that write links; what needs a running manager is another rule's. */
const linking = /^(?:enable|disable|reenable|mask|unmask|preset|add-wants|add-requires)$/;

export const rule = defineRule(
  {
    id: "systemctl-user-enable",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://www.freedesktop.org/software/systemd/man/latest/systemctl.html#--user",
      "https://www.freedesktop.org/software/systemd/man/latest/systemctl.html#--global",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const { facts, step } of callsForUsers(file)) {
      if (!file.isPublished(step)) continue;
      const { verb, parsed } = systemctlCall(facts);
      const option = parsed.options.find(isUser)?.word;
      if (!verb || !option) continue;
      const at = placeIn(step, option.range);
      const text = written(file, at);
      report({
        message: "user",
        args: { verb: verb.text },
        at,
        severity: mayNotRun(facts.guard) ? lowered("warning") : "warning",
        ...(/^["']?--user["']?$/.test(text) && {
          fixes: [
            { title: "global", edits: () => [{ place: at, text: text.replace("--user", "--global") }] },
          ],
        }),
      });
    }
  },
);

const otherTargets = ["--global", "--system", "--root", "--image", "--host", "-H", "--machine", "-M"];

const isUser = ({ name }: { readonly name: string }): boolean => name === "--user";

const callsForUsers = callsWhere(["systemctl"], (facts) => {
  const { verb, parsed } = systemctlCall(facts);
  const links = linking.test(verb?.text ?? "") && !parsed.has(...otherTargets);
  return links && !facts.elsewhere && parsed.options.some(isUser);
});
