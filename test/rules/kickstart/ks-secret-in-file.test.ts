import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-secret-in-file.ts";
import { judged } from "../../support/image-install.ts";
import { findings } from "../../support/kickstart.ts";
import { hash } from "./credentials.ts";

const token = `glpat-${"a1".repeat(10)}`;

describe("ks-secret-in-file", () => {
  it.each([
    ["the key of a disk", "autopart --encrypted --passphrase=horse\n", ["secret: horse"]],
    ["the key of a partition", "part / --size=1 --encrypted --passphrase 'a b'\n", ["secret: 'a b'"]],
    ["the key of a network", "network --essid=x --wpakey=horse\n", ["secret: horse"]],
    [
      "both passwords of a target",
      "iscsi --ipaddr=a --password=b --reverse-password=c\n",
      ["secret: b", "secret: c"],
    ],
    ["an activation key", "rhsm --organization=1 --activation-key=horse\n", ["secret: horse"]],
    ["the boot loader's password", "bootloader --password=horse\n", ["secret: horse"]],
    ["the remote desktop's password", "rdp --username=a --password=horse\n", ["secret: horse"]],
    ["a password of the installer's shell", "sshpw --username=root horse-horse\n", ["secret: horse-horse"]],
    ["a password in an address", "url --url=https://a:b@c/\n", ["login: https://a:b@c/"]],
    ["a password of a proxy", "url --url=https://c/ --proxy=http://a:b@c:1\n", ["login: http://a:b@c:1"]],
    ["a token in a script", `%post\ncurl -H "token: ${token}" a\n%end\n`, [`script: ${token}`]],
    ["a login in a script", "%pre\ncurl https://a:b-c@example.org/x\n%end\n", ["script: https://a:b-c@"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["what a template fills in", "autopart --encrypted --passphrase=${KEY}\n"],
    ["a hash for the boot loader", "bootloader --iscrypted --password=grub.pbkdf2.x\n"],
    [
      "hashes and keys of the installer's shell",
      `sshpw --username=a --iscrypted ${hash}\nsshpw --username=b --sshkey x\n`,
    ],
    ["addresses with a user only", "url --url=https://a@c/\n"],
    ["addresses with a port", "url --url=https://c:8443/a@b\n"],
    ["accounts, which are another matter", "rootpw horse-horse\nuser --name=a --password=horse\n"],
    ["comments and variables of scripts", `%post\n# ${token}\ncurl https://a:$PASSWORD@b/\n%end\n`],
    ["lists of packages", "%packages\nhttps://a:b@c/\n%end\n"],
    ["empty values", "vnc --password=\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it("leaves the boot loader's password of a container image to the rule that says it has no effect", () => {
    expect(judged(rule, "bootloader --password=horse\n")).toEqual([]);
  });
});
