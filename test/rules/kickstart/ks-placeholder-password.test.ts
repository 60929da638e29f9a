import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-placeholder-password.ts";
import { applyFix, findings } from "../../support/kickstart.ts";
import { hash, key } from "./credentials.ts";

describe("ks-placeholder-password", () => {
  it.each([
    ["a word to change", "rootpw --plaintext changeme\n", ["password: changeme"]],
    ["a published password", "rootpw redhat\n", ["password: redhat"]],
    ["a user's password", "user --name=a --password=password\n", ["password: password"]],
    ["a place in brackets", "user --name=a --iscrypted --password='<your hash>'\n", ["hash: '<your hash>'"]],
    ["a hash that is cut", "rootpw --iscrypted $6$...\n", ["hash: $6$..."]],
    ["a hash that is words", "rootpw --iscrypted $6$salt$hash\n", ["hash: $6$salt$hash"]],
    [
      "a key that is cut",
      'sshkey --username=a "ssh-ed25519 AAAA... a@b"\n',
      ['key: "ssh-ed25519 AAAA... a@b"'],
    ],
    ["a key that is words", 'sshkey --username=a "YOUR_KEY"\n', ['key: "YOUR_KEY"']],
    ["the installer's own account", "sshpw --username=root fedora\n", ["password: fedora"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["a hash", `rootpw --iscrypted ${hash}\n`],
    ["a password of one's own, which is another matter", "rootpw correct-horse\n"],
    ["a lock", "rootpw --lock\nuser --name=a --lock --password=changeme\n"],
    ["a key with anything in its comment", `sshkey --username=a "${key} <admin@changeme.example> ..."\n`],
    ["a key with options", `sshkey --username=a 'from="10.0.0.1" ${key}'\n`],
    ["what a template fills in", "rootpw ${PASSWORD}\nrootpw @PASSWORD@\nrootpw '{{ changeme }}'\n"],
    ["a user without a password", "user --name=admin\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it("offers no fix: it cannot know the password", () => {
    expect(applyFix(rule, "rootpw changeme\n")).toBeUndefined();
  });
});
