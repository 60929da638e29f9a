import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-removed-command.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-removed-command", () => {
  it.each([
    ["a command that went", "install\n", ["removed: install"]],
    ["a command with a successor", "auth --passalgo=sha512\n", ["replaced: auth"]],
    ["devices", "device scsi foo\n", ["removed: device"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it("finds an alias that no file may use", () => {
    expect(findings(rule, "method --url=http://example.com\n", "RHEL8")).toEqual(["replaced: method"]);
  });

  it.each([
    ["commands that one version has", "btrfs none --label=x btrfs.01\n"],
    ["commands that one version only warns of", "vnc\n"],
    ["commands that never were", "frobnicate\n"],
    ["bodies", "%post\ninstall -d /a\n%end\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it.each([
    ["vnc\n", "F45", ["replaced: vnc"]],
    ["btrfs none --label=x btrfs.01\n", "RHEL10", ["replaced: btrfs"]],
    ["auth --passalgo=sha512\n", "RHEL9", []],
  ])("knows %j in %s", (text, version, expected) => {
    expect(findings(rule, text, version)).toEqual(expected);
  });

  it.each([["text\ninstall\nreboot\n", "text\nreboot\n"]])("mends %j", (text, expected) => {
    const mended = applyFix(rule, text);
    expect(mended).toBe(expected);
    expect(findings(rule, mended ?? "")).toEqual([]);
  });
});
