/** Accounts that are locked because they are given neither password nor key. */
import { lastOption } from "../../model/kickstart/arguments.ts";
import type { KickstartCommand, KickstartModel } from "../../model/kickstart/model.ts";
import { defineRule } from "../rule.ts";
import { isFragment, mayHaveMore } from "./support/places.ts";
import type { KickstartSubject } from "./support/subject.ts";
import { readCommands, valueOf, valuesOf } from "./support/values.ts";

const NO_LOGIN = /\/(?:nologin|false)$/;

export const rule = defineRule(
  {
    id: "ks-user-no-password",
    severity: "info",
    tier: "B",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#user",
      "https://github.com/rhinstaller/anaconda/blob/main/pyanaconda/core/users.py",
    ],
  },
  ({ model, payload }: KickstartSubject, report) => {
    if (mayHaveMore(model) || isFragment(model, payload)) return;
    const withKey = new Set(readCommands(model, "sshkey").map(userOf));
    for (const { command, text, range } of valuesOf(model, { user: ["--name"] })) {
      if (text === "root" || withKey.has(text) || isMeantToBeLocked(command)) continue;
      if (isNamedInScript(text, model)) continue;
      report({ message: "locked", args: { name: text }, at: range });
    }
  },
);

const userOf = (command: KickstartCommand): string | undefined => lastOption(command, "--username")?.value;

/** A script that knows the user may set a password or a key. */
const isNamedInScript = (name: string, { sections }: KickstartModel): boolean =>
  name === "" || sections.some(({ content }) => content.includes(name));

const isMeantToBeLocked = (command: KickstartCommand): boolean =>
  lastOption(command, "--password", "--lock") !== undefined ||
  NO_LOGIN.test(valueOf(command, "--shell")?.text ?? "");
