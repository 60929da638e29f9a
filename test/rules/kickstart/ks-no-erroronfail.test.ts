import { describe, expect, it } from "vitest";
import { rule as unheeded } from "../../../server/src/rules/kickstart/ks-erroronfail-no-set-e.ts";
import { rule } from "../../../server/src/rules/kickstart/ks-no-erroronfail.ts";
import { applyFix, found } from "../../support/kickstart-scripts.ts";

const script = (header: string, body: string): string => `${header}\n${body}\n%end\n`;

describe("ks-no-erroronfail", () => {
  it.each([
    ["%post", "useradd a"],
    ["%pre", "curl -o /tmp/a https://example.org/a"],
    ["%pre-install", "cp /tmp/a /mnt/sysimage/a"],
  ])("finds a %s that may fail", (header, body) => {
    expect(found(rule, script(header, body))).toEqual([`hint ignored: ${header} (1)`]);
  });

  it.each([
    ["the option", "%post --erroronfail", "useradd a"],
    ["a failure that is expected", "%post", "useradd a || true"],
    ["logging", "%pre", "echo started\ndate"],
    ["scripts that run after a failure anyway", "%onerror", "cp /tmp/a /root/"],
    ["another language", "%post --interpreter=/usr/bin/python3", "import os"],
  ])("is silent on %s", (_what, header, body) => {
    expect(found(rule, script(header, body))).toEqual([]);
  });

  it("adds the option", () => {
    expect(applyFix(rule, script("%post --log=/root/a.log", "useradd a"))).toBe(
      script("%post --erroronfail --log=/root/a.log", "useradd a"),
    );
  });

  it("adds set -e where the option alone would see the last command only", () => {
    const mended = applyFix(rule, script("%post", "useradd a\nuseradd b"));
    expect(mended).toBe(script("%post --erroronfail", "set -e\nuseradd a\nuseradd b"));
    expect(found(unheeded, mended ?? "")).toEqual([]);
  });
});
