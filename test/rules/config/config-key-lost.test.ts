import { describe, expect, it } from "vitest";
import { modelOf } from "../../../server/src/model/config/model.ts";
import { rule } from "../../../server/src/rules/config/config-key-lost.ts";
import { applyFix, findings } from "../../support/config.ts";

const places = (text: string) =>
  findings(rule, text).map(({ message, text: at, line }) => [message, at, line]);

const file = '[[customizations.files]]\npath = "/etc/motd"\ndata = "hi"\n';

describe("config-key-lost", () => {
  it.each([
    ["files", `${file}owner = "root"\n`, [["similar", "owner", 3]]],
    [
      "directories",
      '[[customizations.directories]]\npath = "/etc/a"\ndata = "x"\n',
      [["unknown", "data", 2]],
    ],
    [
      "filesystem",
      '[[customizations.filesystem]]\nmountpoint = "/"\nminsize = "9 GiB"\nfs_type = "xfs"\n',
      [["unknown", "fs_type", 3]],
    ],
    [
      "filesystem, for a capital letter",
      '[[customizations.filesystem]]\nMountpoint = "/"\nminsize = "9 GiB"\n',
      [["similar", "Mountpoint", 1]],
    ],
    [
      "disk",
      '[[customizations.disk.partition]]\nminsize = "1 GiB"\nbogus = 1\n',
      [["similar", "partition", 0]],
    ],
    [
      "a logical volume",
      '[[customizations.disk.partitions]]\ntype = "lvm"\nminsize = "9 GiB"\nlogical_volumes = [{ name = "r", fs-type = "xfs", minsize = "9 GiB", mountpoint = "/" }]\n',
      [["similar", "fs-type", 3]],
    ],
  ])("finds an unknown key of %s", (_what, text, expected) => {
    expect(places(text)).toEqual(expected);
    expect(findings(rule, text)[0]?.severity).toBe("error");
  });

  it.each([
    ["known keys", `${file}mode = "0644"\nuser = 0\n`],
    ["unknown keys that stop the builder", "[customizations.kernel]\nargs = 1\n"],
    ["any case of letters where case does not count", "[customizations.disk]\nMinSize = 1\n"],
    ["a partition's unknown key, which stops the builder", "[[customizations.disk.partitions]]\nfoo = 1\n"],
    ["a key that is being typed", `${file}mo\n`],
  ])("is silent on %s", (_what, text) => {
    expect(places(text)).toEqual([]);
  });

  it.each([
    ["renames", "rename", `${file}owner = "root"\n`, `${file}user = "root"\n`],
    [
      "renames a header",
      "rename",
      '[[customizations.disk.partition]]\nminsize = "1 GiB"\n',
      '[[customizations.disk.partitions]]\nminsize = "1 GiB"\n',
    ],
    ["removes a line", "remove", `${file}bogus = 1 # note\n`, file],
    ["removes the last line", "remove", `${file}bogus = 1`, file],
    ["removes a value of several lines", "remove", `${file}bogus = """\nx\n"""\n# kept\n`, `${file}# kept\n`],
    [
      "removes a table, but not the comment of the next",
      "remove",
      '[customizations.disk.bogus]\na = 1\n# next\n[customizations.kernel]\nappend = "q"\n',
      '# next\n[customizations.kernel]\nappend = "q"\n',
    ],
  ])("%s, and then is silent", (_what, title, text, expected) => {
    const fixed = applyFix(rule, text, { title });
    expect(fixed).toBe(expected);
    expect(modelOf(fixed as string).valid).toBe(true);
    expect(findings(rule, fixed as string)).toEqual([]);
    expect(applyFix(rule, fixed as string)).toBeUndefined();
  });

  it("does not touch an inline table", () => {
    expect(applyFix(rule, 'customizations.files = [{ path = "/etc/a", bogus = 1 }]\n')).toBeUndefined();
  });
});
