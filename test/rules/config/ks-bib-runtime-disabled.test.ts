import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/config/ks-bib-runtime-disabled.ts";
import { applyFix, findings } from "../../support/config.ts";

const name = (module: string): string => `"org.fedoraproject.Anaconda.Modules.${module}"`;
const disabled = (...modules: readonly string[]): string =>
  `[customizations.installer.modules]\ndisable = [${modules.map(name).join(", ")}]\n`;
const kickstart = (lines: string): string =>
  `[customizations.installer.kickstart]\ncontents = '''\n${lines}'''\n`;

describe("ks-bib-runtime-disabled", () => {
  it.each([
    ["Runtime", disabled("Runtime"), ["error runtime"]],
    ["what makes the installation", disabled("Storage", "Payloads"), ["error storage", "error payloads"]],
    [
      "the network of a kickstart",
      disabled("Network") + kickstart("network --hostname=a\n"),
      ["warning command"],
    ],
    ["its accounts", disabled("Users") + kickstart("rootpw --lock\n"), ["warning command"]],
    [
      "its services and SELinux",
      disabled("Services", "Security") + kickstart("services --enabled=a\nselinux --permissive\n"),
      ["warning command", "warning command"],
    ],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text).map(({ severity, message }) => `${severity} ${message}`)).toEqual(expected);
  });

  it("finds it on the entry", () => {
    expect(findings(rule, disabled("Users", "Runtime"))).toMatchObject([{ text: name("Runtime"), line: 1 }]);
  });

  it.each([
    ["modules that no command needs", disabled("Users", "Network", "Security") + kickstart("text\n"), {}],
    ["modules that are off anyway", disabled("Subscription", "Timezone"), {}],
    ["names that are no modules", '[customizations.installer.modules]\ndisable = ["Runtime"]\n', {}],
    ["what is enabled", disabled("Runtime").replace("disable", "enable"), {}],
    ["a disk image", disabled("Runtime"), { imageType: "qcow2" }],
  ])("is silent on %s", (_what, text, options) => {
    expect(findings(rule, text, options)).toEqual([]);
  });

  it.each([
    ["the first", ["Runtime", "Timezone"], ["Timezone"]],
    ["the last", ["Timezone", "Runtime"], ["Timezone"]],
    ["the only one", ["Runtime"], []],
  ])("removes %s", (_what, before, after) => {
    const mended = applyFix(rule, disabled(...before));
    expect(mended).toBe(disabled(...after));
    expect(findings(rule, mended ?? "")).toEqual([]);
  });
});
