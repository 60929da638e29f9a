/** `systemctl enable --now`: the link is made, then systemctl refuses because no systemd runs. */
import { type ContainerfileModel, placeIn } from "../../model/containerfile/model.ts";
import { defineRule } from "../rule.ts";
import { breakerSeverity } from "./support/build-breaker.ts";
import { callsWhere } from "./support/calls.ts";
import { systemctlCall } from "./support/systemctl.ts";
import { written } from "./support/words.ts";

/** Verbs that work offline; for every other one the missing systemd is the news, not the option. */
const offlineVerbs = /^(?:enable|disable|reenable|mask|unmask|preset)$/;

export const rule = defineRule(
  {
    id: "systemctl-now",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://github.com/systemd/systemd/blob/main/src/systemctl/systemctl-enable.c",
      "https://www.freedesktop.org/software/systemd/man/latest/systemctl.html",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const command of startingCalls(file)) {
      const { facts, step } = command;
      const { verb, parsed } = systemctlCall(facts);
      const now = parsed.options.find(isNow)?.word;
      if (!verb || !now) continue;
      const at = placeIn(step, now.range);
      const before = facts.args[facts.args.indexOf(now) - 1]?.range ?? facts.nameRange;
      const isWritten = /^["']?--now["']?$/.test(written(file, at));
      report({
        message: "now",
        args: { verb: verb.text },
        at,
        severity: breakerSeverity(command),
        ...(isWritten && {
          fixes: [
            {
              title: "remove",
              edits: () => [{ place: placeIn(step, { start: before.end, end: now.range.end }), text: "" }],
            },
          ],
        }),
      });
    }
  },
);

const isNow = ({ name }: { readonly name: string }): boolean => name === "--now";

const startingCalls = callsWhere(["systemctl"], (facts) => {
  const { verb, parsed } = systemctlCall(facts);
  return offlineVerbs.test(verb?.text ?? "") && parsed.options.some(isNow);
});
