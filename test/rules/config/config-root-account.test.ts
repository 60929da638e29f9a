import { describe, expect, it } from "vitest";
import { modelOf } from "../../../server/src/model/config/model.ts";
import { rule } from "../../../server/src/rules/config/config-root-account.ts";
import { applyFix, findings, type Options } from "../../support/config.ts";

const said = (text: string, options?: Options) =>
  findings(rule, text, options).map(
    ({ message, severity, text: at, line }) => `${severity} ${message} ${line}: ${at}`,
  );

const root = (text: string): string => `[[customizations.user]]\nname = "root"\n${text}\n`;

describe("config-root-account", () => {
  it.each<[string, string, Options, readonly string[]]>([
    [
      "an empty list of groups",
      root("groups = []"),
      { imageType: "anaconda-iso" },
      ["error refused 2: groups"],
    ],
    [
      "groups in an ISO",
      root('groups = ["wheel"]'),
      { imageType: "anaconda-iso" },
      ["error refused 2: groups"],
    ],
    [
      "a shell in the other ISO",
      root('shell = "/bin/bash"'),
      { imageType: "bootc-installer" },
      ["error refused 2: shell"],
    ],
    ["a number of zero", root("uid = 0"), { imageType: "anaconda-iso" }, ["error refused 2: uid"]],
    [
      "several",
      root('home = "/root"\ngid = 0'),
      { imageType: "anaconda-iso" },
      ["error refused 3: gid", "error refused 2: home"],
    ],
    [
      "what a file with settings of an ISO has",
      `${root('shell = "/bin/zsh"')}[customizations.iso]\nvolume_id = "A"\n`,
      {},
      ["error refused 2: shell"],
    ],
    [
      "what would be refused, while the type is not known",
      root('shell = "/bin/zsh"'),
      {},
      ["info refused-iso 2: shell"],
    ],
  ])("finds %s", (_what, text, options, expected) => {
    expect(said(text, options)).toEqual(expected);
  });

  it.each<[string, string, Options]>([
    [
      "a key and a password",
      root('key = "k"\npassword = "$6$a$b"\ndescription = "d"'),
      { imageType: "anaconda-iso" },
    ],
    ["a disk image", root('groups = ["wheel"]'), { imageType: "qcow2" }],
    [
      "another user",
      '[[customizations.user]]\nname = "a"\ngroups = ["wheel"]\n',
      { imageType: "anaconda-iso" },
    ],
    ["a line that is being typed", root("groups ="), { imageType: "anaconda-iso" }],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });

  it.each<[string, string, Options, string]>([
    [
      "removes the key",
      root('shell = "/bin/zsh"\nkey = "k"'),
      { imageType: "anaconda-iso" },
      root('key = "k"'),
    ],
    [
      "removes a list",
      root('key = "k"\ngroups = [\n  "wheel",\n]'),
      { imageType: "anaconda-iso" },
      root('key = "k"'),
    ],
  ])("%s, and then is silent", (_what, text, options, expected) => {
    const fixed = applyFix(rule, text, options);
    expect(fixed).toBe(expected);
    expect(modelOf(expected).valid).toBe(true);
    expect(said(expected, options)).toEqual([]);
    expect(applyFix(rule, expected, options)).toBeUndefined();
  });
});
