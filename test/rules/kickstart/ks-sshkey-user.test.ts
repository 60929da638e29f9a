import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-sshkey-user.ts";
import { judged } from "../../support/image-install.ts";
import { applyFix, findings } from "../../support/kickstart.ts";
import { key } from "./credentials.ts";

const layout = "autopart --nohome\n";
const line = (user: string): string => `sshkey --username=${user} "${key}"\n`;

describe("ks-sshkey-user", () => {
  it.each([
    ["a user of nobody", line("admin"), ["missing: admin"]],
    ["another user", `user --name=admin\n${line("adm1n")}`, ["missing: adm1n"]],
    ["a user once", `${line("admin")}${line("admin")}`, ["missing: admin"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, layout + text)).toEqual(expected);
  });

  it("is milder where the image may bring the user", () => {
    expect(judged(rule, line("admin"))).toEqual(["warning image: admin"]);
    expect(judged(rule, layout + line("admin"), { payload: false })).toEqual(["error missing: admin"]);
  });

  it.each([
    ["root", line("root")],
    ["a user of the file, above or below", `user --name=a\n${line("a")}${line("b")}user --name=b\n`],
    ["a file that includes others", `${line("admin")}%include /tmp/users.ks\n`],
    ["what a template fills in", `${line("{{user}}")}user --name={{other}}\n${line("admin")}`],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, layout + text)).toEqual([]);
  });

  it("is silent on a fragment, whose users may be in the file that includes it", () => {
    expect(findings(rule, line("admin"))).toEqual([]);
  });

  it("creates the user above the key", () => {
    const text = `${layout}${line("admin")}`;
    const mended = applyFix(rule, text) ?? "";
    expect(mended).toBe(`${layout}user --name=admin\n${line("admin")}`);
    expect(findings(rule, mended)).toEqual([]);
  });

  it("creates no user with a name that no user can have", () => {
    expect(applyFix(rule, `${layout}sshkey --username='a b' "${key}"\n`)).toBeUndefined();
  });
});
