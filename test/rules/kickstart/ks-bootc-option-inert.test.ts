import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-bootc-option-inert.ts";
import { found, mended } from "./found.ts";

describe("ks-bootc-option-inert", () => {
  it.each([
    [
      "the boot loader",
      "bootc --source-imgref=registry:a --bootloader=systemd\n",
      ["info found: --bootloader=systemd"],
      {},
    ],
    [
      "the backend",
      "bootc --composefs --source-imgref=registry:a\n",
      ["info found: --composefs"],
      { targets: ["F45"] },
    ],
    [
      "both",
      "bootc --source-imgref=registry:a --composefs --bootloader grub\n",
      ["info found: --composefs", "info found: --bootloader grub"],
      {},
    ],
  ])("finds %s", (_what, text, expected, options) => {
    expect(found(rule, text, options)).toEqual(expected);
  });

  it.each([
    ["other options", "bootc --source-imgref=registry:quay.io/a/b:1 --target-imgref=quay.io/a/b:1\n", {}],
    [
      "installers that refuse it, which is another finding",
      "bootc --source-imgref=registry:a --composefs\n",
      { targets: ["RHEL10"] },
    ],
    ["options of the same name", "bootloader --append=x\n", {}],
  ])("is silent on %s", (_what, text, options) => {
    expect(found(rule, text, options)).toEqual([]);
  });

  it.each([
    [
      "an option with a value",
      "bootc --source-imgref=registry:a --bootloader=systemd # x\n",
      "bootc --source-imgref=registry:a # x\n",
      {},
    ],
    [
      "an option in between",
      "bootc --composefs --source-imgref=registry:a\n",
      "bootc --source-imgref=registry:a\n",
      {},
    ],
  ])("mends %s", (_what, text, expected, options) => {
    expect(mended(rule, text, options)).toBe(expected);
  });
});
