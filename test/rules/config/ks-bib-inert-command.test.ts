import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/config/ks-bib-inert-command.ts";
import { applyFix, findings } from "../../support/config.ts";

const kickstart = (lines: string): string =>
  `[customizations.installer.kickstart]\ncontents = '''\n${lines}'''\n`;
const modules = (list: string): string => `[customizations.installer.modules]\n${list}\n\n`;
const name = (module: string): string => `"org.fedoraproject.Anaconda.Modules.${module}"`;

describe("ks-bib-inert-command", () => {
  it.each([
    ["languages", "text\nlang ko_KR.UTF-8\nkeyboard us\n", ["lang"]],
    ["the time", "timesource --ntp-server=a\ntimezone Asia/Seoul\n", ["timesource"]],
    ["the subscription", "rhsm --organization=a --activation-key=b\n", ["rhsm"]],
    [
      "one of each module",
      "keyboard us\ntimezone UTC\nsyspurpose --role=a\n",
      ["keyboard", "timezone", "syspurpose"],
    ],
  ])("finds %s", (_what, lines, expected) => {
    const found = findings(rule, kickstart(lines));
    expect(found.map(({ text }) => text)).toEqual(expected);
    expect(found.every(({ severity, message }) => severity === "info" && message === "inert")).toBe(true);
  });

  it("finds a module that is enabled and disabled: disable wins", () => {
    const lists = `enable = [${name("Timezone")}]\ndisable = [${name("Timezone")}]`;
    const text = modules(lists) + kickstart("timezone UTC\n");
    expect(findings(rule, text)).toHaveLength(1);
    expect(applyFix(rule, text)).toBeUndefined();
  });

  it.each([
    [
      "modules that are enabled",
      modules(`enable = [${name("Localization")}, ${name("Timezone")}]`) +
        kickstart("lang C\ntimezone UTC\n"),
      {},
    ],
    [
      "modules that are on by default",
      kickstart("network --hostname=a\nrootpw --lock\nfirewall --disabled\n"),
      {},
    ],
    ["scripts and comments", kickstart("# lang C\n%post\ntimezone\n%end\n"), {}],
    ["an installer with modules of its own", kickstart("lang C\n"), { imageType: "bootc-installer" }],
    ["a disk image", kickstart("lang C\n"), { imageType: "qcow2" }],
  ])("is silent on %s", (_what, text, options) => {
    expect(findings(rule, text, options)).toEqual([]);
  });

  it.each([
    ["a list of its own", "", modules(`enable = [${name("Timezone")}]`)],
    ["the empty list", modules("enable = []"), modules(`enable = [${name("Timezone")}]`)],
    [
      "the list",
      modules(`enable = [\n  ${name("Localization")},\n]`),
      modules(`enable = [\n  ${name("Localization")}, ${name("Timezone")},\n]`),
    ],
    [
      "a table without the list",
      modules(`disable = [${name("Security")}]`),
      modules(`enable = [${name("Timezone")}]\ndisable = [${name("Security")}]`),
    ],
  ])("adds the module to %s", (_what, before, after) => {
    const text = kickstart("timezone UTC\n");
    const mended = applyFix(rule, before + text);
    expect(mended).toBe(after + text);
    expect(findings(rule, mended ?? "")).toEqual([]);
  });

  it("leaves an inline table to the reader", () => {
    const text = "customizations.installer.kickstart = { contents = 'timezone UTC' }\n";
    expect(findings(rule, text)).toHaveLength(1);
    expect(applyFix(rule, text)).toBeUndefined();
  });
});
