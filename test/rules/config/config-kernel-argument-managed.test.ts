import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/config/config-kernel-argument-managed.ts";
import { applyFix, findings } from "../../support/config.ts";

const append = (text: string) => `[customizations.kernel]\nappend = "${text}"\n`;
const said = (text: string) =>
  findings(rule, append(text)).map(({ message, text: at }) => `${message} ${at}`);

describe("config-kernel-argument-managed", () => {
  it.each([
    ["root=LABEL=root", ["root root=LABEL=root"]],
    ["quiet root=/dev/vda3 rw", ["root root=/dev/vda3"]],
    ["rootfstype=xfs", ["root rootfstype=xfs"]],
    ["ostree=/ostree/boot.1/x quiet", ["boot ostree=/ostree/boot.1/x"]],
    ["BOOT_IMAGE=/vmlinuz root=/dev/sda1", ["boot BOOT_IMAGE=/vmlinuz", "root root=/dev/sda1"]],
  ])("finds %s", (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it.each([
    "quiet mitigations=auto,nosmt",
    "rootflags=noatime rootdelay=5 rw",
    "dracut.root=x systemd.mask=ostree.service",
    'opt=\\"root=none\\"',
  ])("is silent on %s", (text) => {
    expect(said(text)).toEqual([]);
  });

  it("knows no such argument elsewhere, nor one that is being typed", () => {
    expect(findings(rule, '[customizations.kernel]\nname = "root=x"\n')).toEqual([]);
    expect(findings(rule, '[customizations.kernel]\nappend = "root=x\n')).toEqual([]);
  });

  it.each([
    ["quiet root=/dev/vda3 rw", append("quiet rw")],
    ["root=/dev/vda3 quiet", append("quiet")],
    ["quiet root=/dev/vda3", append("quiet")],
    ["root=/dev/vda3", "[customizations.kernel]\n"],
  ])("takes it out of %s", (text, expected) => {
    const mended = applyFix(rule, append(text));
    expect(mended).toBe(expected);
    expect(findings(rule, mended ?? "")).toEqual([]);
  });
});
