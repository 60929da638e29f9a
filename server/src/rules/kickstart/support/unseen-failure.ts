/** Failures in the middle of a script that nobody sees. */
import { remembering } from "../../../base/memory.ts";
import type { KickstartScript } from "../../../model/kickstart/scripts.ts";
import type { CommandFacts, ScriptFacts } from "../../../model/shell/facts.ts";
import type { Edit } from "../../rule.ts";
import { bodyStart, lineBreakOf } from "./body.ts";

/** The first command whose failure would be worth knowing and goes by; undefined where the author takes care. */
export function unseenIn(
  { facts, shebang, interpreter, section }: KickstartScript,
  text: string,
): CommandFacts | undefined {
  // What a file brings, or an `-e` that was meant to be there, says how failures are met.
  if (facts === undefined || section.includes.length > 0) return undefined;
  if (hasErrexit(interpreter?.value) || hasErrexit(shebang && text.slice(shebang.start, shebang.end)))
    return undefined;
  return unseenOf(facts);
}

const unseenOf = remembering(({ commands, complete }: ScriptFacts): CommandFacts | undefined => {
  // An exit of one's own is care as well.
  if (!complete || commands.some(isCare)) return undefined;
  return commands.find(
    ({ name, guard, elsewhere }) => guard === "unheeded" && (elsewhere || !HARMLESS.has(name)),
  );
});

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

/** Makes the shell of a script treat failures otherwise, from its first command on. */
export const settingEdit = ({ section, shebang }: KickstartScript, options: string, text: string): Edit => ({
  place: bodyStart(section, shebang, text),
  text: `set ${options}${lineBreakOf(text)}`,
});
