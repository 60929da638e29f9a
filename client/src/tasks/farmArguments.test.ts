import { describe, expect, it } from "vitest";
import type { Platform } from "../environment/platform.ts";
import { buildsHere, type FarmBuild, podmanFarmBuild, podmanFarmCreate } from "./farmArguments.ts";

const linuxRoot: Platform = { kind: "linux", uid: 0, gid: 0 };
const linuxUser: Platform = { kind: "linux", uid: 1000, gid: 1000 };
const mac: Platform = { kind: "machine", windows: false };
const windows: Platform = { kind: "machine", windows: true };

const build: FarmBuild = {
  podman: "podman",
  farm: "bootc",
  platforms: [],
  local: true,
  destination: "quay.io/me/kde:latest",
  containerfile: "/work/kde/Containerfile",
  context: "/work/kde",
  arguments: [],
};

const commandOf = (change: Partial<FarmBuild>, platform: Platform) => {
  const outcome = podmanFarmBuild({ ...build, ...change }, platform);
  if (outcome.kind === "refused") throw new Error(`refused: ${outcome.refusal.kind}`);
  return outcome.value;
};

describe("podman farm build", () => {
  it.each([linuxRoot, linuxUser, mac])("runs as the user, whose connections they are: %o", (platform) => {
    expect(commandOf({}, platform)).toEqual({
      program: "podman",
      arguments: [
        ...["farm", "build", "--farm", "bootc", "--local=true"],
        ...["--tag", "quay.io/me/kde:latest", "--file", "/work/kde/Containerfile", "/work/kde"],
      ],
    });
  });

  it("takes paths of Windows on Windows", () => {
    const paths = { containerfile: "C:\\kde\\Containerfile", context: "C:\\kde" };
    expect(commandOf(paths, windows).arguments.at(-1)).toBe("C:\\kde");
    expect(podmanFarmBuild({ ...build, ...paths }, mac).kind).toBe("refused");
  });

  it("puts platforms, a stage and further arguments before the context", () => {
    const change = {
      platforms: ["linux/amd64", "linux/arm64"] as const,
      local: false,
      target: "desktop",
      arguments: ["--build-arg=A=b c"],
    };
    expect(commandOf(change, linuxUser).arguments.slice(4)).toEqual([
      ...["--local=false", "--platforms", "linux/amd64", "--platforms", "linux/arm64"],
      ...["--tag", "quay.io/me/kde:latest", "--file", "/work/kde/Containerfile"],
      ...["--target", "desktop", "--build-arg=A=b c", "/work/kde"],
    ]);
  });

  it.each([
    "/work/my files",
    `/work/it's "q"`,
    "/work/$(touch x)",
    "/work/-rf",
    "/work/새 폴더",
    "/work/a\nb",
  ])("hands the folder %j over as one argument", (folder) => {
    const change = { context: folder, containerfile: `${folder}/Containerfile` };
    const { arguments: words } = commandOf(change, linuxUser);
    expect(words.at(-1)).toBe(folder);
    expect(words).toContain(`${folder}/Containerfile`);
  });

  it.each([
    [{ destination: "localhost/kde:latest" }, "destination"],
    [{ destination: "kde" }, "destination"],
    [{ destination: "-t" }, "destination"],
    [{ farm: "" }, "farm"],
    [{ farm: "--local" }, "farm"],
    [{ farm: "a\nb" }, "farm"],
    [{ context: "-x" }, "relative-path"],
    [{ podman: "-x" }, "program"],
    [{ arguments: [`--secret=\${env:X}`] }, "variable"],
    [{ target: `\${env:X}` }, "variable"],
  ] as const)("refuses %o", (change, kind) => {
    expect(podmanFarmBuild({ ...build, ...change }, linuxRoot)).toMatchObject({ refusal: { kind } });
  });
});

describe("podman farm create", () => {
  it("names the connections as they are", () => {
    const connections = ["arm box", "it's", "$(id)", "한글"];
    expect(podmanFarmCreate({ podman: "podman", farm: "bootc", connections })).toMatchObject({
      value: { program: "podman", arguments: ["farm", "create", "bootc", ...connections] },
    });
  });

  it.each(["-x", "", "a\nb", `\${env:X}`])("refuses the connection %j", (name) => {
    expect(podmanFarmCreate({ podman: "podman", farm: "bootc", connections: [name] }).kind).toBe("refused");
  });
});

describe("this machine", () => {
  it("takes part where its own platform is wanted, or every machine's", () => {
    expect(buildsHere([], "x64")).toBe(true);
    expect(buildsHere(["linux/arm64", "linux/amd64"], "x64")).toBe(true);
    expect(buildsHere(["linux/arm64"], "x64")).toBe(false);
    expect(buildsHere(["linux/arm64"], "arm64")).toBe(true);
    expect(buildsHere(["linux/ppc64le"], "ppc64")).toBe(true);
  });
});
