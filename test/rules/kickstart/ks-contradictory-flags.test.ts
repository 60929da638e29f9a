import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-contradictory-flags.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-contradictory-flags", () => {
  it.each([
    ["two of a group", "rootpw --plaintext --iscrypted $6$a$b\n", ["both: --plaintext"]],
    ["on and off", "network --device=a --activate --no-activate\n", ["both: --activate"]],
    ["names of different things", "selinux --enforcing --permissive\n", ["both: --enforcing"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["one of them", "selinux --enforcing\n"],
    ["the same twice", "selinux --enforcing --enforcing\n"],
    ["two names of one flag", "firewall --disable --disabled\n"],
    ["other flags", "reboot --eject --kexec\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it.each([["selinux --enforcing --permissive\n", "selinux --permissive\n"]])(
    "mends %j",
    (text, expected) => {
      const mended = applyFix(rule, text);
      expect(mended).toBe(expected);
      expect(findings(rule, mended ?? "")).toEqual([]);
    },
  );
});
