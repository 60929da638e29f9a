/** Accounts that a command makes, and the sysusers.d lines that would make them on every machine. */
import type { OptionShape } from "../../../data/option-shape.ts";
import { type ParsedArguments, parseArguments } from "../../../model/shell/arguments.ts";
import type { CommandFacts } from "../../../model/shell/facts.ts";
import { HOLE } from "../../../model/shell/value.ts";

export interface Account {
  readonly kind: "user" | "group";
  readonly name: string;
  /** It has a number of its own, so that rebuilds cannot change it. */
  readonly hasId: boolean;
  /** Made for a service rather than for a person. */
  readonly isSystem: boolean;
  readonly parsed: ParsedArguments;
}

const userShape: OptionShape = {
  short: "bcdefgGkKpPRsuZ",
  long: [
    ...[
      "base-dir",
      "comment",
      "home-dir",
      "home",
      "expiredate",
      "inactive",
      "gid",
      "ingroup",
      "groups",
      "skel",
    ],
    ...["key", "password", "prefix", "root", "shell", "uid", "gecos", "selinux-user"],
  ],
};
const groupShape: OptionShape = {
  short: "gKpPRU",
  long: ["gid", "key", "password", "prefix", "root", "users"],
};

/** What `useradd`, `adduser`, `groupadd` or `addgroup` makes in the image; undefined where it makes nothing there. */
export function accountOf(facts: CommandFacts): Account | undefined {
  const kind = /^(?:useradd|adduser)$/.test(facts.name) ? "user" : "group";
  const parsed = parseArguments(facts.args, kind === "user" ? userShape : groupShape);
  const [name, ...others] = parsed.operands;
  if (facts.elsewhere || parsed.has("-R", "--root", "-P", "--prefix", "-D", "--defaults", "--help"))
    return undefined;
  // Two names: an account that exists already joins a group (Debian's adduser).
  if (!name || others.length > 0 || name.text.includes(HOLE)) return undefined;
  const shell = parsed.values("-s", "--shell")[0]?.text ?? "";
  return {
    kind,
    name: name.text,
    hasId: parsed.has(...(kind === "user" ? ["-u", "--uid"] : ["-g", "--gid"])),
    isSystem: kind === "group" || parsed.has("-r", "--system") || /\/(?:nologin|false)$/.test(shell),
    parsed,
  };
}

/** Options that a sysusers.d line can express, or that make no difference to it. */
const expressible = new Set([
  ...["-r", "--system", "-u", "--uid", "-g", "--gid", "-G", "--groups", "-d", "--home-dir", "--home"],
  ...[
    "-s",
    "--shell",
    "-c",
    "--comment",
    "--gecos",
    "-M",
    "--no-create-home",
    "-U",
    "--user-group",
    "-f",
    "--force",
  ],
  ...["-l", "--no-log-init", "--disabled-password", "--disabled-login"],
]);

/** The lines of sysusers.d; undefined for what they cannot express: people, passwords, homes with content. */
export function sysusersLines(
  account: Account,
  knownGroups: ReadonlySet<string>,
): readonly string[] | undefined {
  const { parsed, name, isSystem } = account;
  const value = (...options: string[]) => parsed.values(...options)[0]?.text ?? "-";
  if (!isSystem || parsed.options.some((option) => !expressible.has(option.name))) return undefined;
  const lines =
    account.kind === "group"
      ? [`g ${name} ${value("-g", "--gid")}`]
      : userLines(name, value, parsed.values("-G", "--groups")[0]?.text.split(",") ?? []);
  const group = account.kind === "user" ? value("-g", "--gid") : "-";
  const isKnown = /^\d+$/.test(group) || group === "-" || group === name || knownGroups.has(group);
  const needsId = group !== "-" && group !== name && value("-u", "--uid") === "-";
  const isPlain = lines.every((line) => /^[\w ."/:@+-]+$/.test(line));
  return isKnown && !needsId && isPlain ? lines : undefined;
}

function userLines(
  name: string,
  value: (...options: string[]) => string,
  groups: readonly string[],
): readonly string[] {
  const group = value("-g", "--gid");
  const id = value("-u", "--uid") + (group === "-" || group === name ? "" : `:${group}`);
  const comment = value("-c", "--comment", "--gecos");
  const columns = [
    `"${comment === "-" ? name : comment}"`,
    value("-d", "--home-dir", "--home"),
    value("-s", "--shell"),
  ];
  return [`u ${name} ${id} ${columns.join(" ")}`, ...groups.map((other) => `m ${name} ${other}`)];
}
