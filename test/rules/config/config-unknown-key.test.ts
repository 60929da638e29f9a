import { describe, expect, it } from "vitest";
import { modelOf } from "../../../server/src/model/config/model.ts";
import { rule as noEffect } from "../../../server/src/rules/config/config-key-has-no-effect.ts";
import { rule } from "../../../server/src/rules/config/config-unknown-key.ts";
import { applyFix, findings } from "../../support/config.ts";

const places = (text: string) =>
  findings(rule, text).map(({ message, text: at, line }) => [message, at, line]);

describe("config-unknown-key", () => {
  it.each([
    ["a misspelt key", '[customizations.kernel]\napend = "quiet"\n', [["similar", "apend", 1]]],
    [
      "a plural that the builder does not have",
      '[[customizations.users]]\nname = "a"\n',
      [["similar", "users", 0]],
    ],
    ["a key of nothing", "foo = 1\n", [["top", "foo", 0]]],
    ["a nested key once, at its top", "[foo.bar]\nbaz = 1\n", [["top", "foo", 0]]],
    ["a dotted key", 'customizations.kernel.args = "x"\n', [["similar", "args", 0]]],
    [
      "a key of an inline table",
      'customizations = { kernel = { cmdline = "x" } }\n',
      [["similar", "cmdline", 0]],
    ],
    ["a quoted key", '[customizations."host name"]\n', [["similar", '"host name"', 0]]],
    [
      "the wrapper of the JSON form",
      '[blueprint.customizations.kernel]\nappend = "x"\n',
      [["wrapper", "blueprint", 0]],
    ],
    ["a table of the command line's settings", '[output]\ntype = "iso"\n', [["option", "output", 0]]],
    ["a customization at the top", '[[user]]\nname = "a"\n', [["customization", "user", 0]]],
    [
      "a key of another type of partition",
      '[[customizations.disk.partitions]]\ntype = "lvm"\nminsize = "1 GiB"\nlabel = "x"\n',
      [["other-type", "label", 3]],
    ],
    [
      "a key of a volume on a plain partition",
      '[[customizations.disk.partitions]]\nminsize = "1 GiB"\nlogical_volumes = []\n',
      [["other-type", "logical_volumes", 2]],
    ],
    [
      "an unknown key in each element",
      "[[customizations.group]]\nid = 1\n[[customizations.group]]\nid = 2\n",
      [
        ["unknown", "id", 1],
        ["unknown", "id", 3],
      ],
    ],
  ])("finds %s", (_what, text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  it.each([
    ["known keys", '[[customizations.user]]\nname = "a"\nkey = "k"\ngroups = ["wheel"]\n'],
    ["any case of letters", '[CUSTOMIZATIONS.Kernel]\nAppend = "quiet"\n'],
    ["keys that are dropped instead", '[[customizations.files]]\npath = "/etc/x"\nowner = "root"\n'],
    [
      "the keys of each type of partition",
      '[[customizations.disk.partitions]]\nType = "btrfs"\nminsize = "9 GiB"\nsubvolumes = [{ name = "r", mountpoint = "/" }]\n',
    ],
    [
      "keys of a partition whose type is wrong, which is another mistake",
      '[[customizations.disk.partitions]]\ntype = "luks"\nminsize = 1\nmountpoint = "/"\nfs_type = "xfs"\n',
    ],
    [
      "scripts of the first boot, which nobody checks",
      '[[customizations.firstboot.scripts]]\ntype = "custom"\nwhatever = 1\n',
    ],
    ["a key that is being typed", "[customizations.kern\n"],
    ["a template", "{% if user %}\n[[customizations.users]]\n{% endif %}\n"],
  ])("is silent on %s", (_what, text) => {
    expect(places(text)).toEqual([]);
  });

  it("knows no key by the name of what every object inherits", () => {
    expect(places("constructor = 1\n[__proto__]\n")).toEqual([
      ["top", "constructor", 0],
      ["top", "__proto__", 1],
    ]);
  });

  it.each([
    [
      "a table of accounts",
      '[[customizations.users]]\nname = "a"\n[[customizations.users]]\nname = "b"\n',
      '[[customizations.user]]\nname = "a"\n[[customizations.user]]\nname = "b"\n',
    ],
    [
      "a table that must be a list",
      '[customizations.users]\nname = "a"\n',
      '[[customizations.user]]\nname = "a"\n',
    ],
    [
      "a list of one key",
      '[[customizations.user]]\nname = "a"\nssh_keys = ["k"]\n',
      '[[customizations.user]]\nname = "a"\nkey = "k"\n',
    ],
    [
      "a string that must be a list",
      '[[customizations.user]]\nname = "a"\ngroup = "wheel"\n',
      '[[customizations.user]]\nname = "a"\ngroups = ["wheel"]\n',
    ],
    [
      "a hyphen",
      '[[customizations.disk.partitions]]\nfs-type = "xfs"\n',
      '[[customizations.disk.partitions]]\nfs_type = "xfs"\n',
    ],
    ["the top of the path", '[[customization.user]]\nname = "a"\n', '[[customizations.user]]\nname = "a"\n'],
    ["a customization at the top", '[[users]]\nname = "a"\n', '[[customizations.user]]\nname = "a"\n'],
    [
      "the wrapper",
      '[blueprint]\nname = "x"\n\n[blueprint.customizations.kernel]\nappend = "q"\n',
      'name = "x"\n\n[customizations.kernel]\nappend = "q"\n',
    ],
  ])("mends %s, and then is silent", (_what, text, expected) => {
    const fixed = applyFix(rule, text);
    expect(fixed).toBe(expected);
    expect(modelOf(fixed as string).valid).toBe(true);
    expect(findings(rule, fixed as string)).toEqual([]);
    expect(findings(noEffect, fixed as string)).toEqual([]);
    expect(applyFix(rule, fixed as string)).toBeUndefined();
  });

  it.each([
    ["the key is there already", '[[customizations.user]]\nname = "a"\nusername = "b"\n'],
    ["the value does not fit", '[[customizations.user]]\nname = "a"\nkeys = ["k", "l"]\n'],
    ["the other key has no effect", '[customizations]\nhostnam = "h"\n'],
    ["the table is an inline one", 'blueprint = { name = "x" }\n'],
    [
      "the wrapper holds what is there already",
      '[customizations.kernel]\nappend = "q"\n[blueprint.customizations]\n',
    ],
    ["a pair at the top would close the table", "fips = true\n[customizations.kernel]\n"],
  ])("offers no fix where %s", (_what, text) => {
    expect(findings(rule, text)).toHaveLength(1);
    expect(applyFix(rule, text)).toBeUndefined();
  });
});

it("means the same key whatever the line ends are", () => {
  const text =
    "customizations.installer.modules]\n\n[customizations.installer.kickstart]\n''' = contents\n''' = contents\ntext\n";
  const messages = (file: string) => findings(rule, file).map(({ message }) => message);
  expect(messages(text)).toContain("similar");
  expect(messages(text.replaceAll("\n", "\r\n"))).toEqual(messages(text));
});
