import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-deprecated-command.ts";
import { found, mended } from "./found.ts";

describe("ks-deprecated-command", () => {
  it.each([
    ["what no installer obeys any more", "vnc --password=a\n", ["warning replaced: vnc"], {}],
    ["what has lost its purpose", "module --name=a\n", ["warning useless: module"], {}],
    [
      "what works for the last time",
      "auth --passalgo=sha512\n",
      ["warning leaving: auth"],
      { targets: ["RHEL9"] },
    ],
    [
      "each line",
      "autostep\nmethod --url=a\n",
      ["warning useless: autostep", "warning replaced: method"],
      { targets: ["RHEL9"] },
    ],
  ])("finds %s", (_what, text, expected, options) => {
    expect(found(rule, text, options)).toEqual(expected);
  });

  it.each([
    ["what works", "text\nreboot\n", {}],
    ["what one of the installers obeys", "nvdimm use --namespace=a\n", { targets: ["F44", "RHEL9"] }],
    ["what is removed everywhere, which is another finding", "vnc\n", { targets: ["F45"] }],
    ["what was never known", "rdp\n", { targets: ["RHEL9"] }],
    ["what is not read any more", "%Post\nvnc\n", {}],
  ])("is silent on %s", (_what, text, options) => {
    expect(found(rule, text, options)).toEqual([]);
  });

  it.each([
    ["a line without effect", "text\nmodule --name=a # x\nreboot\n", "text\nreboot\n", {}],
    ["nothing of a line that still works", "auth --x\n", undefined, { targets: ["RHEL9"] }],
  ])("mends %s", (_what, text, expected, options) => {
    expect(mended(rule, text, options)).toBe(expected);
  });
});
