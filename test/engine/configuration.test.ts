import { describe, expect, it } from "vitest";
import {
  defaultConfiguration,
  findProjectFile,
  mergeConfiguration,
  readProjectFile,
} from "../../server/src/engine/configuration.ts";
import { say } from "../../server/src/messages/messages.ts";
import { parseSettings } from "../../server/src/protocol/settings.ts";
import { memoryHost } from "../support/lint.ts";

const ids = ["var-content", "lint-missing"];
const read = (text: string) => {
  const { values, problems } = readProjectFile(text, ".bootc-lint.toml", ids);
  return { values, problems: problems.map((problem) => say(problem, "en")) };
};

describe(".bootc-lint.toml", () => {
  it("names a base that is not known", () => {
    expect(read('[bases]\n"a/*" = "centos"\n').problems).toEqual([
      expect.stringMatching(
        /^\.bootc-lint\.toml: `centos` in `bases` is no known base\. Known are: fedora-bootc, /,
      ),
    ]);
  });

  it("may decide everything", () => {
    const text = `
enabled = false
profile = "strict"
kickstart-version = "F43"
image-type = "qcow2"
rootfs = "xfs"
builder = "image-builder"
payload-ref = "quay.io/x/y"
targets = ["a", "b"]
trusted = ["registry.example.com"]
[rules]
var-content = "off"
"lint-*" = "error"
[bases]
"registry.example.com/os/*" = "centos-bootc"
[commands]
install-packages = "dnf -y install"
`;
    expect(read(text)).toEqual({
      problems: [],
      values: {
        enabled: false,
        profile: "strict",
        kickstartVersion: "F43",
        imageType: "qcow2",
        rootfs: "xfs",
        builder: "image-builder",
        payloadRef: "quay.io/x/y",
        bases: { "registry.example.com/os/*": "centos-bootc" },
        commands: { "install-packages": "dnf -y install" },
        trusted: ["registry.example.com"],
        targets: ["a", "b"],
        rules: { "var-content": "off", "lint-*": "error" },
      },
    });
  });

  it.each([
    ["x = ", "line 1 is no valid TOML"],
    ["\n\n[a", "line 3 is no valid TOML"],
    ["profiel = 'strict'", "the key profiel is unknown"],
    ["profile = 'lax'", 'profile has a value that cannot be used. Expected: "default" | "strict"'],
    ["enabled = 'no'", "enabled has a value that cannot be used"],
    ["targets = 'a'", "targets has a value that cannot be used"],
    ["targets = [1]", "targets has a value that cannot be used"],
    ["kickstart-version = 'newest'", "kickstart-version has a value that cannot be used"],
    ["rules = 'off'", "rules has a value that cannot be used"],
    ["[rules]\nvar-content = 'loud'", "rules.var-content has a value that cannot be used"],
    ["[rules]\nvar-contnet = 'off'", "there is no rule var-contnet. Did you mean var-content?"],
    ["[rules]\nsomething = 'off'", "there is no rule something."],
  ])("%j is answered with: %s", (text, said) => {
    const { problems } = read(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`.bootc-lint.toml: ${said}`);
  });

  it("keeps what is right beside what is wrong", () => {
    expect(read("profile = 'lax'\nrootfs = 'xfs'").values).toEqual({ rootfs: "xfs" });
  });

  const folders = {
    "a/b/c/Containerfile": "",
    "a/b/.bootc-lint.toml": "near",
    "a/.bootc-lint.toml": "far",
    ".bootc-lint.toml": "root",
  };
  const found = async (path: string, roots: readonly string[]) =>
    (await findProjectFile(`file:///project/${path}`, roots, memoryHost(folders)))?.text;

  it("is the nearest one up to the workspace folder", async () => {
    expect(await found("a/b/c/Containerfile", ["file:///project"])).toBe("near");
    expect(await found("a/x/y", ["file:///project/"])).toBe("far");
    expect(await found("z/x/y", ["file:///project"])).toBe("root");
    expect(await found("z/x/y", ["file:///project/z"])).toBeUndefined();
    expect(await found("a/b/c", [])).toBe("near");
    expect(await found("a/b/c/d", [])).toBeUndefined();
  });
});

describe("the configuration", () => {
  it("is the default where nothing is said", () => {
    expect(mergeConfiguration({}, {})).toEqual(defaultConfiguration);
  });

  it("takes later layers before earlier ones and joins what they say of rules", () => {
    const project = { profile: "strict", rootfs: "xfs", rules: { a: "off", b: "off" } } as const;
    const editor = { rootfs: "ext4", rules: { b: "error" } } as const;
    const { profile, rootfs, rules } = mergeConfiguration(project, editor);
    expect({ profile, rootfs, rules }).toEqual({
      profile: "strict",
      rootfs: "ext4",
      rules: { a: "off", b: "error" },
    });
  });

  it.each([[undefined], [null], [7], ["x"], [[]], [{ lint: null }], [{ lint: [] }]])(
    "survives %j as settings",
    (settings) => {
      expect(parseSettings(settings)).toEqual({ values: {}, wrong: [], unknown: [] });
    },
  );
});
