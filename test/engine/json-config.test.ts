/** Configs in JSON: the rules of TOML at the places of JSON. */
import { describe, expect, it } from "vitest";
import { analyse, applyFixes, isBootc, lint } from "../support/lint.ts";

const said = async (text: string, path = "config.json", configuration = {}) =>
  (await lint({ [path]: text }, path, { configuration })).map(
    ({ rule, line, text: at }) => `${rule} ${line} ${at}`,
  );

describe("a config in JSON", () => {
  it.each([
    ["an unknown key", '{\n "customizations": {"kernel": {"apend": "x"}}}', ["config-unknown-key 2 apend"]],
    ["one at the top", '{"output": {"type": "iso"}}', ["config-unknown-key 1 output"]],
    [
      "one inside the wrapper",
      '{"blueprint": {"customizations": {"kernel": {"apend": "x"}}}}',
      ["config-json-wrapper 1 blueprint", "config-unknown-key 1 apend"],
    ],
    [
      "a lost key",
      '{"customizations": {"files": [{"path": "/etc/x", "data": "y", "owner": "r"}]}}',
      ["config-key-lost 1 owner"],
    ],
    [
      "a password",
      '{"customizations": {"user": [{"name": "a", "password": "x"}]}}',
      ['config-plaintext-password 1 "x"'],
    ],
    [
      "a key without effect",
      '{"customizations": {"hostname": "x"}}',
      ["config-key-has-no-effect 1 hostname"],
    ],
    ["a comma too many", '{"customizations": {"kernel": {"append": "a",}}}', ["config-syntax 1 ,"]],
    ["a second object", '{"customizations": {}} {"x": 1}', ['config-syntax 1 {"x": 1}']],
    [
      "a lost key of a file system",
      '{"customizations": {"filesystem": [{"mountpoint": "/", "minsize": "10 GiB", "label": "r"}]}}',
      ["config-key-lost 1 label"],
    ],
    [
      "nothing in a volume group",
      '{"customizations": {"disk": {"partitions": [{"type": "lvm", "name": "v", "minsize": "20 GiB", "logical_volumes": [{"name": "root", "mountpoint": "/", "fs_type": "xfs", "minsize": "10 GiB"}]}]}}}',
      [],
    ],
    [
      "a file in any case of letters",
      '{"customizations": {"files": [{"PATH": "/opt/x", "Data": "y"}]}}',
      ['config-file-denied 1 "/opt/x"'],
    ],
    [
      "a file system, whose keys are exact",
      '{"customizations": {"filesystem": [{"Mountpoint": "/", "minsize": 1}]}}',
      ["config-key-lost 1 Mountpoint"],
    ],
    [
      "a null element, which is an empty one",
      '{"customizations": {"files": [null]}}',
      ["config-key-missing 1 null"],
    ],
    [
      "a null size of the disk, which is read as one",
      '{"customizations": {"disk": {"minsize": null}}}',
      ["config-wrong-type 1 null"],
    ],
    [
      "an unknown key that is null",
      '{"customizations": {"kernell": null}}',
      ["config-unknown-key 1 kernell"],
    ],
    ["nothing in nulls", '{"name": null, "customizations": {"disk": null, "user": null, "iso": null}}', []],
    ["nothing in a null file", "null", []],
    ["nothing in a config", '{"customizations": {"kernel": {"append": "quiet"}}}', []],
  ])("has %s", async (_what, text, expected) => {
    expect(await said(text)).toEqual(expected);
  });

  it("is told by its name and what it says", async () => {
    const isConfig = (text: string, named = false) =>
      analyse(
        { Containerfile: "FROM quay.io/fedora/fedora-bootc:43\n", "config.json": text },
        "config.json",
        { named },
      );
    expect((await isConfig('{"customizations": {}}')).kind).toBe("config");
    expect((await isConfig('{"blueprint": {}}')).kind).toBe("config");
    expect((await isConfig('{"port": 8080}')).kind).toBe("other");
    expect((await isConfig('{"port": 8080}', true)).kind).toBe("config");
    expect(await isBootc({ "package.json": '{"customizations": {}}' }, "package.json")).toBe(false);
  });

  it("renames keys and takes commas away", async () => {
    const fixed = async (text: string, rule: string) =>
      (await applyFixes({ "config.json": text }, "config.json", rule))["config.json"];
    const text = '{"customizations": {"kernel": {"args": "quiet"}}}';
    expect(await fixed(text, "config-unknown-key")).toBe(text.replace("args", "append"));
    expect(await fixed('{"customizations": {"kernel": {"append": "a",}}}', "config-syntax")).toBe(
      '{"customizations": {"kernel": {"append": "a"}}}',
    );
  });

  it("has the findings of its kickstart at their places, and fixes as JSON", async () => {
    const contents = 'text --non-interactive\\nrootpw --lock\\n%post\\necho \\"a\\"\\n';
    const text = `{"customizations": {"installer": {"kickstart": {"contents": "${contents}"}}}}`;
    const { findings } = await analyse({ "config.json": text }, "config.json");
    const found = findings.find(({ rule }) => rule === "ks-unclosed-section");
    expect(found && text.slice(found.place.start, found.place.end)).toBe("%post");
    const mended =
      (await applyFixes({ "config.json": text }, "config.json", "ks-unclosed-section"))["config.json"] ?? "";
    expect(JSON.parse(mended).customizations.installer.kickstart.contents).toMatch(/^%end$/m);
  });

  it("that the builder refuses to read as TOML says so", async () => {
    expect(await said('{"customizations": {}}', "config.toml")).toEqual([
      'config-syntax 1 {"customizations": {}}',
    ]);
  });
});
