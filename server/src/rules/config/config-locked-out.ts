/** Systems that nobody can log in to: neither the config nor the image has an account with a password or a key. */

import type { ConfigAccount } from "../../model/config/accounts.ts";
import { keyAtPath } from "../../model/config/entries.ts";
import { defineRule } from "../rule.ts";
import { textIn } from "./support/account.ts";
import { targetOf } from "./support/containerfile.ts";
import { ACCOUNTS, ISOS, isFor } from "./support/families.ts";
import { knownImage } from "./support/image.ts";
import { mayLetIn } from "./support/logins.ts";
import type { ConfigSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "config-locked-out",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/docs/src/building/users-and-groups.md",
      "https://osbuild.org/docs/bootc/#users-user-array",
    ],
  },
  (subject: ConfigSubject, report) => {
    const { model } = subject;
    const [first] = model.keys;
    // What the builder does not know may be meant for an account.
    const isWhole = model.valid && model.keys.every(({ status }) => status === "known");
    if (first === undefined || !isWhole || model.accounts.some(canLogIn) || hasOtherWays(subject)) return;
    const image = knownImage(subject);
    const from = targetOf(subject)?.from;
    if (image === undefined || from === undefined || mayLetIn(image)) return;
    const user = model.accounts.find(({ kind }) => kind === "user");
    report({
      message: user === undefined ? "nobody" : "no-credential",
      args: { name: user?.name?.content.text ?? "" },
      at: user?.range ?? first.range,
      related: [
        { place: from, message: { kind: "finding", rule: "config-locked-out", key: "image", args: {} } },
      ],
    });
  },
);

const canLogIn = (account: ConfigAccount): boolean =>
  account.kind !== "group" && Boolean(account.password?.content.text || textIn(account, "key")?.content.text);

/** What may make accounts by itself; of a kickstart, other rules tell. */
function hasOtherWays(subject: ConfigSubject): boolean {
  const { model } = subject;
  const append = keyAtPath(model.keys, "customizations.kernel.append")?.value;
  return (
    !isFor(ACCOUNTS, subject) ||
    (isFor(ISOS, subject) && keyAtPath(model.keys, "customizations.installer.kickstart") !== undefined) ||
    ["customizations.ignition", "customizations.files"].some((path) => keyAtPath(model.keys, path)) ||
    (append?.kind === "string" &&
      /\b(?:systemd\.|ignition|rd\.|init=|ds=|single|emergency|rescue)/.test(append.content.text))
  );
}
