import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-plaintext-password.ts";
import { applyFix, findings } from "../../support/kickstart.ts";
import { hash } from "./credentials.ts";

describe("ks-plaintext-password", () => {
  it.each([
    ["root's password", "rootpw correct-horse\n", ["plain: correct-horse"]],
    ["one that says so", "rootpw --plaintext correct-horse\n", ["plain: correct-horse"]],
    ["a user's password", "user --name=a --password 'correct horse'\n", ["plain: 'correct horse'"]],
    ["the option that counts", "rootpw --iscrypted --plaintext correct-horse\n", ["plain: correct-horse"]],
    [
      "each of them",
      "rootpw first-one\nuser --name=a --password=second-one\n",
      ["plain: first-one", "plain: second-one"],
    ],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["hashes", `rootpw --iscrypted ${hash}\n`],
    ["locks", "rootpw --lock\nuser --name=a --lock --password=correct-horse\n"],
    ["what a template fills in", "rootpw ${PASSWORD}\nuser --name=a --password={{ password }}\n"],
    ["placeholders, which are another matter", "rootpw CHANGEME\nuser --name=a --password=redhat\n"],
    ["hashes that are not declared, which are another matter", `rootpw ${hash}\n`],
    ["the installer's own account", "sshpw --username=root correct-horse\n"],
    ["options with a long dash, which are another matter", "rootpw –lock\n"],
    ["keys", "sshkey --username=root 'correct horse'\n"],
    ["users without a password", "user --name=a\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it("offers no fix: the hash is not its to choose", () => {
    expect(applyFix(rule, "rootpw correct-horse\n")).toBeUndefined();
  });
});
