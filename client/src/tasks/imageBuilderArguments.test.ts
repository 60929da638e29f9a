import { describe, expect, it } from "vitest";
import type { Platform } from "../environment/platform.ts";
import { BUILDERS } from "./builders.ts";
import { type BuilderRun, CONTAINER_STORAGE, imageBuilder, ownership } from "./imageBuilderArguments.ts";

const linuxRoot: Platform = { kind: "linux", uid: 0, gid: 0 };
const linuxUser: Platform = { kind: "linux", uid: 1000, gid: 1001 };
const mac: Platform = { kind: "machine", windows: false };
const windows: Platform = { kind: "machine", windows: true };
const builder = "quay.io/centos-bootc/bootc-image-builder:latest";

const build: BuilderRun = {
  podman: "podman",
  name: "bootc-builder-1",
  builder,
  image: "localhost/kde:latest",
  imageTypes: ["anaconda-iso"],
  config: "/work/kde/config.toml",
  output: "/work/kde/output",
  storage: CONTAINER_STORAGE,
  arguments: [],
};

const commandOf = (change: Partial<BuilderRun>, platform: Platform) => {
  const outcome = imageBuilder({ ...build, ...change }, platform);
  if (outcome.kind === "refused") throw new Error(`refused: ${outcome.refusal.kind}`);
  return outcome.value;
};

/** The arguments that follow the name of the builder image. */
const builderPart = (change: Partial<BuilderRun>, platform: Platform) => {
  const { arguments: all } = commandOf(change, platform);
  return all.slice(all.indexOf(builder) + 1);
};

describe("bootc-image-builder", () => {
  it("runs as upstream documents it, without sudo as root", () => {
    expect(commandOf({}, linuxRoot)).toEqual({
      program: "podman",
      arguments: [
        "run",
        "--rm",
        "--name",
        "bootc-builder-1",
        "--privileged",
        "--pull=newer",
        "--security-opt",
        "label=type:unconfined_t",
        "-v",
        "/work/kde/config.toml:/config.toml:ro",
        "-v",
        "/work/kde/output:/output",
        "-v",
        "/var/lib/containers/storage:/var/lib/containers/storage",
        builder,
        "--type",
        "anaconda-iso",
        "localhost/kde:latest",
      ],
    });
  });

  it("runs through sudo for a user of Linux, and the files end up theirs", () => {
    const command = commandOf({}, linuxUser);
    expect([command.program, command.arguments[0]]).toEqual(["sudo", "podman"]);
    expect(builderPart({}, linuxUser)).toEqual([
      "--type",
      "anaconda-iso",
      "--chown",
      "1000:1001",
      "localhost/kde:latest",
    ]);
  });

  it("runs without sudo and without --chown on macOS", () => {
    expect(commandOf({}, mac).program).toBe("podman");
    expect(builderPart({}, mac)).not.toContain("--chown");
  });

  it("mounts a drive's folder on Windows and the machine's storage", () => {
    const paths = { config: "C:\\kde\\config.toml", output: "C:\\kde\\output" };
    const { arguments: all } = commandOf(paths, windows);
    expect(all).toContain("C:\\kde\\output:/output");
    expect(all).toContain(`${CONTAINER_STORAGE}:${CONTAINER_STORAGE}`);
  });

  it("mounts a JSON config under the name that is read as JSON", () => {
    expect(commandOf({ config: "/work/kde/config.json" }, linuxRoot).arguments).toContain(
      "/work/kde/config.json:/config.json:ro",
    );
  });

  it("mounts no config where there is none", () => {
    const { config: _, ...withoutConfig } = build;
    const outcome = imageBuilder(withoutConfig, linuxRoot);
    expect(JSON.stringify(outcome)).not.toContain("/config.");
  });

  it("mounts a moved storage where the builder expects it", () => {
    expect(commandOf({ storage: "/data/images" }, linuxRoot).arguments).toContain(
      "/data/images:/var/lib/containers/storage",
    );
  });

  it("names the root file system and further arguments before the image", () => {
    expect(builderPart({ rootfs: "xfs", arguments: ["--progress", "verbose"] }, linuxRoot)).toEqual([
      "--type",
      "anaconda-iso",
      "--rootfs",
      "xfs",
      "--progress",
      "verbose",
      "localhost/kde:latest",
    ]);
  });

  it.each([linuxRoot, linuxUser, mac, windows])("names several disks one by one: %o", (platform) => {
    const paths = platform === windows ? { config: "C:\\kde\\config.toml", output: "C:\\kde\\output" } : {};
    const part = builderPart({ ...paths, imageTypes: ["qcow2", "raw"], rootfs: "btrfs" }, platform);
    expect(part).toEqual([
      "--type",
      "qcow2",
      "--type",
      "raw",
      "--rootfs",
      "btrfs",
      ...(platform === linuxUser ? ["--chown", "1000:1001"] : []),
      "localhost/kde:latest",
    ]);
  });

  it.each([linuxRoot, linuxUser, mac])("never passes the deprecated --local: %o", (platform) => {
    expect(commandOf({}, platform).arguments.some((argument) => argument.startsWith("--local"))).toBe(false);
  });

  it.each(["/work/my files", `/work/it's "quoted"`, "/work/$(touch x)", "/work/-v"])(
    "mounts the hostile folder %s as one argument",
    (folder) => {
      const { arguments: all } = commandOf({ output: folder }, linuxUser);
      expect(all).toContain(`${folder}:/output`);
    },
  );

  it.each([
    [{ output: "/work/a:b" }, linuxRoot, "mount-path"],
    [{ output: "/work/a,b" }, linuxUser, "mount-path"],
    [{ config: "/work/x:/etc/config.toml" }, mac, "mount-path"],
    [{ output: "C:\\a:b" }, windows, "mount-path"],
    [{ output: "C:\\kde" }, linuxRoot, "relative-path"],
    [{ output: "-v" }, linuxRoot, "relative-path"],
    [{ output: "output" }, windows, "relative-path"],
    [{ image: "--privileged" }, linuxRoot, "image-name"],
    [{ image: "localhost/$(id)" }, linuxRoot, "image-name"],
    [{ builder: "-v=/:/host" }, linuxRoot, "image-name"],
    [{ podman: "-S" }, linuxUser, "program"],
    [{ output: `/work/\${workspaceFolder}` }, linuxRoot, "variable"],
    [{ imageTypes: ["qcow2", `\${input:type}`] }, linuxRoot, "image-type"],
    [{ imageTypes: ["--privileged"] }, linuxRoot, "image-type"],
    [{ imageTypes: ["../../etc"] }, linuxUser, "image-type"],
    [{ arguments: [`\${input:flag}`] }, linuxUser, "variable"],
  ] as const)("refuses %o on %o", (change, platform, kind) => {
    expect(imageBuilder({ ...build, ...change }, platform)).toMatchObject({
      kind: "refused",
      refusal: { kind },
    });
  });
});

describe("image-builder", () => {
  const cli = BUILDERS["image-builder"];
  const disk: BuilderRun = { ...build, builder: cli, imageTypes: ["qcow2"] };

  it("runs in the same container, and leaves its disk where bootc-image-builder would", () => {
    const { program, arguments: all } = commandOf(disk, linuxUser);
    expect([program, ...all]).toEqual([
      "sudo",
      "podman",
      "run",
      "--rm",
      "--name",
      "bootc-builder-1",
      "--privileged",
      "--pull=newer",
      "--security-opt",
      "label=type:unconfined_t",
      "-v",
      "/work/kde/config.toml:/config.toml:ro",
      "-v",
      "/work/kde/output:/output",
      "-v",
      "/var/lib/containers/storage:/var/lib/containers/storage",
      cli,
      "build",
      "--bootc-ref",
      "localhost/kde:latest",
      "--blueprint",
      "/config.toml",
      "--output-dir",
      "/output/qcow2",
      "--output-name",
      "disk",
      "--",
      "qcow2",
    ]);
  });

  it.each([linuxRoot, linuxUser, mac, windows])(
    "reads no config where there is none, and takes further arguments before the type: %o",
    (platform) => {
      const { config: _, ...withoutConfig } = disk;
      const change = {
        ...withoutConfig,
        output: platform === windows ? "C:\\kde\\output" : "/work/kde/output",
        imageTypes: ["bootc-generic-iso"],
        rootfs: "ext4",
        arguments: ["--with-manifest"],
      } as const;
      const outcome = imageBuilder(change, platform);
      const all = outcome.kind === "ok" ? outcome.value.arguments : [];
      expect(all.slice(all.indexOf(cli) + 1)).toEqual([
        "build",
        "--bootc-ref",
        "localhost/kde:latest",
        "--bootc-default-fs",
        "ext4",
        "--output-dir",
        "/output/bootiso",
        "--output-name",
        "install",
        "--with-manifest",
        "--",
        "bootc-generic-iso",
      ]);
    },
  );

  it("puts a type that is not known here into a folder of its own", () => {
    const { arguments: all } = commandOf({ ...disk, imageTypes: ["newest"] }, linuxRoot);
    expect(all.slice(-4)).toEqual(["--output-dir", "/output/newest", "--", "newest"]);
  });

  it("cannot give its files to the user, so that sudo does", () => {
    expect(ownership(disk, linuxUser)).toEqual({
      kind: "ok",
      value: { program: "sudo", arguments: ["chown", "-Rh", "1000:1001", "--", "/work/kde/output/qcow2"] },
    });
    for (const platform of [linuxRoot, mac, windows]) expect(ownership(disk, platform)).toBeUndefined();
    expect(ownership(build, linuxUser)).toBeUndefined();
    expect(ownership({ ...disk, imageTypes: ["../.."] }, linuxUser)).toMatchObject({ kind: "refused" });
  });
});
