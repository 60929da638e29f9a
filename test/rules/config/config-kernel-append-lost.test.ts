import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/config/config-kernel-append-lost.ts";
import { applyFix, findings } from "../../support/config.ts";

const kickstart = (lines = "text\n") => `[customizations.installer.kickstart]\ncontents = """\n${lines}"""\n`;
const append = (text = "quiet console=ttyS0") => `[customizations.kernel]\nappend = "${text}"\n`;

describe("config-kernel-append-lost", () => {
  it.each([
    ["arguments beside a kickstart", {}, { message: "lost-iso", severity: "info" }],
    ["those of an ISO", { imageType: "anaconda-iso" }, { message: "lost", severity: "warning" }],
    [
      "those of another installer",
      { imageType: "bootc-installer" },
      { message: "lost", severity: "warning" },
    ],
  ])("finds %s", (_what, options, expected) => {
    expect(findings(rule, append() + kickstart(), options)).toMatchObject([
      { ...expected, text: "append", line: 1 },
    ]);
  });

  it.each([
    ["a disk image, which has them", append() + kickstart(), { imageType: "qcow2" }],
    ["the builder's own kickstart", append(), { imageType: "anaconda-iso" }],
    ["an empty kickstart", append() + kickstart(""), { imageType: "anaconda-iso" }],
    ["no arguments", append("") + kickstart(), {}],
    ["a text that is being typed", `[customizations.kernel]\nappend = "quiet\n${kickstart()}`, {}],
  ])("is silent on %s", (_what, text, options) => {
    expect(findings(rule, text, options)).toEqual([]);
  });

  it.each([
    [
      "with the table",
      append() + kickstart(),
      kickstart("bootloader --append='quiet console=ttyS0'\ntext\n"),
    ],
    [
      "and leaves the rest of the table",
      `${append("quiet")}name = "kernel-rt"\n${kickstart()}`,
      `[customizations.kernel]\nname = "kernel-rt"\n${kickstart("bootloader --append='quiet'\ntext\n")}`,
    ],
  ])("moves the arguments %s", (_what, text, expected) => {
    const mended = applyFix(rule, text);
    expect(mended).toBe(expected);
    expect(findings(rule, mended ?? "")).toEqual([]);
  });

  it.each([
    ["a boot loader that is set up already", append() + kickstart("bootloader --timeout=1\n")],
    ["arguments with quotes", append('a=\\"b c\\"') + kickstart()],
    ["a kickstart on one line", `${append()}[customizations.installer.kickstart]\ncontents = "text"\n`],
  ])("leaves %s to the reader", (_what, text) => {
    expect(findings(rule, text)).toHaveLength(1);
    expect(applyFix(rule, text)).toBeUndefined();
  });
});
