import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-firewall-off.ts";
import { findings } from "../../support/kickstart.ts";

describe("ks-firewall-off", () => {
  it.each([
    ["the option", "firewall --disabled\n", ["off: --disabled"]],
    ["its other name", "firewall --disable\n", ["off: --disable"]],
    ["the option that counts", "firewall --enabled --disabled\n", ["off: --disabled"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["a firewall", "firewall --enabled --service=ssh\n"],
    ["the image's choice", "firewall --use-system-defaults\n"],
    ["a firewall after all", "firewall --disabled --enabled\n"],
    ["services of that name", "services --disabled=firewalld\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });
});
