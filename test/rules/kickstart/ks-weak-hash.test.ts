import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-weak-hash.ts";
import { applyFix, findings } from "../../support/kickstart.ts";
import { hash } from "./credentials.ts";

const fill = (length: number): string => "a".repeat(length);

describe("ks-weak-hash", () => {
  it.each([
    ["MD5", `$1$Zr7XcVb1$${fill(22)}`, "method"],
    ["DES", "abJnggxhB/yWI", "method"],
    ["DES of BSD", `_${fill(19)}`, "method"],
    ["NT", `$3$$${"0".repeat(32)}`, "method"],
    ["few rounds of SHA-512", `$6$rounds=1000$Zr7XcVb1$${fill(86)}`, "rounds"],
    ["few rounds of SHA-256", `$5$rounds=4999$Zr7XcVb1$${fill(43)}`, "rounds"],
    ["a small cost of bcrypt", `$2a$05$${fill(53)}`, "rounds"],
  ])("finds %s", (_what, text, message) => {
    expect(findings(rule, `rootpw --iscrypted ${text}\n`)).toEqual([`${message}: ${text}`]);
    expect(findings(rule, `user --name=a --iscrypted --password=${text}\n`)).toEqual([`${message}: ${text}`]);
  });

  it.each([
    ["SHA-512", hash],
    ["SHA-256, which costs the same", `$5$Zr7XcVb1$${fill(43)}`],
    ["many rounds", `$6$rounds=65536$Zr7XcVb1$${fill(86)}`],
    ["yescrypt", `$y$j9T$abc$${fill(43)}`],
    ["bcrypt", `$2b$12$${fill(53)}`],
    ["a hash that is cut off, which is another matter", "$1$Zr7XcVb1$abc"],
    ["what a template fills in", "{{ hash }}"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, `rootpw --iscrypted '${text}'\n`)).toEqual([]);
  });

  it("is silent where the hash is not declared, or counts for nothing", () => {
    expect(findings(rule, "rootpw abJnggxhB/yWI\n")).toEqual([]);
    expect(findings(rule, "rootpw --lock --iscrypted abJnggxhB/yWI\n")).toEqual([]);
  });

  it("offers no fix: it does not know the password", () => {
    expect(applyFix(rule, "rootpw --iscrypted abJnggxhB/yWI\n")).toBeUndefined();
  });
});
