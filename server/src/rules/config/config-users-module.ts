/** Accounts for an installer whose module for accounts is switched off. */
import { keysAt } from "../../model/config/entries.ts";
import type { TomlItem } from "../../syntax/toml/tree.ts";
import { defineRule, type Edit } from "../rule.ts";
import { ISOS, isFor } from "./support/families.ts";
import type { ConfigSubject } from "./support/subject.ts";
import { textOf } from "./support/values.ts";

const USERS = "org.fedoraproject.Anaconda.Modules.Users";
const INSTALLER = "customizations.installer";

export const rule = defineRule(
  {
    id: "config-users-module",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/image-builder/blob/main/pkg/customizations/anaconda/anaconda.go",
      "https://github.com/osbuild/bootc-image-builder#anaconda-iso-installer-modules",
    ],
  },
  (subject: ConfigSubject, report) => {
    const { model } = subject;
    const [account] = model.accounts;
    const [list] = keysAt(model.keys, `${INSTALLER}.modules.disable`);
    if (account === undefined || list?.value.kind !== "list" || !isFor(ISOS, subject)) return;
    // Beside a kickstart no account may stand at all, as another finding says.
    if (keysAt(model.keys, `${INSTALLER}.kickstart`).length > 0) return;
    const { items } = list.value;
    const at = items.findIndex((item) => textOf(item) === USERS);
    const item = items[at];
    if (item === undefined || model.isDoubtful(item.range)) return;
    report({
      message: "disabled",
      args: { kind: account.kind },
      at: item.range,
      related: [
        {
          place: account.range,
          message: { kind: "finding", rule: "config-users-module", key: "account", args: {} },
        },
      ],
      fixes: [{ title: "remove", edits: () => [withoutItem(items, at)] }],
    });
  },
);

/** Takes the item out, with the comma that parts it from its neighbour. */
function withoutItem(items: readonly TomlItem[], at: number): Edit {
  const { start, end } = (items[at] as TomlItem).range;
  const next = items[at + 1];
  const last = items[at - 1];
  if (next !== undefined) return { place: { start, end: next.range.start }, text: "" };
  return { place: { start: last?.range.end ?? start, end }, text: "" };
}
