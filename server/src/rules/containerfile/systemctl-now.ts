/** `systemctl enable --now`: the link is made, then systemctl refuses because no systemd runs. */
import { type ContainerfileModel, placeIn } from "../../model/containerfile/model.ts";
import { defineRule } from "../rule.ts";
import { breakerSeverity } from "./support/build-breaker.ts";
import { systemctlCall } from "./support/systemctl.ts";

/** Verbs that work offline; for every other one the missing systemd is the news, not the option. */
const offlineVerbs = /^(?:enable|disable|reenable|mask|unmask|preset)$/;

import { written } from "./support/words.ts";

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
    for (const command of file.commands("systemctl")) {
      const { facts, step } = command;
      const { verb, parsed } = systemctlCall(facts);
      const now = parsed.options.find(({ name }) => name === "--now")?.word;
      if (!verb || !now || !offlineVerbs.test(verb.text)) continue;
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
