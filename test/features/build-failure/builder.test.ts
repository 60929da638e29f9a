/** What the image builder prints when it gives up, at the lines of the config (words of image-builder v79 and osbuild v190). */
import { describe, expect, it } from "vitest";
import { lineIndex } from "../../../server/src/base/text.ts";
import { buildFailureFindings } from "../../../server/src/features/build-failure/findings.ts";
import type { ConfigFormat } from "../../../server/src/model/config/keys.ts";
import { modelOf } from "../../../server/src/model/config/model.ts";
import { configRules } from "../../../server/src/rules/index.generated.ts";
import { reports } from "../../support/config.ts";
import { modelOf as imageModelOf } from "../../support/containerfile.ts";

const configUri = "file:///project/config.toml";
const containerfileUri = "file:///project/Containerfile";
const CONTAINERFILE = "FROM quay.io/fedora/fedora-bootc:43 AS base\nRUN true\nFROM base\nRUN true\n";
const DATE = "2026/08/21 10:00:00 error: ";
const READ = `${DATE}cannot build manifest: cannot read config: cannot decode "/config.toml": `;
const MANIFEST = `${DATE}cannot build manifest: `;
const OSBUILD = `${DATE}cannot run osbuild: error running osbuild: exit status`;
const ID = "0f".repeat(32);

function found(text: string, output: string, locale: "en" | "ko" = "en", format: ConfigFormat = "toml") {
  const places: Readonly<Record<string, string>> = { [configUri]: text, [containerfileUri]: CONTAINERFILE };
  const suspects = reports(configRules, text, { format })
    .filter(({ severity }) => severity === "error")
    .map(({ place }) => place);
  return buildFailureFindings({
    locale,
    output,
    target: undefined,
    containerfile: {
      uri: containerfileUri,
      model: imageModelOf(CONTAINERFILE),
      lines: lineIndex(CONTAINERFILE),
    },
    config: { uri: configUri, model: modelOf(text, format), lines: lineIndex(text), suspects },
  }).map(({ location, ...said }) => {
    const content = places[location?.uri ?? ""] ?? "";
    const lines = lineIndex(content);
    const at =
      location && content.slice(lines.offset(location.range.start), lines.offset(location.range.end));
    return { ...said, at, line: location && location.range.start.line + 1 };
  });
}

const USER = '[[customizations.user]]\nname = "alice"\n';
const FILESYSTEM = '[[customizations.filesystem]]\nmountpoint = "/var"\nminsize = "1 GiB"\n';
const disk = (partition: string) => `[[customizations.disk.partitions]]\nminsize = "1 GiB"\n${partition}\n`;

describe("a config that the image builder refuses", () => {
  it.each([
    [
      `${USER}keys = "x"\n`,
      `${READ}unknown keys found: [customizations.user.keys]`,
      3,
      "keys",
      /`key` is probably meant/,
    ],
    [
      "[ostree]\nref = 'x'\n",
      `${READ}unknown keys found: [ostree ostree.ref]`,
      1,
      "ostree",
      /Correct or remove/,
    ],
    [
      `${USER}groups = "wheel"\n`,
      `${READ}toml: line 3 (last key "customizations.user.groups"): incompatible types: TOML value has type string; destination has type slice`,
      3,
      "groups",
      /incompatible types/,
    ],
    [
      '[customizations.kernel]\nappend "x"\n',
      `${READ}toml: line 2 (last key "customizations"): expected '.' or '=', but got '"' instead`,
      2,
      '"x"',
      /cannot read this: expected/,
    ],
    [
      "[customizations.kernel]\nappend = 'a'\nappend = 'b'\n",
      `${READ}toml: line 3 (last key "customizations.kernel.append"): Key 'customizations.kernel.append' has already been defined.`,
      3,
      "append",
      /defined twice/,
    ],
    [
      FILESYSTEM,
      `${MANIFEST}the following errors occurred while validating custom mountpoints:\npath "/var" is not allowed`,
      2,
      '"/var"',
      /no file system at `\/var`/,
    ],
    [
      '[[customizations.filesystem]]\nmountpoint = "/var/x"\nminsize = "10 G"\n',
      `${READ}toml: line 1 (last key "customizations.filesystem"): TOML unmarshal: minsize is not valid filesystem size (unknown data size units in string: 10 G)`,
      3,
      '"10 G"',
      /not valid filesystem size/,
    ],
    [
      '[[customizations.files]]\npath = "/opt/x"\n',
      `${MANIFEST}the following custom files are not allowed: ["/opt/x"]`,
      2,
      '"/opt/x"',
      /writes nothing to `\/opt\/x`/,
    ],
    [
      disk('mountpoint = "/var//d"\nfs_type = "xfs"'),
      `${MANIFEST}error reading disk customizations: invalid partitioning customizations:\nmountpoint "/var//d" is not a canonical path (did you mean "/var/d"?)`,
      3,
      '"/var//d"',
      /not a canonical path/,
    ],
    [
      disk('mountpoint = "/var/d"\nfs-type = "xfs"'),
      `${READ}toml: line 0 (last key "customizations.disk"): error decoding TOML map[partitions:[map[fs-type:xfs minsize:1 GiB mountpoint:/var/d]]]: JSON unmarshal: error decoding partition with type "plain": json: unknown field "fs-type"`,
      4,
      "fs-type",
      /does not know the key `fs-type`/,
    ],
    [
      '[[customizations.disk.partitions]]\nminsize = -5\nmountpoint = "/var/d"\nfs_type = "xfs"\n',
      `${READ}toml: line 0 (last key "customizations.disk"): error decoding TOML map[partitions:[map[fs_type:xfs minsize:-5 mountpoint:/var/d]]]: JSON unmarshal: error decoding minsize for partition: cannot be negative`,
      2,
      "-5",
      /cannot be negative/,
    ],
    [
      `[customizations.installer.kickstart]\ncontents = "text"\n${USER}`,
      `${MANIFEST}kickstart users and/or groups are not compatible with user-supplied kickstart content`,
      3,
      "user",
      /exclude each other/,
    ],
    [
      '[customizations.installer]\nunattended = true\n[customizations.installer.kickstart]\ncontents = "text"\n',
      `${MANIFEST}installer.unattended is not supported when adding custom kickstart contents`,
      2,
      "unattended",
      /exclude each other/,
    ],
    [
      '[[customizations.group]]\nname = "g"\n[[customizations.group]]\nname = "g"\n',
      `${MANIFEST}invalid group customizations:\nduplicate group name: g`,
      4,
      '"g"',
      /duplicate group name/,
    ],
    [
      '[customizations.iso]\nvolume_id = "a b"\n',
      `${MANIFEST}invalid volume id "a b", may contain letters, numbers, -, and _ only`,
      2,
      '"a b"',
      /invalid volume id/,
    ],
    [
      '[[customizations.user]]\nname = "a b"\n',
      `<stdin> has errors:\n\n.pipelines[1].stages[11].options.users:\n  'a b' does not match any of the regexes: '^[A-Za-z0-9_.]'\n\n${OSBUILD} 2`,
      2,
      '"a b"',
      /`a b` is no name/,
    ],
    [
      `${USER}groups = ["wheel", "admins"]\n`,
      `org.osbuild.users: ${ID} {\n  "users": {}\n}\nuseradd: group 'admins' does not exist\n⏱  Duration: 0.24s\nmanifest - failed\nFailed\n${OSBUILD} 1`,
      3,
      '"admins"',
      /no group `admins`/,
    ],
    [
      disk('type = "lvm"\nname = "my vg"'),
      'panic: volume group name "my vg" doesn\'t conform to schema (^[a-z]$)\n\ngoroutine 1 [running]:',
      4,
      '"my vg"',
      /doesn't conform/,
    ],
    [
      "[customizations.ignition.firstboot]\n",
      "panic: runtime error: invalid memory address or nil pointer dereference\n\ngoroutine 1 [running]:",
      1,
      "firstboot",
      /crashed/,
    ],
  ] as const)("%j of it", (text, output, line, at, message) => {
    const [first, ...others] = found(text, `Generating manifest manifest-qcow2.json\n${output}`);
    expect(others).toEqual([]);
    expect({ line: first?.line, at: first?.at }).toEqual({ line, at });
    expect(`${first?.message} ${first?.remedy}`).toMatch(message);
    const [korean] = found(text, output, "ko");
    expect(`${korean?.message} ${korean?.remedy}`).toMatch(/[가-힣]/);
    expect(`${korean?.message} ${korean?.remedy}`).not.toMatch(/\{\w+\}/);
  });

  it("has each of several mount points at its own line", () => {
    const text = FILESYSTEM + FILESYSTEM.replace("/var", "/home");
    const output = `${MANIFEST}the following errors occurred while validating custom mountpoints:\npath "/var" is not allowed\npath "/home" is not allowed`;
    expect(found(text, output).map(({ line }) => line)).toEqual([2, 5]);
  });

  it("may be JSON", () => {
    const read = READ.replace("toml", "json");
    const kernel = '{"customizations": {"kernel": {"apend": "x"}}}';
    expect(found(kernel, `${read}json: unknown field "apend"`, "en", "json")).toMatchObject([
      { at: "apend" },
    ]);
    const files = '{"customizations": {"files": [{"path": "/etc/x", "mode": 420}]}}';
    const type =
      "json: cannot unmarshal number into Go struct field Customizations.customizations.files.mode of type string";
    expect(found(files, read + type, "en", "json")).toMatchObject([{ at: "420" }]);
  });
});

describe("other failures of the image builder", () => {
  it.each([
    ["failed to initialize bootc distro: missing required info: DefaultRootFs", 1, /no root file system/],
    ["image localhost/shop:latest is not a bootc image", 1, /`localhost\/shop:latest` is not marked/],
    [
      "failed to inspect the image: localhost/shop: image not known",
      undefined,
      /not in root's container storage/,
    ],
    [
      'cannot detect build types [iso2]: unsupported image type "iso2", valid types are ami, iso',
      undefined,
      /unsupported image type/,
    ],
    ["write /output/x: no space left on device", undefined, /The disk is full/],
    ["something that nobody has seen", undefined, /The image builder says: something/],
  ])("%s", (error, line, message) => {
    const [first] = found(USER, MANIFEST + error);
    expect(first).toMatchObject({ line, message: expect.stringMatching(message) });
  });

  it.each([
    // podman 4.3.1
    [
      'Error: initializing source docker://quay.io/ways/absent:latest: pinging container registry quay.io: Get "https://quay.io/v2/": dial tcp: lookup quay.io: no such host',
      /^The image builder quay\.io\/ways\/absent:latest is not here, and could not be pulled: pinging container registry quay\.io: .*no such host$/,
    ],
    // podman 5.4
    [
      "Error: unable to copy from source docker://quay.io/ways/absent:latest: initializing source docker://quay.io/ways/absent:latest: reading manifest latest in quay.io/ways/absent: unauthorized: access to the requested resource is not authorized",
      /^The image builder quay\.io\/ways\/absent:latest is not here, and could not be pulled: reading manifest/,
    ],
    [
      'Error: creating container storage: the container name "bootc-builder-1d2e" is already in use by 61f7a. You have to remove that container to be able to reuse that name: that name is already in use',
      /^Another build is writing this result already, in the container bootc-builder-1d2e\.$/,
    ],
    [
      "Error: copying system image from manifest list: writing blob: write /var/tmp/storage1: no space left on device",
      /^The disk is full: write \/var\/tmp\/storage1: no space left on device$/,
    ],
  ])("are podman's own, before there is a container: %s", (output, message) => {
    expect(found(USER, output)).toMatchObject([{ message: expect.stringMatching(message) }]);
  });

  it("are found in what osbuild printed before, and behind the error of a terminal", () => {
    const log = `org.osbuild.copy: ${ID} {\n}\ncp: error writing '/run/x': No space left on device\nmanifest - failed`;
    expect(found(USER, `${log}\n${OSBUILD} 1`)[0]?.message).toMatch(/disk is full: cp: error writing/);
    const redrawn = `\u001b[2K[|] Disk image building step\r\nerror: cannot run osbuild: error running osbuild: exit status 1\nBuildLog:\n${log}`;
    expect(found(USER, redrawn)[0]?.message).toMatch(/disk is full: cp: error writing/);
  });

  it.each(["", "\n", "Build complete!", "error", "\u001b]"])("are not made up of %j", (output) =>
    expect(found(USER, output)).toEqual([]),
  );
});
