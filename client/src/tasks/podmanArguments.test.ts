import { describe, expect, it } from "vitest";
import type { Platform } from "../environment/platform.ts";
import { type ImageBuild, podmanBuild } from "./podmanArguments.ts";

const linuxRoot: Platform = { kind: "linux", uid: 0, gid: 0 };
const linuxUser: Platform = { kind: "linux", uid: 1000, gid: 1000 };
const mac: Platform = { kind: "machine", windows: false };
const windows: Platform = { kind: "machine", windows: true };

const build: ImageBuild = {
  podman: "podman",
  containerfile: "/work/kde/Containerfile",
  context: "/work/kde",
  tag: "localhost/kde:latest",
  arguments: [],
  root: false,
};
const plainArguments = [
  "build",
  "--file",
  "/work/kde/Containerfile",
  "--tag",
  "localhost/kde:latest",
  "/work/kde",
];

const commandOf = (change: Partial<ImageBuild>, platform: Platform) => {
  const outcome = podmanBuild({ ...build, ...change }, platform);
  if (outcome.kind === "refused") throw new Error(`refused: ${outcome.refusal.kind}`);
  return outcome.value;
};

describe("podman build", () => {
  it.each([linuxRoot, linuxUser, mac])("runs without sudo where root is not asked for: %o", (platform) => {
    expect(commandOf({}, platform)).toEqual({ program: "podman", arguments: plainArguments });
  });

  it("builds into root's storage through sudo for a user of Linux", () => {
    expect(commandOf({ root: true }, linuxUser)).toEqual({
      program: "sudo",
      arguments: ["podman", ...plainArguments],
    });
  });

  it.each([linuxRoot, mac])("needs no sudo as root or with a podman machine: %o", (platform) => {
    expect(commandOf({ root: true }, platform).program).toBe("podman");
  });

  it("accepts paths of Windows on Windows only", () => {
    const paths = { containerfile: "C:\\kde\\Containerfile", context: "C:\\kde" };
    expect(commandOf(paths, windows).arguments).toContain("C:\\kde\\Containerfile");
    expect(podmanBuild({ ...build, ...paths }, linuxRoot).kind).toBe("refused");
  });

  it("puts a stage and further arguments before the context", () => {
    expect(
      commandOf({ target: "desktop", arguments: ["--pull=never"] }, linuxRoot).arguments.slice(5),
    ).toEqual(["--target", "desktop", "--pull=never", "/work/kde"]);
  });

  it.each([
    "/work/my files",
    `/work/it's "quoted"`,
    "/work/$(touch x)",
    "/work/`id`;reboot",
    "/work/-rf",
    "/work/a:b,c",
  ])("hands the hostile folder %s over as one argument", (folder) => {
    const command = commandOf({ context: folder, containerfile: `${folder}/Containerfile` }, linuxUser);
    expect(command.arguments.at(-1)).toBe(folder);
    expect(command.arguments).toContain(`${folder}/Containerfile`);
  });

  it.each([
    [{ context: "-x" }, "relative-path"],
    [{ containerfile: "Containerfile" }, "relative-path"],
    [{ tag: "-t" }, "image-name"],
    [{ tag: "localhost/Two Words" }, "image-name"],
    [{ tag: "localhost/kde:latest;id" }, "image-name"],
    [{ podman: "--version" }, "program"],
    [{ context: `/work/\${command:workbench.action.quit}` }, "variable"],
    [{ arguments: [`--build-arg=X=\${env:SECRET}`] }, "variable"],
  ] as const)("refuses %o", (change, kind) => {
    expect(podmanBuild({ ...build, ...change }, linuxRoot)).toMatchObject({
      kind: "refused",
      refusal: { kind },
    });
  });
});
