/** Commands that put a user into groups. */
import { parseArguments } from "../../../model/shell/arguments.ts";
import type { CommandFacts } from "../../../model/shell/facts.ts";
import { type Argument, HOLE } from "../../../model/shell/value.ts";
import { accountOf } from "./accounts.ts";

export interface Membership {
  readonly user: string;
  readonly groups: readonly string[];
  /** The word that names the groups. */
  readonly word: Argument;
}

/** What `usermod -aG`, `gpasswd -a` or `useradd -G` asks for; undefined where it is something else, or not known. */
export function membershipOf(facts: CommandFacts): Membership | undefined {
  const found = facts.elsewhere ? undefined : read(facts);
  return found && !`${found.user}${found.word.text}`.includes(HOLE) ? found : undefined;
}

function read(facts: CommandFacts): Membership | undefined {
  if (facts.name === "useradd") {
    const account = accountOf(facts);
    const word = account?.parsed.values("-G", "--groups")[0];
    return account && word && { user: account.name, groups: word.text.split(","), word };
  }
  if (facts.name === "gpasswd") {
    const parsed = parseArguments(facts.args, { short: "adMAQ", long: ["add", "delete", "members", "root"] });
    const [user] = parsed.values("-a", "--add");
    const [word] = parsed.operands;
    return user && word && { user: user.text, groups: [word.text], word };
  }
  const parsed = parseArguments(facts.args, {
    short: "cdefgGlpPRsuvVwWZ",
    long: ["groups", "comment", "home", "expiredate", "gid", "login", "password", "root", "shell", "uid"],
  });
  const [word] = parsed.values("-G", "--groups");
  const [user] = parsed.operands;
  if (!word || !user || parsed.has("-R", "--root", "-P", "--prefix", "-r", "--remove")) return undefined;
  return { user: user.text, groups: word.text.split(","), word };
}
