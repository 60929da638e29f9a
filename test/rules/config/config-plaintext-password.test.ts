import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/config/config-plaintext-password.ts";
import { applyFix, findings } from "../../support/config.ts";

const user = (password: string): string => `[[customizations.user]]\nname = "a"\npassword = ${password}\n`;
const said = (text: string) =>
  findings(rule, text).map(({ message, severity, text: at }) => `${severity} ${message} ${at}`);

describe("config-plaintext-password", () => {
  it.each([
    ["plain text", user('"hunter2"'), ['warning plain "hunter2"']],
    ["plain text in any case of letters", '[[Customizations.User]]\nPassword = "x"\n', ['warning plain "x"']],
    [
      "plain text in an inline table",
      'customizations.user = [{ name = "a", password = "x" }]\n',
      ['warning plain "x"'],
    ],
    ["each account's", user('"x"') + user("'y'"), ['warning plain "x"', "warning plain 'y'"]],
    ["a hash that the builder does not know", user('"$y$j9T$abc$def"'), ['error scheme "$y$j9T$abc$def"']],
    ["a hash of MD5", user('"$1$abc$def"'), ['error scheme "$1$abc$def"']],
    ["a lock that does not lock", user('"!"'), ['error locked "!"']],
    ["a star", user('"*"'), ['error locked "*"']],
  ])("finds %s", (_what, text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it.each([
    ["SHA-512", user('"$6$salt$hash"')],
    ["SHA-256", user('"$5$salt$hash"')],
    ["bcrypt of the form that the builder knows", user('"$2b$12$hash"')],
    ["an empty password, which locks", user('""')],
    ["no password", '[[customizations.user]]\nname = "a"\nkey = "k"\n'],
    ["a number, which is another mistake", user("1234")],
    ["a password that is being typed", user('"abc')],
    ["a key called password elsewhere", '[[customizations.group]]\nname = "password"\n'],
  ])("is silent on %s", (_what, text) => {
    expect(said(text)).toEqual([]);
  });

  it("offers no fix: a hash cannot be made without asking for the password", () => {
    expect(applyFix(rule, user('"x"'))).toBeUndefined();
  });
});
