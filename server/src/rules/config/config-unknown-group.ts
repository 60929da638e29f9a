/** Groups that the image does not have: useradd fails, and so does the build. */
import { own } from "../../base/own.ts";
import { baseGroups, groupsElsewhere, packageGroups } from "../../data/groups.ts";
import type { ConfigAccount } from "../../model/config/accounts.ts";
import type { ConfigModel } from "../../model/config/model.ts";
import type { TomlString } from "../../syntax/toml/nodes.ts";
import { sectionAt } from "../../syntax/toml/places.ts";
import { defineRule, type Edit, type ReportedFix } from "../rule.ts";
import { groupsOf } from "./support/account.ts";
import { DISKS, isFor } from "./support/families.ts";
import { type KnownImage, knownImage } from "./support/image.ts";
import type { ConfigSubject } from "./support/subject.ts";

type Id = "config-unknown-group";

export const rule = defineRule(
  {
    id: "config-unknown-group",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/osbuild/blob/main/stages/org.osbuild.users",
      "https://osbuild.org/docs/bootc/#groups-group-array",
    ],
  },
  (subject: ConfigSubject, report) => {
    const { model } = subject;
    // The installer makes the groups that it does not find.
    if (!isFor(DISKS, subject)) return;
    for (const account of model.accounts) {
      if (account.kind !== "user") continue;
      for (const group of groupsOf(account)) {
        const name = group.content.text;
        if (baseGroups.has(name) || isDeclared(model, name) || model.isDoubtful(group.range)) continue;
        const image = knownImage(subject);
        const severity = image && severityOf(image, name);
        if (severity === undefined) continue;
        report({
          message: severity === "warning" ? "missing" : "perhaps",
          args: { group: name },
          at: group.range,
          severity,
          fixes: fixesOf(model, account, group),
        });
      }
    }
  },
);

/** useradd makes a group of the name of each user. */
const isDeclared = ({ accounts }: ConfigModel, name: string): boolean =>
  name === "" ||
  /^\d+$/.test(name) ||
  accounts.some((account) => account.kind !== "sshkey" && account.name?.content.text === name);

/** undefined where the image may well have the group. */
function severityOf(image: KnownImage, group: string): "warning" | "info" | undefined {
  if (makesGroup(image, group)) return undefined;
  const bringer = own(packageGroups, group);
  const isElsewhere = Object.hasOwn(groupsElsewhere, group);
  if (bringer !== undefined) return image.packages.some((name) => bringer.test(name)) ? undefined : "warning";
  if (image.packages.some((name) => name.includes(group) || /[@/:]/.test(name))) return undefined;
  // A package may make a group of any name.
  return image.packages.length === 0 || isElsewhere ? "warning" : "info";
}

const makesGroup = ({ steps, state }: KnownImage, group: string): boolean =>
  steps.some(({ outcome }) =>
    outcome.commands.some(
      ({ name, args }) =>
        /^(?:groupadd|addgroup|useradd|adduser|systemd-sysusers|groupmod)$/.test(name) &&
        args.some(({ text }) => text.includes(group)),
    ),
  ) ||
  ["/etc/group", "/usr/lib/group", "/etc/sysusers.d", "/usr/lib/sysusers.d"].some((path) =>
    state
      .below(path)
      .some(
        ({ effect }) =>
          effect.kind === "write" && (effect.content === undefined || effect.content.includes(group)),
      ),
  );

function fixesOf(model: ConfigModel, account: ConfigAccount, group: TomlString): readonly ReportedFix<Id>[] {
  const name = group.content.text;
  const suggestion = own(groupsElsewhere, name);
  if (suggestion !== undefined) {
    const isThere = groupsOf(account).some(({ content }) => content.text === suggestion);
    const edit = { place: group.range, text: `"${suggestion}"` };
    return isThere ? [] : [{ title: "rename", args: { suggestion }, edits: () => [edit] }];
  }
  const edit = declaration(model, account, name);
  return edit === undefined ? [] : [{ title: "declare", args: { group: name }, edits: () => [edit] }];
}

/** Above the entry of the user, where that has a header of its own. */
function declaration(model: ConfigModel, account: ConfigAccount, name: string): Edit | undefined {
  const { header } = sectionAt(model.document, account.range.start);
  const isOwn = header?.keys.some(({ range }) => range.start === account.range.start);
  if (!isOwn || header === undefined || !/^[A-Za-z0-9_.][A-Za-z0-9_.-]{0,31}$/.test(name)) return undefined;
  const newline = model.text.includes("\r\n") ? "\r\n" : "\n";
  const { start } = header.range;
  return {
    place: { start, end: start },
    text: `[[customizations.group]]${newline}name = "${name}"${newline}${newline}`,
  };
}
