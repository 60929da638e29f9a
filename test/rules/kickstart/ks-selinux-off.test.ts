import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-selinux-off.ts";
import { judged } from "../../support/image-install.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-selinux-off", () => {
  it.each([
    ["off", "selinux --disabled\n", ["warning disabled: --disabled"]],
    ["permissive", "selinux --permissive\n", ["info permissive: --permissive"]],
    ["the option that counts", "selinux --enforcing --disabled\n", ["warning disabled: --disabled"]],
    ["an abbreviation", "selinux --dis\n", ["warning disabled: --dis"]],
  ])("finds %s", (_what, text, expected) => {
    expect(judged(rule, text)).toEqual(expected);
  });

  it.each([
    ["enforcing", "selinux --enforcing\n"],
    ["enforcing after all", "selinux --disabled --enforcing\n"],
    ["nothing", "selinux\n"],
    ["other commands", "firewall --disabled\n"],
  ])("is silent on %s", (_what, text) => {
    expect(judged(rule, text)).toEqual([]);
  });

  it("enforces it", () => {
    expect(applyFix(rule, "selinux --disabled # for now\n")).toBe("selinux --enforcing # for now\n");
    expect(findings(rule, "selinux --enforcing # for now\n")).toEqual([]);
  });
});
