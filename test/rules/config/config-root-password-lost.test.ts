import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/config/config-root-password-lost.ts";
import { findings } from "../../support/config.ts";

const root = '[[customizations.user]]\nname = "root"\npassword = "$6$a$b"\n';
const iso = { imageType: "anaconda-iso" };

describe("config-root-password-lost", () => {
  it.each([
    ["a password in an ISO", root, iso],
    ["one in the other installer", root, { imageType: "bootc-installer" }],
    ["one in a file with settings of an ISO", `${root}[customizations.iso]\nvolume_id = "x"\n`, {}],
    ["one beside a key", `${root}key = "ssh-ed25519 AAAA"\n`, iso],
  ])("finds %s", (_what, text, options) => {
    expect(findings(rule, text, options)).toMatchObject([
      { message: "lost", severity: "warning", text: '"$6$a$b"', line: 2 },
    ]);
  });

  it.each([
    ["a disk image", root, { imageType: "qcow2" }],
    ["an image of an unknown type", root, {}],
    ["another user", root.replace("root", "admin"), iso],
    ["a key alone", '[[customizations.user]]\nname = "root"\nkey = "ssh-ed25519 AAAA"\n', iso],
    ["no password", root.replace("$6$a$b", ""), iso],
    [
      "a kickstart, beside which the builder refuses it",
      `${root}[customizations.installer.kickstart]\ncontents = "text"\n`,
      iso,
    ],
  ])("is silent on %s", (_what, text, options) => {
    expect(findings(rule, text, options)).toEqual([]);
  });
});
