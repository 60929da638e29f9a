import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-hash-without-iscrypted.ts";
import { applyFix, findings } from "../../support/kickstart.ts";
import { hash } from "./credentials.ts";

describe("ks-hash-without-iscrypted", () => {
  it.each([
    ["root's hash", `rootpw ${hash}\n`, [`undeclared: ${hash}`]],
    ["a user's hash", `user --name=a --password=${hash}\n`, [`undeclared: ${hash}`]],
    ["a hash declared as plain text", `rootpw --iscrypted --plaintext ${hash}\n`, [`undeclared: ${hash}`]],
    ["a hash that is cut off", "rootpw $y$j9T$abc\n", ["undeclared: $y$j9T$abc"]],
    ["a hash of the installer's account", `sshpw --username=root ${hash}\n`, [`undeclared: ${hash}`]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["declared hashes", `rootpw --iscrypted ${hash}\nuser --name=a --password=${hash} --iscrypted\n`],
    ["passwords", "rootpw correct-horse\n"],
    ["words of thirteen letters, which DES would take", "rootpw correcthorse1\n"],
    ["locked accounts", `rootpw --lock ${hash}\n`],
    ["placeholders, which are another matter", "rootpw $6$...\n"],
    ["variables", "rootpw $PASSWORD\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it.each([
    [`rootpw ${hash}\n`, `rootpw --iscrypted ${hash}\n`],
    [`user --name=a --plaintext --password=${hash}\n`, `user --name=a --iscrypted --password=${hash}\n`],
    [`rootpw --iscrypted --plaintext ${hash}\n`, `rootpw --iscrypted --iscrypted ${hash}\n`],
  ])("declares %j", (text, expected) => {
    expect(applyFix(rule, text)).toBe(expected);
    expect(findings(rule, expected)).toEqual([]);
  });

  it("does not declare what would be wrong all the same", () => {
    expect(applyFix(rule, "rootpw $y$j9T$abc\n")).toBeUndefined();
    expect(applyFix(rule, `rootpw $1$Zr7XcVb1$${"a".repeat(22)}\n`)).toBeUndefined();
  });
});
