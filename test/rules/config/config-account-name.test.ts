import { describe, expect, it } from "vitest";

import { rule } from "../../../server/src/rules/config/config-account-name.ts";
import { findings, type Options } from "../../support/config.ts";

const said = (text: string, options?: Options) =>
  findings(rule, text, options).map(
    ({ message, severity, text: at, line }) => `${severity} ${message} ${line}: ${at}`,
  );

const user = (name: string): string => `[[customizations.user]]\nname = ${name}\n`;
const group = (name: string): string => `[[customizations.group]]\nname = ${name}\n`;

describe("config-account-name", () => {
  it.each<[string, string, Options, readonly string[]]>([
    ["a blank", user('"Alice Smith"'), {}, ['error user 1: "Alice Smith"']],
    ["a letter of another alphabet", user("'josé'"), { imageType: "anaconda-iso" }, ["error user 1: 'josé'"]],
    ["an at sign", user('"alice@x"'), { imageType: "pxe-tar-xz" }, ['error user 1: "alice@x"']],
    ["a name that is too long", user(`"${"a".repeat(257)}"`), {}, [`error user 1: "${"a".repeat(257)}"`]],
    [
      "the user of a key",
      '[[customizations.sshkey]]\nuser = "a b"\nkey = "k"\n',
      {},
      ['error user 1: "a b"'],
    ],
    ["a group that begins with a hyphen", group('"-x"'), { imageType: "qcow2" }, ['error group 1: "-x"']],
    [
      "a group whose name is too long",
      group(`"${"a".repeat(33)}"`),
      {},
      [`error group 1: "${"a".repeat(33)}"`],
    ],
  ])("finds %s", (_what, text, options, expected) => {
    expect(said(text, options)).toEqual(expected);
  });

  it.each<[string, string, Options]>([
    ["digits, dots and capitals", user('"1.Alice_b-c"'), {}],
    ["a user's long name", user(`"${"a".repeat(256)}"`), {}],
    ["a group of the system", group('"wheel"'), {}],
    ["an empty name, which is a missing one", user('""'), {}],
    [
      "an image that ignores accounts",
      user('"a b"'),
      { imageType: "bootc-generic-iso", builder: "image-builder" },
    ],
    ["a number, which is a wrong type", user("1"), {}],
    ["a line that is being typed", user('"a b'), {}],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });
});
