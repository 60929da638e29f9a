/** Accounts that stand in the config twice: the builder keeps the last entry, and nothing of the others. */
import type { ConfigAccount } from "../../model/config/accounts.ts";
import type { ConfigModel } from "../../model/config/model.ts";
import { defineRule, type RelatedPlace, type ReportedFix } from "../rule.ts";
import { textIn } from "./support/account.ts";
import { entryRemoval } from "./support/remove.ts";
import type { ConfigSubject } from "./support/subject.ts";

type Id = "config-account-twice";

export const rule = defineRule(
  {
    id: "config-account-twice",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/image-builder/blob/main/pkg/osbuild/users_stage.go",
      "https://github.com/osbuild/blueprint/blob/main/pkg/blueprint/customizations.go",
    ],
  },
  ({ model }: ConfigSubject, report) => {
    const last = lastByName(model, "user");
    const lastKeys = lastByName(model, "sshkey");
    for (const account of model.accounts) {
      const name = account.name?.content.text;
      if (!name || account.name === undefined || model.isDoubtful(account.name.range)) continue;
      const winner = account.kind === "group" ? undefined : (last.get(name) ?? lastKeys.get(name));
      if (winner === undefined || winner === account) continue;
      report({
        message: account.kind === "user" ? "user" : winner.kind === "user" ? "key" : "keys",
        args: { name },
        at: account.name.range,
        related: [related(winner)],
        fixes: [...mergeFix(model, account, winner), ...removalFix(model, account)],
      });
    }
  },
);

const lastByName = (
  { accounts, isDoubtful }: ConfigModel,
  kind: ConfigAccount["kind"],
): ReadonlyMap<string, ConfigAccount> =>
  new Map(
    accounts.flatMap((account) => {
      const { name } = account;
      const counts = account.kind === kind && name?.content.text && !isDoubtful(name.range);
      return counts ? [[name.content.text, account] as const] : [];
    }),
  );

const related = ({ range }: ConfigAccount): RelatedPlace => ({
  place: range,
  message: { kind: "finding", rule: "config-account-twice", key: "kept", args: {} },
});

/** Writes the key into the entry of the user, which has none yet. */
function mergeFix(
  model: ConfigModel,
  account: ConfigAccount,
  winner: ConfigAccount,
): readonly ReportedFix<Id>[] {
  const key = textIn(account, "key");
  const removal = entryRemoval(model, account);
  const { name } = winner;
  if (account.kind !== "sshkey" || winner.kind !== "user" || !key || !removal || !name) return [];
  // Behind the name a further line can stand only where the entry has lines of its own.
  if (textIn(winner, "key") !== undefined || entryRemoval(model, winner) === undefined) return [];
  const line = model.text.includes("\r\n") ? "\r\n" : "\n";
  const text = `${line}key = ${model.text.slice(key.range.start, key.range.end)}`;
  const place = { start: name.range.end, end: name.range.end };
  return [{ title: "merge", edits: () => [{ place, text }, removal] }];
}

function removalFix(model: ConfigModel, account: ConfigAccount): readonly ReportedFix<Id>[] {
  const removal = entryRemoval(model, account);
  return removal === undefined ? [] : [{ title: "remove", edits: () => [removal] }];
}
