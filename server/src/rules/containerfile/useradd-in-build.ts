/** Accounts written to /etc/passwd and /etc/group by the build, without a sysusers.d entry. */
import { lowered, type Severity } from "../../base/severity.ts";
import {
  type ContainerfileModel,
  type PlacedCommand,
  type PublishedImage,
  placeIn,
} from "../../model/containerfile/model.ts";
import { mayNotRun } from "../../model/shell/facts.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { type Account, sysusersLines } from "./support/accounts.ts";
import { sysusersNames } from "./support/authored.ts";
import { stepsSince } from "./support/lineage.ts";
import { undescribedAccounts } from "./support/undescribed-accounts.ts";
import { fileInstruction, insertedAbove, replaced } from "./support/writing.ts";

export const rule = defineRule(
  {
    id: "useradd-in-build",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/building/users-and-groups.html",
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/sysusers/src/lib.rs",
    ],
    lint: ["sysusers"],
  },
  (file: ContainerfileModel, report) => {
    const reported = new Set<number>();
    for (const image of file.images) {
      for (const { command, account } of undescribedAccounts(image)) {
        const { facts, step } = command;
        const at = placeIn(step, facts.nameRange);
        if (reported.has(at.start)) continue;
        reported.add(at.start);
        const severity: Severity = mayNotRun(facts.guard) ? lowered("warning") : "warning";
        const fix = account && sysusersFix(file, image, command, account);
        report({
          message: account ? messageFor(account) : "list",
          args: { name: account?.name ?? "" },
          at,
          severity,
          ...(fix && { fixes: [fix] }),
        });
      }
    }
  },
);

function messageFor({ kind, hasId, isSystem }: Account) {
  if (!isSystem) return "person";
  if (kind === "group") return hasId ? "group" : "groupWithoutId";
  return hasId ? "user" : "userWithoutId";
}

/** Takes the command out and writes the entry; where the build needs the account, it is made from the entry. */
function sysusersFix(
  file: ContainerfileModel,
  image: PublishedImage,
  { facts, step }: PlacedCommand,
  account: Account,
): ReportedFix<"useradd-in-build"> | undefined {
  const lines = sysusersLines(account, sysusersNames(image).groups);
  const path = `/usr/lib/sysusers.d/10-${account.name}${account.kind === "group" ? "-group" : ""}.conf`;
  const isAlone = step.outcome.commands.length === 1;
  const hasPasswords = image.commands("passwd", "chpasswd").length > 0;
  if (!lines || hasPasswords || image.state.get(path) || (!facts.removal && !isAlone)) return undefined;
  const { removal } = facts;
  return {
    title: "sysusers",
    args: { name: account.name },
    edits: () => {
      const rest = stepsSince(image, step).map(({ syntax }) => syntax.source.text);
      rest[0] = (rest[0] ?? "").slice(0, facts.range.start) + (rest[0] ?? "").slice(facts.range.end);
      const isNeeded = rest.some((text) => text.split(/[^\w.-]+/).includes(account.name));
      const instruction = fileInstruction(file, path, lines, isNeeded ? "systemd-sysusers" : undefined);
      if (isAlone || !removal) return [replaced(step, instruction)];
      return [insertedAbove(file, step, instruction), { place: placeIn(step, removal), text: "" }];
    },
  };
}
