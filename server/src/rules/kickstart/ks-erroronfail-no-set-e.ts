/** `--erroronfail` on a script that goes on after failures: only its last command counts. */
import type { TextRange } from "../../base/text.ts";
import { lastOption } from "../../model/kickstart/arguments.ts";
import { type KickstartScript, scriptsOf } from "../../model/kickstart/scripts.ts";
import type { CommandFacts } from "../../model/shell/facts.ts";
import { defineRule, type Edit } from "../rule.ts";
import { bodyStart, lineBreakOf } from "./support/body.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-erroronfail-no-set-e",
    severity: "info",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#chapter-4-post-installation-script",
      "https://github.com/rhinstaller/anaconda/blob/main/pyanaconda/core/kickstart/scripts.py",
      "https://github.com/osbuild/images/blob/main/pkg/manifest/anaconda_installer_iso_tree.go",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    for (const script of scriptsOf(model)) {
      if (!script.erroronfail || script.facts === undefined) continue;
      const command = unseenIn(script, model.text);
      const option = lastOption(script.section, "--erroronfail");
      if (command === undefined || option === undefined) continue;
      report({
        message: "unseen",
        args: { command: command.name },
        at: option.nameRange,
        related: [
          {
            place: command.nameRange,
            message: {
              kind: "finding",
              rule: "ks-erroronfail-no-set-e",
              key: "command",
              args: { command: command.name },
            },
          },
        ],
        fixes: [{ title: "insert", edits: () => [setting(script, model.text)] }],
      });
    }
  },
);

/** The first command whose failure would be worth knowing and goes by; undefined where the author takes care. */
function unseenIn(
  { facts, shebang, interpreter, section }: KickstartScript,
  text: string,
): CommandFacts | undefined {
  const commands = facts?.commands ?? [];
  // What a file brings, an `-e` that was meant to be there, or an exit of one's own says how failures are met.
  if (section.includes.length > 0 || facts?.complete === false || commands.some(isCare)) return undefined;
  if (hasErrexit(interpreter?.value) || hasErrexit(shebang && text.slice(shebang.start, shebang.end)))
    return undefined;
  return commands.find(
    ({ name, guard, elsewhere }) => guard === "unheeded" && (elsewhere || !HARMLESS.has(name)),
  );
}

const hasErrexit = (line: string | undefined): boolean => /\s-[a-z]*e/.test(line ?? "");

function isCare({ name, args, guard }: CommandFacts): boolean {
  const words = args.map(({ text }) => text);
  switch (name) {
    case "set":
      return words.some((word) => /^-[a-zA-Z]*e|^errexit$/.test(word));
    case "trap":
      return words.includes("ERR");
    case "exit":
    case "return":
    case "false":
      return guard !== "none" && words[0] !== "0";
    default:
      return false;
  }
}

/** Commands that do not fail, or whose failure is an answer rather than a mistake. */
const HARMLESS: ReadonlySet<string> = new Set(
  ": true false [ test echo printf set unset export local declare typeset readonly shopt trap alias umask exit return wait sleep date ls pwd env id uname whoami rm cat tee let shift type jobs kill diff cmp pkill killall exec grep egrep command which hash rpm getent mountpoint systemd-detect-virt logger chvt read".split(
    " ",
  ),
);

function setting({ section, shebang }: KickstartScript, text: string): Edit {
  const place: TextRange = bodyStart(section, shebang, text);
  return { place, text: `set -e${lineBreakOf(text)}` };
}
