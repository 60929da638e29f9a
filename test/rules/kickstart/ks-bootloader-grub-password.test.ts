import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-bootloader-grub-password.ts";
import { judged } from "../../support/image-install.ts";
import { findings } from "../../support/kickstart.ts";
import { hash } from "./credentials.ts";

const grub = "grub.pbkdf2.sha512.10000.5E1C8A44B0.7D3F9B21C6";

describe("ks-bootloader-grub-password", () => {
  it.each([
    ["another hash", `bootloader --iscrypted --password=${hash}\n`, [`error format: ${hash}`]],
    ["a hash that does not arrive", `bootloader --iscrypted --password=${grub}\n`, [`info unused: ${grub}`]],
    ["a password that does not arrive", "bootloader --password=horse\n", ["info unused: horse"]],
  ])("finds %s", (_what, text, expected) => {
    expect(judged(rule, text)).toEqual(expected);
  });

  it("finds the form where packages are installed too, and only that", () => {
    expect(findings(rule, `bootloader --iscrypted --password ${hash}\n`)).toEqual([`format: ${hash}`]);
    expect(findings(rule, `bootloader --iscrypted --password=${grub}\n`)).toEqual([]);
    expect(findings(rule, "bootloader --password=horse\n")).toEqual([]);
  });

  it.each([
    ["other boot loaders", `bootloader --extlinux --iscrypted --password=${hash}\n`],
    ["what a template fills in", "bootloader --iscrypted --password={{ password }}\n"],
    ["passwords of accounts", `rootpw --iscrypted ${hash}\n`],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });
});
