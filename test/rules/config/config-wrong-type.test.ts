import { describe, expect, it } from "vitest";
import { modelOf } from "../../../server/src/model/config/model.ts";
import { rule } from "../../../server/src/rules/config/config-wrong-type.ts";
import { applyFix, findings, type Options } from "../../support/config.ts";

const said = (text: string, options?: Options) =>
  findings(rule, text, options).map(
    ({ message, severity, text: at, line }) => `${severity} ${message} ${line}: ${at}`,
  );

const user = (text: string): string => `[[customizations.user]]\nname = "a"\n${text}\n`;
const file = (text: string): string => `[[customizations.files]]\npath = "/etc/x"\n${text}\n`;

describe("config-wrong-type", () => {
  it.each<[string, string, Options, readonly string[]]>([
    ["a number for a text", user("password = 1234"), {}, ["error string 2: 1234"]],
    ["a list for a text", user('key = ["k"]'), {}, ['error string 2: ["k"]']],
    ["a text for a number", user('uid = "1000"'), { imageType: "anaconda-iso" }, ['error integer 2: "1000"']],
    ["a date for a number", user("expiredate = 2027-01-01"), {}, ["error integer 2: 2027-01-01"]],
    ["a fraction for a number", user("uid = 1000.5"), {}, ["error integer 2: 1000.5"]],
    ["a text for a list", user('groups = "wheel"'), {}, ['error strings 2: "wheel"']],
    ["a number in a list of texts", user('groups = ["wheel", 10]'), {}, ["error strings 2: 10"]],
    [
      "a text for a boolean",
      '[customizations.installer]\nunattended = "yes"\n',
      {},
      ['error boolean 1: "yes"'],
    ],
    ["a text for a table", '[customizations]\ntimezone = "UTC"\n', {}, ['error table 1: "UTC"']],
    ["a list for a table", '[[customizations.kernel]]\nappend = "a"\n', {}, ["error table 0: kernel"]],
    ["a table for a list", '[customizations.user]\nname = "a"\n', {}, ["error tables 0: user"]],
    ["a text in a list of tables", '[customizations]\nuser = ["a"]\n', {}, ['error tables 1: "a"']],
    [
      "a fraction for a size",
      '[[customizations.filesystem]]\nmountpoint = "/"\nminsize = 10.5\n',
      {},
      ["error size 2: 10.5"],
    ],
    [
      "a size without an end",
      "[[customizations.disk.partitions]]\nminsize = inf\n",
      {},
      ["error size 1: inf"],
    ],
    [
      "a boolean for a size of the disk",
      "[customizations.disk]\nminsize = true\n",
      {},
      ["error size 1: true"],
    ],
    ["a list for an owner", file('user = ["root"]'), {}, ['error id 2: ["root"]']],
    ["a number for a mode", file("mode = 0o644"), {}, ["error string 2: 0o644"]],
  ])("finds %s", (_what, text, options, expected) => {
    expect(said(text, options)).toEqual(expected);
  });

  it.each<[string, string, Options]>([
    [
      "every type",
      user("uid = 1\ngroups = []\nforce_password_reset = true") + file('user = 0\ngroup = "root"'),
      {},
    ],
    [
      "a fraction for a size of a partition, which loses it",
      "[[customizations.disk.partitions]]\nminsize = 10.5\n",
      {},
    ],
    ["a whole number with a point in the disk", "[customizations.disk]\nminsize = 10.0\n", {}],
    [
      "any number for a size in JSON",
      '{"customizations": {"filesystem": [{"mountpoint": "/", "minsize": 1.5}]}}',
      { format: "json" },
    ],
    ["an empty list of tables", "[customizations]\nuser = []\n", {}],
    ["any key of a script", "[[customizations.firstboot.scripts]]\ntype = 1\n", {}],
    ["keys that are not known", "[customizations.kernel]\nargs = 1\n", {}],
    ["a value that is being typed", user("uid ="), {}],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });

  it.each<[string, string, Options, string]>([
    ["quotes a number", user("key = 1234"), {}, user('key = "1234"')],
    ["takes quotes away", user('uid = "1000"'), {}, user("uid = 1000")],
    ["makes a list of one", user('groups = "wheel"'), {}, user('groups = ["wheel"]')],
    ["takes the only one of a list", user('key = ["k"]'), {}, user('key = "k"')],
    ["doubles brackets", '[customizations.user]\nname = "a"\n', {}, '[[customizations.user]]\nname = "a"\n'],
    [
      "takes brackets away",
      '[[customizations.kernel]]\nappend = "a"\n',
      {},
      '[customizations.kernel]\nappend = "a"\n',
    ],
    ["writes a mode", file("mode = 0o644"), {}, file('mode = "0644"')],
    [
      "takes quotes from a boolean",
      '[customizations.installer]\nunattended = "true"\n',
      {},
      "[customizations.installer]\nunattended = true\n",
    ],
  ])("%s, and then is silent", (_what, text, options, expected) => {
    const fixed = applyFix(rule, text, options);
    expect(fixed).toBe(expected);
    expect(modelOf(expected).valid).toBe(true);
    expect(said(expected, options)).toEqual([]);
    expect(applyFix(rule, expected, options)).toBeUndefined();
  });

  it("makes no password in plain text", () => {
    expect(applyFix(rule, user("password = 1234"))).toBeUndefined();
  });
});
