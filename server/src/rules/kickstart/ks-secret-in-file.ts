/** Secrets other than the passwords of accounts: the installer leaves copies of the file on the machine. */
import type { TextRange } from "../../base/text.ts";
import { lastOption } from "../../model/kickstart/arguments.ts";
import { credentialsOf } from "../../model/kickstart/credentials.ts";
import type { KickstartModel } from "../../model/kickstart/model.ts";
import { secretsIn } from "../containerfile/support/login-secrets.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";
import { type OptionsByCommand, valuesOf } from "./support/values.ts";

const disk = ["--passphrase", "--hw-passphrase"];
const SECRETS: OptionsByCommand = {
  autopart: disk,
  part: disk,
  partition: disk,
  raid: disk,
  logvol: disk,
  network: ["--wpakey", "--wepkey"],
  iscsi: ["--password", "--reverse-password"],
  rhsm: ["--activation-key"],
  bootloader: ["--password"],
  vnc: ["--password"],
  rdp: ["--password"],
};

const ADDRESSES: OptionsByCommand = {
  url: ["--url", "--mirrorlist", "--metalink", "--proxy"],
  repo: ["--baseurl", "--mirrorlist", "--metalink", "--proxy"],
  liveimg: ["--url", "--proxy"],
  ostreesetup: ["--url"],
  rhsm: ["--proxy"],
};
export const rule = defineRule(
  {
    id: "ks-secret-in-file",
    severity: "info",
    tier: "B",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#autopart",
      "https://github.com/rhinstaller/anaconda/blob/main/data/post-scripts/99-copy-logs.ks",
    ],
  },
  ({ model, payload }: KickstartSubject, report) => {
    for (const { command, option, text, range } of valuesOf(model, SECRETS)) {
      if (text === "" || (command.name === "bootloader" && (payload || isHashed(command)))) continue;
      report({ message: "secret", args: { what: `${command.name} ${option.name}` }, at: range });
    }
    for (const { command, option, text, range } of valuesOf(model, ADDRESSES)) {
      if (secretsIn(text).length === 0) continue;
      report({ message: "login", args: { what: `${command.name} ${option.name}` }, at: range });
    }
    for (const { tag, range } of scriptSecrets(model))
      report({ message: "script", args: { tag }, at: range });
    for (const range of installerPasswords(model)) {
      report({ message: "secret", args: { what: "sshpw" }, at: range });
    }
  },
);

const isHashed = (command: Parameters<typeof lastOption>[0]): boolean =>
  lastOption(command, "--iscrypted") !== undefined;

const SCRIPT = /^%(?:pre|pre-install|post|onerror|traceback)$/;

/** Tokens and addresses with a password in the text of scripts. */
const scriptSecrets = ({ sections }: KickstartModel) =>
  sections
    .filter(({ tag }) => SCRIPT.test(tag))
    .flatMap(({ tag, content, body: { start } }) =>
      secretsIn(content).map(({ range }) => ({
        tag,
        range: { start: start + range.start, end: start + range.end },
      })),
    );

/** Passwords of `sshpw` open the installer only, as those of `vnc` and `rdp` do. */
const installerPasswords = (model: KickstartModel): readonly TextRange[] =>
  credentialsOf(model)
    .filter(({ command, hashed }) => command.name === "sshpw" && !hashed)
    .filter(({ command }) => lastOption(command, "--sshkey", "--lock") === undefined)
    .map(({ range }) => range);
