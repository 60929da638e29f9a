/** Accounts that may use sudo, and have no password that it could ask for. */

import type { ConfigAccount } from "../../model/config/accounts.ts";
import { keysAt } from "../../model/config/entries.ts";
import { member } from "../../model/config/keys.ts";
import { defineRule } from "../rule.ts";
import { groupsOf, textIn } from "./support/account.ts";
import { type KnownImage, knownImage } from "./support/image.ts";
import type { ConfigSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "config-sudo-password",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://www.sudo.ws/docs/man/sudoers.man/",
      "https://osbuild.org/docs/bootc/#users-user-array",
    ],
  },
  (subject: ConfigSubject, report) => {
    const { model } = subject;
    // What the builder does not know may be meant for the password.
    if (model.keys.some(({ status }) => status !== "known")) return;
    for (const account of model.accounts) {
      const group = administrators(account);
      if (group === undefined || model.isDoubtful(group.range) || writesSudoers(subject)) continue;
      const image = knownImage(subject);
      if (image === undefined || mayOpenSudo(image)) return;
      report({ message: "asked", args: { name: account.name?.content.text ?? "" }, at: group.range });
    }
  },
);

/** The word `wheel` in the groups of somebody who logs in by a key alone. */
function administrators(account: ConfigAccount) {
  const isKeyOnly =
    account.kind === "user" && !account.password?.content.text && textIn(account, "key")?.content.text;
  return isKeyOnly ? groupsOf(account).find(({ content }) => content.text === "wheel") : undefined;
}

const writesSudoers = ({ model }: ConfigSubject): boolean =>
  keysAt(model.keys, "customizations.files").some(
    ({ value }) =>
      value.kind === "list" &&
      value.items.some((file) => {
        const path = file.kind === "table" ? member(file, "path") : undefined;
        return path?.kind === "string" && /^\/etc\/(?:sudo|polkit|pam|doas)/.test(path.content.text);
      }),
  );

/** Whether the build changes what sudo asks, or gives passwords to accounts. */
const mayOpenSudo = ({ state, steps, packages }: KnownImage): boolean =>
  packages.some((name) => /cloud-init|ignition|doas|sssd|ipa-client|[/:@]/.test(name)) ||
  state
    .below("/")
    .some(({ path }) => /\/(?:sudoers|polkit-1|pam\.d|shadow|passwd|authselect|doas)/.test(path)) ||
  steps.some(({ outcome }) =>
    outcome.commands.some(
      ({ name, args }) =>
        /^(?:passwd|chpasswd|usermod|useradd|visudo|authselect)$/.test(name) ||
        args.some(({ text }) => /sudoers|NOPASSWD|shadow/.test(text)),
    ),
  );
