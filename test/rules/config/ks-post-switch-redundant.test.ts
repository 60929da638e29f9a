import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/config/ks-post-switch-redundant.ts";
import { applyFix, findings } from "../../support/config.ts";

const config = (lines: string): string =>
  `[customizations.installer.kickstart]\ncontents = '''\ntext\n${lines}reboot\n'''\n`;
const post = (body: string, options = ""): string => config(`%post${options}\n${body}\n%end\n`);
const line = "bootc switch --mutate-in-place --transport registry quay.io/a/b:1";

describe("ks-post-switch-redundant", () => {
  it.each([
    ["the line of older guides", post(line), line],
    [
      "the default transport",
      post("bootc switch --mutate-in-place quay.io/a/b:1"),
      "bootc switch --mutate-in-place quay.io/a/b:1",
    ],
    ["a line among others", post(`set -e\n${line}\nsystemctl enable a`), line],
  ])("finds %s", (_what, text, found) => {
    expect(findings(rule, text)).toMatchObject([{ severity: "info", message: "redundant", text: found }]);
  });

  it.each([
    ["another transport", post("bootc switch --mutate-in-place --transport oci /var/a"), {}],
    ["a condition", post(`if true; then ${line}; fi`), {}],
    ["a switch that fails, which is another matter", post("bootc switch quay.io/a/b:1"), {}],
    ["the installer", post(line, " --nochroot"), {}],
    ["a disk image", post(line), { imageType: "qcow2" }],
  ])("is silent on %s", (_what, text, options) => {
    expect(findings(rule, text, options)).toEqual([]);
  });

  it("removes the line, or the section that held nothing else", () => {
    expect(applyFix(rule, post(`set -e\n${line}\nsystemctl enable a`))).toBe(
      post("set -e\nsystemctl enable a"),
    );
    expect(applyFix(rule, post(`set -e\n${line}`, " --erroronfail"))).toBe(config(""));
  });

  it("leaves a part of a line to the reader", () => {
    expect(applyFix(rule, post(`${line} && systemctl enable a`))).toBeUndefined();
  });
});
