import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/config/config-sudo-nopasswd.ts";
import { findings } from "../../support/config.ts";

const file = (data: string, path = "/etc/sudoers.d/wheel") =>
  `[[customizations.files]]\npath = "${path}"\ndata = ${data}\n`;

describe("config-sudo-nopasswd", () => {
  it.each([
    ["a rule for wheel", file('"%wheel ALL=(ALL) NOPASSWD: ALL"'), 2],
    ["one below others", file('"""\n# admins\n%wheel  ALL=(ALL:ALL) NOPASSWD:ALL\n"""'), 4],
    ["the main file", file('"%wheel ALL=NOPASSWD: ALL\\n"', "/etc/sudoers"), 2],
  ])("finds %s", (_what, text, line) => {
    expect(findings(rule, text)).toMatchObject([
      { message: "open", severity: "hint", text: "NOPASSWD", line },
    ]);
  });

  it.each([
    ["a rule that asks", file('"%wheel ALL=(ALL) ALL"')],
    ["a rule for one command", file('"%wheel ALL=(ALL) NOPASSWD: /usr/bin/bootc upgrade"')],
    ["a rule for one account", file('"deploy ALL=(ALL) NOPASSWD: ALL"')],
    ["a comment", file('"# %wheel ALL=(ALL) NOPASSWD: ALL"')],
    ["another file", file('"%wheel ALL=(ALL) NOPASSWD: ALL"', "/etc/motd")],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });
});
