import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-unknown-option.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-unknown-option", () => {
  it.each([
    ["a slip", "text --noninteractive\n", ["similar: --noninteractive"]],
    ["an option of nothing", "reboot --frobnicate\n", ["unknown: --frobnicate"]],
    ["only the name", "network --frobnicate=1 --device=link\n", ["unknown: --frobnicate"]],
    ["each on its own", "text --aaaaaa --bbbbbb\n", ["unknown: --aaaaaa", "unknown: --bbbbbb"]],
    ["a command without options", "zerombr --yes\n", ["unknown: --yes"]],
    ["what no target has", "bootloader --upgrade\n", ["absent: --upgrade"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["abbreviations", "rootpw --loc\n"],
    ["abbreviations of two options, which is another matter", "network --bri br0\n"],
    ["what one target has", "timezone UTC --isUtc\n"],
    ["words behind two dashes", "rootpw -- --frobnicate\n"],
    ["a quoted text", "rootpw '--a b'\n"],
    ["single dashes, which begin no option", "reboot -eject\n"],
    ["commands that take their line as written", "authselect select x --frobnicate\n"],
    ["what a template fills in", "network --${OPTION}=x --{{ a }}=b\n"],
    ["unknown commands", "foo --bar\n"],
    ["headers of sections", "%post --chroot\n%end\n"],
    ["what is not read any more", "%Post\ntext --frobnicate\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it.each([
    ["timezone UTC --isUtc\n", "RHEL10", ["absent: --isUtc"]],
    ["timezone UTC --isUtc\n", "F45", []],
    ["bootc --source-imgref=registry:a --composefs\n", "F44", ["absent: --composefs"]],
    ["bootc --source-imgref=registry:a --composefs\n", "F45", []],
    ["bootc --source-imgref=registry:a --frobnicate\n", "RHEL9", []],
    ["vnc --frobnicate\n", "F43", []],
    ["vnc --frobnicate\n", "F42", ["unknown: --frobnicate"]],
  ])("knows %j in %s", (text, version, expected) => {
    expect(findings(rule, text, version)).toEqual(expected);
  });

  it("mends a slip and keeps the value", () => {
    const mended = applyFix(rule, "network --hostnam=a.example --activate\n", { targets: ["RHEL10"] });
    expect(mended).toBeUndefined();
    const slip = applyFix(rule, "network --hostmane=a.example --activate\n");
    expect(slip).toBe("network --hostname=a.example --activate\n");
    expect(findings(rule, slip ?? "")).toEqual([]);
    expect(applyFix(rule, slip ?? "")).toBeUndefined();
  });
});
