/** A single `&` at the end of a continued line: the next command starts before this one is done. */
import { type ContainerfileModel, placeIn } from "../../model/containerfile/model.ts";
import type { Step } from "../../model/containerfile/stages.ts";
import { type BackgroundCommand, failuresOf } from "../../model/shell/failures.ts";
import { defineRule } from "../rule.ts";

export const rule = defineRule(
  {
    id: "stray-background",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: ["https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_09_03_02"],
  },
  (file: ContainerfileModel, report) => {
    for (const { steps } of file.stages) {
      for (const step of steps) {
        for (const one of failuresOf(step.syntax, file.syntax.escape).background) {
          if (!endsAlone.test(one.command) || !endsLine(step, one) || isAwaited(step)) continue;
          const at = placeIn(step, one.ampersand);
          report({
            message: "background",
            args: { command: one.command },
            at,
            ...(one.canBeChained && {
              fixes: [{ title: "chain", edits: () => [{ place: at, text: "&&" }] }],
            }),
          });
        }
      }
    }
  },
);

/** Commands that do one thing and end: nobody starts them as a service for the rest of the RUN. */
const endsAlone =
  /^(?:dnf5?|microdnf|yum|rpm|rpm-ostree|apt|apt-get|apk|zypper|pacman|systemctl|cp|mv|ln|mkdir|install|chmod|chown|touch|sed|tar|unzip|curl|wget|git|useradd|groupadd|usermod|pip3?|npm|make|dracut|localectl|semanage|restorecon|firewall-offline-cmd|bootc|ostree|cd)$/;

const endsLine = ({ syntax: { source } }: Step, { ampersand }: BackgroundCommand): boolean =>
  /^[ \t]*[\\`][ \t]*\r?\n/.test(source.text.slice(ampersand.end, source.headerEnd));

const isAwaited = ({ syntax: { source } }: Step): boolean =>
  /\bwait\b|\$!|\$\{!|\bkill\b|\bjobs\b|\bfg\b/.test(source.text);
