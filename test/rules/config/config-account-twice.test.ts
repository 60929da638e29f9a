import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/config/config-account-twice.ts";
import { applyFix, findings, reports } from "../../support/config.ts";

const user = (name: string, rest = "") => `[[customizations.user]]\nname = "${name}"\n${rest}\n`;
const key = (name: string, text: string) =>
  `[[customizations.sshkey]]\nuser = "${name}"\nkey = "${text}"\n\n`;
const said = (text: string) =>
  findings(rule, text).map(({ message, severity, line, text: at }) => `${severity} ${message} ${line} ${at}`);

describe("config-account-twice", () => {
  it.each([
    ["a user twice", user("a", 'key = "k"\n') + user("a"), ['warning user 1 "a"']],
    ["three times", user("a") + user("a") + user("a"), ['warning user 1 "a"', 'warning user 4 "a"']],
    ["a key of a user", user("a") + key("a", "k"), ['warning key 4 "a"']],
    ["a key before its user", key("a", "k") + user("a"), ['warning key 1 "a"']],
    ["two keys of one account", key("a", "k") + key("a", "l"), ['warning keys 1 "a"']],
    [
      "entries of an inline list",
      'customizations.user = [{ name = "a", uid = 5 }, { name = "a" }]\n',
      ['warning user 0 "a"'],
    ],
  ])("finds %s", (_what, text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it("points at the entry that counts", () => {
    const text = user("a") + user("a");
    const [report] = reports([rule], text);
    expect(report?.related.map(({ place }) => text.slice(0, place.start).split("\n").length)).toEqual([4]);
  });

  it.each([
    ["two users", user("a") + user("b")],
    ["a group of the same name", `${user("a")}[[customizations.group]]\nname = "a"\n`],
    ["two groups, which the builder refuses", '[[customizations.group]]\nname = "a"\n'.repeat(2)],
    ["entries without a name", '[[customizations.user]]\nkey = "k"\n'.repeat(2)],
    ["a key of another account", user("a") + key("b", "k")],
    ["a name that is being typed", `${user("a")}[[customizations.user]]\nname = "a\n`],
  ])("is silent on %s", (_what, text) => {
    expect(said(text)).toEqual([]);
  });

  it("moves a key to its user", () => {
    const mended = applyFix(rule, key("a", "k") + user("a"), { title: "merge" });
    expect(mended).toBe(user("a", "").replace('"a"\n', '"a"\nkey = "k"\n'));
    expect(said(mended ?? "")).toEqual([]);
  });

  it("does not replace the key of the user", () => {
    const text = key("a", "k") + user("a", 'key = "l"\n');
    expect(applyFix(rule, text, { title: "merge" })).toBeUndefined();
    expect(applyFix(rule, text, { title: "remove" })).toBe(user("a", 'key = "l"\n'));
  });

  it("removes the entry without effect", () => {
    const mended = applyFix(rule, `${user("a", "uid = 5\n")}${user("a")}`);
    expect(mended).toBe(user("a"));
  });

  it("leaves inline lists to the reader", () => {
    expect(applyFix(rule, 'customizations.user = [{ name = "a" }, { name = "a" }]\n')).toBeUndefined();
  });
});
