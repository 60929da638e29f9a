import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-repeated-option.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-repeated-option", () => {
  it.each([
    ["a list", "user --name=a --groups=b --groups=c\n", ["list: --groups=b"]],
    [
      "servers",
      "network --device=a --nameserver=1.1.1.1 --nameserver 9.9.9.9\n",
      ["list: --nameserver=1.1.1.1"],
    ],
    ["a value", "part / --size=1 --size=2\n", ["value: --size=1"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["options that add up", "firewall --service=ssh --service=http\n"],
    ["the same value", "part / --size=1 --size=1\n"],
    ["flags", "reboot --eject --eject\n"],
    ["one option", "user --name=a --groups=b,c\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it.each([
    ["user --name=a --groups=b --groups=c\n", "user --name=a --groups=b,c\n"],
    [
      "network --nameserver=1.1.1.1 --activate --nameserver 9.9.9.9\n",
      "network --activate --nameserver 1.1.1.1,9.9.9.9\n",
    ],
  ])("mends %j", (text, expected) => {
    const mended = applyFix(rule, text);
    expect(mended).toBe(expected);
    expect(findings(rule, mended ?? "")).toEqual([]);
  });
});
