/** Login shells that the image does not have: sshd and login refuse the account. */
import { own } from "../../base/own.ts";
import { defineRule, type RelatedPlace, type ReportedFix } from "../rule.ts";
import { textIn } from "./support/account.ts";
import { installation, type Target, targetOf } from "./support/containerfile.ts";
import { type KnownImage, knownImage } from "./support/image.ts";
import type { ConfigSubject } from "./support/subject.ts";

type Id = "config-shell-missing";

/** Shells that no base has, with the package that brings them; it has their name where none is written. */
const SHELLS: Readonly<Record<string, string>> = {
  csh: "tcsh",
  dash: "dash",
  fish: "fish",
  ksh: "ksh",
  mksh: "mksh",
  nu: "nu",
  tcsh: "tcsh",
  xonsh: "xonsh",
  yash: "yash",
  zsh: "zsh",
};

export const rule = defineRule(
  {
    id: "config-shell-missing",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/openssh/openssh-portable/blob/master/auth.c",
      "https://man7.org/linux/man-pages/man8/useradd.8.html",
    ],
  },
  (subject: ConfigSubject, report) => {
    const { model } = subject;
    for (const account of model.accounts) {
      const shell = account.kind === "user" ? textIn(account, "shell") : undefined;
      const path = shell?.content.text ?? "";
      const [, name = ""] = /^\/(?:usr\/)?s?bin\/([\w-]+)$/.exec(path) ?? [];
      const bringer = own(SHELLS, name);
      if (shell === undefined || bringer === undefined || model.isDoubtful(shell.range)) continue;
      const image = knownImage(subject);
      const target = targetOf(subject);
      if (image === undefined || target === undefined || mayHave(image, path, bringer)) continue;
      report({ message: "missing", args: { shell: path }, at: shell.range, ...remedy(target, bringer) });
    }
  },
);

const mayHave = ({ state, packages, steps }: KnownImage, path: string, bringer: string): boolean =>
  packages.some((name) => name.includes(bringer) || /[@/:]/.test(name)) ||
  state.get(path) !== undefined ||
  state.get(path.replace(/^\/(?:usr\/)?s?bin/, "/usr/bin")) !== undefined ||
  steps.some(({ outcome }) =>
    outcome.commands.some(({ args }) => args.some(({ text }) => text.endsWith(path))),
  );

function remedy(
  target: Target,
  bringer: string,
): { readonly fixes: readonly ReportedFix<Id>[]; readonly related: readonly RelatedPlace[] } {
  const edits = () => [target.added([installation([bringer])])];
  return {
    fixes: target.usesDnf ? [{ title: "install", args: { package: bringer }, edits }] : [],
    related: [
      {
        place: target.from,
        message: { kind: "finding", rule: "config-shell-missing", key: "image", args: {} },
      },
    ],
  };
}
