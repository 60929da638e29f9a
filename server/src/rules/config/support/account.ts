/** What an account of a config says. */
import type { ConfigAccount } from "../../../model/config/accounts.ts";
import { member } from "../../../model/config/keys.ts";
import type { TomlString } from "../../../syntax/toml/nodes.ts";

/** The text of `name` in the entry; undefined where it is missing, or no text. */
export function textIn({ table }: ConfigAccount, name: string): TomlString | undefined {
  const value = member(table, name);
  return value?.kind === "string" ? value : undefined;
}

/** Names of the groups that a user shall join. */
export function groupsOf({ table }: ConfigAccount): readonly TomlString[] {
  const value = member(table, "groups");
  return value?.kind === "list" ? value.items.filter((item) => item.kind === "string") : [];
}
