import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-not-a-hash.ts";
import { applyFix, findings } from "../../support/kickstart.ts";
import { hash } from "./credentials.ts";

const fill = (length: number): string => "a".repeat(length);

describe("ks-not-a-hash", () => {
  it.each([
    ["plain text", "rootpw --iscrypted correct-horse\n", ["plain: correct-horse"]],
    ["a user's plain text", "user --name=a --iscrypted --password=correct-horse\n", ["plain: correct-horse"]],
    [
      "a hash that is cut off",
      `rootpw --iscrypted ${hash.slice(0, -1)}\n`,
      [`damaged: ${hash.slice(0, -1)}`],
    ],
    ["a hash cut by a comment", "sshpw --username=a --iscrypted $y$j9T$ab#c\n", ["damaged: $y$j9T$ab"]],
    ["the option that counts", "rootpw --plaintext --iscrypted correct-horse\n", ["plain: correct-horse"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["SHA-512", hash],
    ["SHA-512 with rounds", `$6$rounds=65536$salt$${fill(86)}`],
    ["SHA-256", `$5$salt$${fill(43)}`],
    ["yescrypt", `$y$j9T$abc$${fill(43)}`],
    ["bcrypt", `$2b$12$${fill(53)}`],
    ["MD5", `$1$salt$${fill(22)}`],
    ["DES", "abJnggxhB/yWI"],
    ["a lock", "!!"],
    ["a star", "*"],
    ["a word that says so", "locked"],
    ["a sentence that says so", "thereisnopasswordanditslocked"],
    ["a placeholder, which is another matter", "$6$..."],
    ["what a template fills in", "{{ hash }}"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, `rootpw --iscrypted '${text}'\n`)).toEqual([]);
  });

  it("is silent where the hash is not declared, or counts for nothing", () => {
    expect(findings(rule, "rootpw correct-horse\n")).toEqual([]);
    expect(findings(rule, "rootpw --iscrypted --plaintext correct-horse\n")).toEqual([]);
    expect(findings(rule, "rootpw --lock --iscrypted locked\n")).toEqual([]);
  });

  it("offers no fix: it cannot know the password", () => {
    expect(applyFix(rule, "rootpw --iscrypted correct-horse\n")).toBeUndefined();
  });
});
