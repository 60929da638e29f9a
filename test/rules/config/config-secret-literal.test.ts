import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/config/config-secret-literal.ts";
import { findings } from "../../support/config.ts";

const token = `ghp_${"a1B2".repeat(9)}`;
const file = (data: string) => `[[customizations.files]]\npath = "/etc/app.conf"\ndata = ${data}\n`;
const said = (text: string) =>
  findings(rule, text).map(({ message, severity, line, text: at }) => `${severity} ${message} ${line} ${at}`);

describe("config-secret-literal", () => {
  it.each([
    ["a token in a file", file(`"token=${token}"`), `error token 2 ${token}`],
    ["one behind an escape", file(`"a\\nb=${token}\\n"`), `error token 2 ${token}`],
    [
      "a private key",
      file('"""\n-----BEGIN PRIVATE KEY-----\nabc\n"""'),
      "error token 3 -----BEGIN PRIVATE KEY-----",
    ],
    [
      "a login in the address of a repository",
      '[[customizations.repositories]]\nid = "a"\nbaseurls = ["https://me:secret@repo.example.org/"]\n',
      "error login 2 https://me:secret@",
    ],
    [
      "a token for the kernel",
      `[customizations.kernel]\nappend = "app.token=${token}"\n`,
      `error token 1 ${token}`,
    ],
  ])("finds %s", (_what, text, expected) => {
    expect(said(text)).toEqual([expected]);
  });

  it.each([
    ["other texts", file('"a = b"')],
    ["a URL without a password", file('"url = https://me@example.org"')],
    ["what is filled in later", file('"url = https://me:$PASSWORD@example.org"')],
    ["a placeholder", file('"token = ghp_xxxx"')],
    [
      "a key of an account, at which another rule looks",
      '[[customizations.user]]\nkey = "-----BEGIN PRIVATE KEY-----"\n',
    ],
    [
      "a kickstart, which has rules of its own",
      `[customizations.installer.kickstart]\ncontents = "# ${token}"\n`,
    ],
    ["a text that is being typed", file(`"${token}`)],
  ])("is silent on %s", (_what, text) => {
    expect(said(text)).toEqual([]);
  });
});
