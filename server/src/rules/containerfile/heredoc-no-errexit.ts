/** A script in a here-document that goes on after failures: only its last command decides about the build. */
import { type ContainerfileModel, placeIn } from "../../model/containerfile/model.ts";
import type { Step } from "../../model/containerfile/stages.ts";
import { type Failures, failuresOf, type UnseenFailure } from "../../model/shell/failures.ts";
import { defineRule, type Edit } from "../rule.ts";
import { shellIsBash, shellStops } from "./support/shell-of-step.ts";
import { breakOf } from "./support/writing.ts";

export const rule = defineRule(
  {
    id: "heredoc-no-errexit",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#set",
      "https://docs.docker.com/reference/dockerfile/#here-documents",
      "https://github.com/ublue-os/image-template/blob/main/build_files/build.sh",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const { steps } of file.stages) {
      for (const step of steps) {
        if (step.syntax.source.heredocs.length !== 1) continue;
        const { heredoc, unseen } = failuresOf(step.syntax, file.syntax.escape);
        const worst = unseen.find(({ command }) => weighty.test(command)) ?? unseen[0];
        if (!heredoc || !worst || shellStops(file, step)) continue;
        report({
          message: worst.command === "bootc" && isLint(step, worst) ? "lint" : "unseen",
          args: { command: worst.command },
          at: placeIn(step, heredoc.opening),
          fixes: [
            {
              title: "stop",
              args: { line: lineFor(file, step, heredoc) },
              edits: () => [insertion(file, step, heredoc)],
            },
          ],
        });
      }
    }
  },
);

/** What an image is hardly worth shipping without. */
const weighty = /^(?:bootc|dnf5?|microdnf|yum|rpm|rpm-ostree|apt|apt-get|zypper|pacman|systemctl|dracut)$/;

const isLint = (step: Step, { range }: UnseenFailure): boolean =>
  /^bootc\s+container\s+lint\b/.test(step.syntax.source.text.slice(range.start, range.end));

type Heredoc = NonNullable<Failures["heredoc"]>;

const lineFor = (file: ContainerfileModel, step: Step, { shell }: Heredoc): string =>
  shell === "bash" || (shell === "sh" && shellIsBash(file, step)) ? "set -euo pipefail" : "set -eu";

/** The line stands first, or behind the line that names the interpreter, and begins where the script does. */
function insertion(file: ContainerfileModel, step: Step, heredoc: Heredoc): Edit {
  const { text } = step.syntax.source;
  const { start, end } = heredoc.body;
  const shebang = /^#!.*(?:\r?\n|$)/.exec(text.slice(start, end))?.[0] ?? "";
  const at = start + shebang.length;
  const indent = /^[ \t]*/.exec(text.slice(at, end))?.[0] ?? "";
  return {
    place: placeIn(step, { start: at, end: at }),
    text: `${indent}${lineFor(file, step, heredoc)}${breakOf(file)}`,
  };
}
