import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-section-option.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-section-option", () => {
  it.each([
    ["an unknown option", "%post --chroot\n%end\n", ["unknown: --chroot"]],
    ["--nochroot where there is no root", "%pre --nochroot\n%end\n", ["nochroot: --nochroot"]],
    ["a value that is missing", "%post --log\n%end\n", ["value: --log"]],
    ["a value for a flag", "%post --nochroot=yes\n%end\n", ["flag: --nochroot=yes"]],
    ["no number", "%packages --timeout=long\n%end\n", ["bad: long"]],
    ["words", "%post echo hello\n%end\n", ["extra: echo hello"]],
    ["what is missing", "%certificate --dir=/a\nx\n%end\n", ["missing: %certificate"]],
    ["what excludes each other", "%packages --default --nocore\n%end\n", ["exclusive: --nocore"]],
    ["an abbreviation", "%post --lo=/a\n%end\n", ["ambiguous: --lo"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["headers of add-ons", "%addon com_redhat_kdump --enable\n%end\n"],
    ["headers of commands", "text --frobnicate\n"],
    ["what one version has", "%packages --ignorebroken\n%end\n"],
    ["comments", "%post # --chroot\n%end\n"],
    ["unknown sections", "%posst --chroot\n%end\n"],
    ["what a template fills in", "%post --{{ a }}=b\n%end\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it.each([["%packages --ignorebroken\n%end\n", "RHEL10", ["unknown: --ignorebroken"]]])(
    "knows %j in %s",
    (text, version, expected) => {
      expect(findings(rule, text, version)).toEqual(expected);
    },
  );

  it.each([
    ["%pre --nochroot --erroronfail\n%end\n", "%pre --erroronfail\n%end\n"],
    ["%post --nochrot\n%end\n", "%post --nochroot\n%end\n"],
  ])("mends %j", (text, expected) => {
    const mended = applyFix(rule, text);
    expect(mended).toBe(expected);
    expect(findings(rule, mended ?? "")).toEqual([]);
  });
});
