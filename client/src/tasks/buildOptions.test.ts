import { describe, expect, it } from "vitest";
import type { Platform } from "../environment/platform.ts";
import { type BuildOptions, optionArguments, readBuildOptions, withPaths } from "./buildOptions.ts";
import { podmanBuild } from "./podmanArguments.ts";

const linuxRoot: Platform = { kind: "linux", uid: 0, gid: 0 };
const linuxUser: Platform = { kind: "linux", uid: 1000, gid: 1000 };
const mac: Platform = { kind: "machine", windows: false };
const windows: Platform = { kind: "machine", windows: true };

const all: BuildOptions = {
  buildContexts: { common: "/work/common", brew: "docker-image://ghcr.io/ublue-os/brew:latest" },
  buildArgs: { VERSION: "43", EMPTY: "" },
  secrets: { token: "/home/me/token" },
  platform: "linux/arm64",
  pull: "newer",
  noCache: true,
};
const words = [
  ...["--build-context", "common=/work/common"],
  ...["--build-context", "brew=docker-image://ghcr.io/ublue-os/brew:latest"],
  ...["--build-arg", "VERSION=43", "--build-arg", "EMPTY="],
  ...["--secret", "id=token,src=/home/me/token"],
  ...["--platform", "linux/arm64", "--pull=newer", "--no-cache"],
];

describe("the words for podman build", () => {
  it.each([linuxRoot, linuxUser, mac])("are the same on %o", (platform) => {
    expect(optionArguments(all, platform)).toEqual({ kind: "ok", value: words });
  });

  it("are none without options", () => {
    expect(optionArguments({}, linuxUser)).toEqual({ kind: "ok", value: [] });
  });

  it("have paths of Windows on Windows only", () => {
    const options = { secrets: { token: "C:\\me\\token" }, buildContexts: { a: "\\\\server\\a" } };
    expect(optionArguments(options, windows)).toEqual({
      kind: "ok",
      value: ["--build-context", "a=\\\\server\\a", "--secret", "id=token,src=C:\\me\\token"],
    });
    expect(optionArguments(options, linuxUser)).toMatchObject({ refusal: { kind: "relative-path" } });
    expect(optionArguments({ secrets: { a: "/a" } }, windows).kind).toBe("refused");
  });

  it.each(["a b", "-x", "a,b=c", `it's "so"`, "$(touch x)", "`id`;", "é한\u202e", "two\nlines"])(
    "hand the value %j over as it is",
    (value) => {
      const options = {
        buildArgs: { A: value },
        buildContexts: { c: `/w/${value}` },
        secrets: { s: `/w/${value.replaceAll(",", "")}` },
      };
      const outcome = optionArguments(options, linuxUser);
      expect(outcome).toMatchObject({ kind: "ok" });
      expect(outcome.kind === "ok" && outcome.value).toEqual([
        ...["--build-context", `c=/w/${value}`],
        ...["--build-arg", `A=${value}`],
        ...["--secret", `id=s,src=/w/${value.replaceAll(",", "")}`],
      ]);
    },
  );

  it.each<[BuildOptions, string]>([
    [{ buildArgs: { "A B": "" } }, "argument-name"],
    [{ buildArgs: { "A=B": "" } }, "argument-name"],
    [{ buildArgs: { "-A": "" } }, "argument-name"],
    [{ buildArgs: { A: `\${env:HOME}` } }, "variable"],
    [{ buildArgs: { A: "a\0b" } }, "zero"],
    [{ secrets: { "a,src=/etc/shadow": "/a" } }, "secret-id"],
    [{ secrets: { "../a": "/a" } }, "secret-id"],
    [{ secrets: { a: "/a,b" } }, "secret-file"],
    [{ secrets: { a: "relative" } }, "relative-path"],
    [{ buildContexts: { "a=b": "/a" } }, "context-name"],
    [{ buildContexts: { a: "relative" } }, "relative-path"],
    [{ platform: "arm64" }, "platform"],
    [{ platform: "linux/arm64,linux/amd64" }, "platform"],
    [{ platform: "--help/x" }, "platform"],
  ])("refuse %j", (options, kind) => {
    expect(optionArguments(options, linuxUser)).toMatchObject({ kind: "refused", refusal: { kind } });
  });

  it("stand before the context of the build", () => {
    const build = {
      podman: "podman",
      containerfile: "/w/Containerfile",
      context: "/w",
      tag: "localhost/w:latest",
      target: "final",
      arguments: words,
      root: true,
    };
    expect(podmanBuild(build, linuxUser)).toEqual({
      kind: "ok",
      value: {
        program: "sudo",
        arguments: [
          ...["podman", "build", "--file", "/w/Containerfile", "--tag", "localhost/w:latest"],
          ...["--target", "final", ...words, "/w"],
        ],
      },
    });
  });
});

describe("what somebody wrote", () => {
  it("is kept where it is well formed", () => {
    expect(readBuildOptions({ ...all, unknown: 1, tag: "x" })).toEqual(all);
  });

  it.each([
    {},
    { buildArgs: "A=1", secrets: ["a"], buildContexts: null },
    { buildArgs: {}, secrets: { a: 1 }, platform: 7, pull: "sometimes", noCache: "yes" },
    { platform: "", noCache: false },
  ])("is nothing in %j", (from) => {
    expect(readBuildOptions(from)).toEqual({});
  });

  it("has its paths made absolute, but not its addresses", () => {
    const options = { buildContexts: { a: "a", b: "https://example.org/b.git" }, secrets: { s: "s" } };
    expect(withPaths({ ...all, ...options }, (path) => `/w/${path}`)).toEqual({
      ...all,
      buildContexts: { a: "/w/a", b: "https://example.org/b.git" },
      secrets: { s: "/w/s" },
    });
    expect(withPaths({}, () => "never")).toEqual({});
  });
});
