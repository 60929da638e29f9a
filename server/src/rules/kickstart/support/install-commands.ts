/** Commands that install software into the running system's `/usr`. */
import { own } from "../../../base/own.ts";
import { parseArguments } from "../../../model/shell/arguments.ts";
import type { CommandFacts } from "../../../model/shell/facts.ts";
import { packageCall } from "../../../model/shell/packages.ts";

/** What the words behind the name must be; the verb that stands for them, undefined for another use. */
type Reader = (words: readonly string[]) => string | undefined;

const verb =
  (verbs: RegExp, elsewhere: RegExp): Reader =>
  (words) => {
    const first = words.find((word) => !word.startsWith("-"));
    return first !== undefined && verbs.test(first) && !words.some((word) => elsewhere.test(word))
      ? first
      : undefined;
  };

const pip = verb(/^(?:install|uninstall)$/, /^(?:--user|--root|--prefix|--dry-run|-t|--target)(?:=|$)/);

const readers: Readonly<Record<string, Reader>> = {
  rpm: (words) => {
    const isOther = words.some((word) =>
      /^(?:-[a-zA-Z]*[qVKE]|--(?:query|verify|checksig|import|eval|test|root|dbpath|version|help))/.test(
        word,
      ),
    );
    return isOther
      ? undefined
      : words.find((word) => /^(?:-[a-zA-Z]*[iUFe]|--(?:install|upgrade|freshen|erase)$)/.test(word));
  },
  "rpm-ostree": verb(/^(?:install|uninstall|override)$/, /^--(?:sysroot|installroot)/),
  pip,
  pip3: pip,
  npm: (words) =>
    words.some((word) => /^(?:-g|--global)$/.test(word)) && !words.some((word) => word.startsWith("--prefix"))
      ? words.find((word) => /^(?:i|install|add|ci)$/.test(word))
      : undefined,
  make: (words) =>
    words.some((word) => /^(?:DESTDIR|prefix|PREFIX)=/.test(word))
      ? undefined
      : words.find((word) => word === "install"),
};

/** How the command is called, with its verb; undefined where it installs nothing into `/usr`. */
export function installation(command: CommandFacts, text: string): string | undefined {
  const { name, nameRange, args, elsewhere } = command;
  if (elsewhere) return undefined;
  const call = packageCall(name, args);
  if (call !== undefined) {
    return call.isTransaction && !parseArguments(args).has("--help")
      ? `${name} ${call.verb?.text}`
      : undefined;
  }
  // The tool of a virtual environment has a folder of its own.
  if (text.slice(nameRange.start, nameRange.end).includes("/") && !isSystemTool(text, command))
    return undefined;
  const words = args.map((word) => word.text);
  const found = own(readers, name)?.(words);
  return found === undefined ? undefined : `${name} ${found}`;
}

const isSystemTool = (text: string, { nameRange }: CommandFacts): boolean =>
  /^["']?\/(?:usr\/)?s?bin\//.test(text.slice(nameRange.start, nameRange.end));
