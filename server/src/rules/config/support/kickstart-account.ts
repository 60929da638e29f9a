/** Accounts of a config as lines of a kickstart. */
import { own } from "../../../base/own.ts";
import type { ConfigAccount } from "../../../model/config/accounts.ts";
import type { TomlItem } from "../../../syntax/toml/tree.ts";

/** Options of `user` and `group`, by the key of the config. */
const OPTIONS: Readonly<Record<string, string>> = {
  name: "name",
  groups: "groups",
  uid: "uid",
  gid: "gid",
  home: "homedir",
  shell: "shell",
  description: "gecos",
};

/** Hashes as the builder tells them: anything else it takes for plain text. */
const HASH = /^\$(?:6|5|2b)\$/;

/** undefined where the entry holds something that a kickstart has no word for, or that cannot be quoted. */
export function kickstartLines(account: ConfigAccount): readonly string[] | undefined {
  const values = new Map<string, string>();
  for (const { name, value } of account.table.members) {
    const text = textOf(value);
    if (text === undefined || /['\\\r\n]|"""/.test(text)) return undefined;
    values.set(name, text);
  }
  const name = account.name?.content.text;
  if (!name) return undefined;
  const key = values.get("key");
  const keys = key ? [`sshkey --username=${quoted(name)} ${quoted(key)}`] : [];
  if (account.kind === "sshkey") return keys.length > 0 ? keys : undefined;
  if (name === "root" && account.kind === "user") return rootLines(values, keys);
  const options = optionsOf(values);
  return options && [`${account.kind} ${options.join(" ")}`, ...keys];
}

/** `user --name=root` has no effect: root exists, and has a command of its own. */
function rootLines(
  values: ReadonlyMap<string, string>,
  keys: readonly string[],
): readonly string[] | undefined {
  if ([...values.keys()].some((key) => !["name", "password", "key"].includes(key))) return undefined;
  const password = values.get("password");
  if (!password) return ["rootpw --lock", ...keys];
  return [`rootpw ${HASH.test(password) ? "--iscrypted " : ""}${quoted(password)}`, ...keys];
}

function optionsOf(values: ReadonlyMap<string, string>): readonly string[] | undefined {
  const options: string[] = [];
  for (const [key, value] of values) {
    if (key === "key") continue;
    if (key === "password") {
      if (value === "") continue;
      options.push(...(HASH.test(value) ? ["--iscrypted"] : []), `--password=${quoted(value)}`);
      continue;
    }
    const option = own(OPTIONS, key);
    if (option === undefined) return undefined;
    if (value !== "") options.push(`--${option}=${quoted(value)}`);
  }
  return options;
}

function textOf(value: TomlItem): string | undefined {
  if (value.kind === "string") return value.content.text;
  if (value.kind === "number" && value.integer) return String(value.value);
  if (value.kind !== "list") return undefined;
  const names = value.items.map((item) => (item.kind === "string" ? item.content.text : undefined));
  return names.every((name) => name !== undefined && /^[\w.-]+$/.test(name)) ? names.join(",") : undefined;
}

/** Single quotes keep everything; the text holds none (see above). */
const quoted = (text: string): string => (/^[\w@%+=:,./$-]+$/.test(text) ? text : `'${text}'`);
