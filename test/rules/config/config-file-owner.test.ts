import { describe, expect, it } from "vitest";

import { rule } from "../../../server/src/rules/config/config-file-owner.ts";
import { findings, type Options } from "../../support/config.ts";

const said = (text: string, options?: Options) =>
  findings(rule, text, options).map(
    ({ message, severity, text: at, line }) => `${severity} ${message} ${line}: ${at}`,
  );

const owned = (list: string, owner: string): string =>
  `[[customizations.${list}]]\npath = "/etc/x"\n${owner}\n`;

describe("config-file-owner", () => {
  it.each<[string, string, Options, readonly string[]]>([
    ["a blank", owned("files", 'user = "a b"'), {}, ['error user 2: "a b"']],
    ["a dot in a group", owned("files", 'group = "a.b"'), {}, ['error group 2: "a.b"']],
    [
      "a negative number",
      owned("directories", "user = -1"),
      { imageType: "anaconda-iso" },
      ["error negative 2: -1"],
    ],
    [
      "a name that is too long",
      owned("directories", `group = "${"a".repeat(33)}"`),
      {},
      [`error group 2: "${"a".repeat(33)}"`],
    ],
    ["an empty name", owned("directories", 'group = ""'), {}, ['error empty 2: ""']],
  ])("finds %s", (_what, text, options, expected) => {
    expect(said(text, options)).toEqual(expected);
  });

  it.each<[string, string, Options]>([
    ["names", owned("files", 'user = "a.b"\ngroup = "wheel"'), {}],
    ["numbers", owned("files", "user = 0\ngroup = 1000"), {}],
    ["numbers in quotes", owned("directories", 'user = "0"'), {}],
    ["a list, which is a wrong type", owned("files", 'user = ["a b"]'), {}],
    ["the user of an account", '[[customizations.user]]\nname = "a b"\n', {}],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });
});
