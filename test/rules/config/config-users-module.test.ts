import { describe, expect, it } from "vitest";
import { modelOf } from "../../../server/src/model/config/model.ts";
import { rule } from "../../../server/src/rules/config/config-users-module.ts";
import { applyFix, findings, type Options } from "../../support/config.ts";

const said = (text: string, options?: Options) =>
  findings(rule, text, options).map(
    ({ message, severity, text: at, line }) => `${severity} ${message} ${line}: ${at}`,
  );

const USERS = "org.fedoraproject.Anaconda.Modules.Users";
const modules = (list: string): string => `[customizations.installer.modules]\ndisable = ${list}\n`;
const user = '[[customizations.user]]\nname = "a"\n';

describe("config-users-module", () => {
  it.each<[string, string, Options, readonly string[]]>([
    ["a user", modules(`["${USERS}"]`) + user, {}, [`error disabled 1: "${USERS}"`]],
    [
      "a group",
      `${modules(`["a", "${USERS}"]`)}[[customizations.group]]\nname = "g"\n`,
      { imageType: "anaconda-iso" },
      [`error disabled 1: "${USERS}"`],
    ],
    [
      "a user before it, in the other ISO",
      user + modules(`["${USERS}"]`),
      { imageType: "bootc-installer" },
      [`error disabled 3: "${USERS}"`],
    ],
  ])("finds %s", (_what, text, options, expected) => {
    expect(said(text, options)).toEqual(expected);
  });

  it.each<[string, string, Options]>([
    ["no account", modules(`["${USERS}"]`), {}],
    ["another module", modules('["org.fedoraproject.Anaconda.Modules.Network"]') + user, {}],
    ["the module switched on", modules(`["${USERS}"]`).replace("disable", "enable") + user, {}],
    ["an image that ignores modules", modules(`["${USERS}"]`) + user, { imageType: "qcow2" }],
    [
      "a kickstart, beside which no account may stand",
      `${modules(`["${USERS}"]`)}${user}[customizations.installer.kickstart]\ncontents = ""\n`,
      {},
    ],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });

  it.each<[string, string, Options, string]>([
    ["takes out the only one", modules(`["${USERS}"]`) + user, {}, modules("[]") + user],
    ["takes out the first", modules(`["${USERS}", "b"]`) + user, {}, modules('["b"]') + user],
    ["takes out the last", modules(`["a", "${USERS}",]`) + user, {}, modules('["a",]') + user],
  ])("%s, and then is silent", (_what, text, options, expected) => {
    const fixed = applyFix(rule, text, options);
    expect(fixed).toBe(expected);
    expect(modelOf(expected).valid).toBe(true);
    expect(said(expected, options)).toEqual([]);
    expect(applyFix(rule, expected, options)).toBeUndefined();
  });
});
