import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-log-no-dir.ts";
import { applyFix, found } from "../../support/kickstart-scripts.ts";

const script = (header: string): string => `${header}\nls\n%end\n`;

describe("ks-log-no-dir", () => {
  it.each([
    ["%pre --log=pre.log", "error bare: pre.log (1)"],
    ["%post --nochroot --logfile post.log", "error bare: post.log (1)"],
    ["%pre-install --log=logs/pre.log", "hint relative: logs/pre.log (1)"],
    ["%post --log=ks-post.log", "info installed: ks-post.log (1)"],
  ])("finds %s", (header, expected) => {
    expect(found(rule, script(header))).toEqual([expected]);
  });

  it.each([
    ["an absolute path", "%post --log=/root/ks-post.log"],
    ["no log", "%pre"],
    ["a template", "%pre --log={{ log }}"],
    ["other sections", "%packages --default"],
  ])("is silent on %s", (_what, header) => {
    expect(found(rule, script(header))).toEqual([]);
  });

  it("names a folder", () => {
    expect(applyFix(rule, script("%pre --log=pre.log"))).toBe(script("%pre --log=/tmp/pre.log"));
    const mended = applyFix(rule, script("%post --log=logs/a.log"));
    expect(mended).toBe(script("%post --log=/var/log/a.log"));
    expect(found(rule, mended ?? "")).toEqual([]);
  });
});
