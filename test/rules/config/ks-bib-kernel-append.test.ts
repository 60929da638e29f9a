import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/config/ks-bib-kernel-append.ts";
import { applyFix, findings } from "../../support/config.ts";

const kernel = '[customizations.kernel]\nappend = "quiet console=ttyS0"\n';
const kickstart = (lines = "text\n", quotes = '"""'): string =>
  `[customizations.installer.kickstart]\ncontents = ${quotes}\n${lines}${quotes}\n`;

describe("ks-bib-kernel-append", () => {
  it.each([
    ["arguments beside a kickstart", kernel + kickstart(), {}],
    ["a boot loader without them", kernel + kickstart("bootloader --timeout=5\n"), {}],
    ["an ISO", kernel + kickstart(), { imageType: "bootc-installer" }],
  ])("finds %s", (_what, text, options) => {
    expect(findings(rule, text, options)).toMatchObject([
      { severity: "warning", message: "lost", text: "append", line: 1 },
    ]);
  });

  it.each([
    ["arguments alone", kernel, {}],
    ["a kickstart alone", kickstart(), {}],
    ["arguments in both", kernel + kickstart("bootloader --append=quiet\n"), {}],
    ["no arguments", `[customizations.kernel]\nappend = ""\n${kickstart()}`, {}],
    ["an empty kickstart", kernel + kickstart(""), {}],
    ["lines that another file may hold", kernel + kickstart("%include /tmp/boot.ks\n"), {}],
    ["a disk image", kernel + kickstart(), { imageType: "qcow2" }],
  ])("is silent on %s", (_what, text, options) => {
    expect(findings(rule, text, options)).toEqual([]);
  });

  it.each([
    ["a line of its own", kickstart(), kickstart('bootloader --append="quiet console=ttyS0"\ntext\n')],
    [
      "the line that is there",
      kickstart("text\nbootloader --timeout=5\n", "'''"),
      kickstart('text\nbootloader --append="quiet console=ttyS0" --timeout=5\n', "'''"),
    ],
  ])("copies them to %s", (_what, before, after) => {
    const mended = applyFix(rule, kernel + before);
    expect(mended).toBe(kernel + after);
    expect(findings(rule, mended ?? "")).toEqual([]);
  });

  it.each([
    ["a kickstart on one line", `${kernel}[customizations.installer.kickstart]\ncontents = "text"\n`],
    ["quotes in the arguments", `[customizations.kernel]\nappend = 'a="b c"'\n${kickstart()}`],
    ["a boot loader that is not installed", kernel + kickstart("bootloader --location=none\n")],
  ])("leaves %s to the reader", (_what, text) => {
    expect(findings(rule, text)).toHaveLength(1);
    expect(applyFix(rule, text)).toBeUndefined();
  });
});
