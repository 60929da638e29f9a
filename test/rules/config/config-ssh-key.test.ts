import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/config/config-ssh-key.ts";
import { findings } from "../../support/config.ts";

const user = (key: string) => `[[customizations.user]]\nname = "a"\nkey = ${key}\n`;
const said = (key: string) =>
  findings(rule, user(key)).map(({ message, severity, line }) => `${severity} ${message} ${line}`);
const ed25519 = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHxbqExample";

describe("config-ssh-key", () => {
  it.each([
    ["a private key", '"""\n-----BEGIN OPENSSH PRIVATE KEY-----\nabc\n"""', "error private"],
    ["the name of a file", '"~/.ssh/id_ed25519.pub"', "warning file"],
    ["a path", '"/root/key.pub"', "warning file"],
    ["the address of a file", '"https://github.com/a.keys"', "warning file"],
    ["a key without its type", '"AAAAC3NzaC1lZDI1NTE5AAAAIHxbq a@b"', "warning none"],
    ["a type without a key", '"ssh-ed25519"', "warning none"],
    [
      "a key that a line break cut",
      '"""\nssh-rsa AAAAB3NzaC1yc2EAAAADAQAB\nAAABgQDexample a@b\n"""',
      "warning none",
    ],
    ["a fingerprint", '"SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU"', "warning none"],
    ["a DSA key", '"ssh-dss AAAAB3NzaC1kc3MAAACB a@b"', "warning dsa"],
  ])("finds %s", (_what, key, expected) => {
    expect(said(key)).toEqual([`${expected} 2`]);
  });

  it.each([
    ["a key", `"${ed25519} a@b"`],
    ["a key without a comment", `"${ed25519}"`],
    ["several keys", `"""\n# mine\n${ed25519}\n\necdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTY=\n"""`],
    ["options before the key", `'from="10.0.0.0/8",command="echo a b" ${ed25519}'`],
    ["a key in hardware", '"sk-ssh-ed25519@openssh.com AAAAGnNrLXNzaC1lZDI1NTE5"'],
    ["a placeholder, which is another mistake", '"ssh-rsa AAA ... user@email.com"'],
    ["what a program fills in", '"@SSH_KEY@"'],
    ["no key", '""'],
    ["a key that is being typed", '"ssh'],
  ])("is silent on %s", (_what, key) => {
    expect(said(key)).toEqual([]);
  });

  it("looks at sshkey too", () => {
    expect(findings(rule, '[[customizations.sshkey]]\nuser = "a"\nkey = "abc"\n')).toMatchObject([
      { message: "none", text: '"abc"' },
    ]);
  });
});
