import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-unexpected-argument.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-unexpected-argument", () => {
  it.each([
    ["a word", "zerombr yes\n", ["extra: yes"]],
    ["a value cut by a blank", "user --name=a --gecos=Jane Doe\n", ["blank: Doe"]],
    ["a key without quotes", "sshkey --username=a ssh-ed25519 AAAA a@b\n", ["blank: AAAA a@b"]],
    ["a single dash", "reboot -eject\n", ["dash: -eject"]],
    ["a list with blanks", "ignoredisk --only-use=sda, sdb\n", ["list: sdb"]],
    ["an equals sign between blanks", "network --hostname = a.example\n", ["equals: a.example"]],
    ["each group of words", "clearpart all --initlabel now please\n", ["extra: all", "extra: now please"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["words that are due", "part / --size=100\n"],
    ["raid members behind options", "raid / --device=md0 --level=1 raid.01 raid.02\n"],
    ["lines as written", "authselect select sssd with-mkhomedir\n"],
    ["the value of a misspelt option", "user --name=a --gcos x\n"],
    ["what a template fills in", "network {{ options }}\n"],
    ["a line that ends in a backslash", "zerombr \\\ntext\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it.each([
    ["user --name=a --gecos=Jane Doe\n", "user --name=a --gecos='Jane Doe'\n"],
    ["sshkey --username=a ssh-ed25519 AAAA a@b\n", "sshkey --username=a 'ssh-ed25519 AAAA a@b'\n"],
    ["reboot -eject\n", "reboot --eject\n"],
    ["ignoredisk --only-use=sda, sdb\n", "ignoredisk --only-use=sda,sdb\n"],
    ["network --hostname = 'a b' --activate\n", "network --hostname='a b' --activate\n"],
  ])("mends %j", (text, expected) => {
    const mended = applyFix(rule, text);
    expect(mended).toBe(expected);
    expect(findings(rule, mended ?? "")).toEqual([]);
  });
});
