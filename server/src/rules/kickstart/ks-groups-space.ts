/** Comma lists with blanks: what stands behind the blank is another word, and the command has no place for it. */
import { commandStatus } from "../../model/kickstart/versions.ts";
import { defineRule } from "../rule.ts";
import { tornLists } from "./support/stray-words.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-groups-space",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://github.com/pykickstart/pykickstart/blob/master/pykickstart/options.py",
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#user",
    ],
  },
  ({ model, targets }: KickstartSubject, report) => {
    for (const command of model.commands) {
      const { entry } = command;
      if (command.unread || entry === undefined || command.positionals.length === 0) continue;
      if (!targets.every((target) => commandStatus(entry, target) === "live")) continue;
      for (const { option, rest } of tornLists(command)) {
        const end = rest.at(-1)?.end ?? option.range.end;
        report({
          message: "blank",
          args: { option: option.name ?? option.written, word: rest[0].text },
          at: { start: rest[0].start, end },
          fixes: [
            {
              title: "join",
              edits: () =>
                rest.map(({ start }, at) => ({
                  place: { start: rest[at - 1]?.end ?? option.range.end, end: start },
                  text: "",
                })),
            },
          ],
        });
      }
    }
  },
);
