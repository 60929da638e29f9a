import { describe, expect, it } from "vitest";
import type { Platform } from "../environment/platform.ts";
import { type Copy, copyImage, copyWays, runsAsRoot, scp } from "./copyArguments.ts";

const linuxRoot: Platform = { kind: "linux", uid: 0, gid: 0 };
const linuxUser: Platform = { kind: "linux", uid: 1000, gid: 1000 };
const mac: Platform = { kind: "machine", windows: false };
const windows: Platform = { kind: "machine", windows: true };

const copy: Copy = {
  podman: "podman",
  image: "localhost/kde:latest",
  way: "file",
  file: "/work/kde/output/.bootc-image.tar",
};
const onWindows = { file: "C:\\kde\\output\\.bootc-image.tar" };

const linesOf = (change: Partial<Copy>, platform: Platform): readonly string[] => {
  const outcome = copyImage({ ...copy, ...change }, platform);
  if (outcome.kind === "refused") throw new Error(outcome.refusal.kind);
  return outcome.value.map((command) => [command.program, ...command.arguments].join(" "));
};

describe("an image of the user's", () => {
  it("is copied by podman itself on Linux, which asks for sudo's password where it has to", () => {
    expect(linesOf({ way: "scp" }, linuxUser)).toEqual([
      "podman image scp localhost/kde:latest root@localhost::",
    ]);
  });

  it("comes into root's storage with the rights of root, also where podman calls sudo itself", () => {
    const commands = [
      scp("podman", "localhost/kde:latest"),
      { program: "sudo", arguments: ["podman", "load"] },
    ];
    expect(commands.map(runsAsRoot)).toEqual([true, true]);
    expect(runsAsRoot({ program: "podman", arguments: ["save", "localhost/kde:latest"] })).toBe(false);
  });

  it("goes through a file on Linux, without a shell", () => {
    expect(linesOf({}, linuxUser)).toEqual([
      "podman save --output /work/kde/output/.bootc-image.tar localhost/kde:latest",
      "sudo podman load --input /work/kde/output/.bootc-image.tar",
    ]);
  });

  it("goes through a file as root, who needs no sudo", () => {
    expect(linesOf({}, linuxRoot)[1]).toBe("podman load --input /work/kde/output/.bootc-image.tar");
  });

  it("is taken from the machine's user on macOS and Windows", () => {
    const connection = "podman-machine-default";
    expect(linesOf({ connection }, mac)).toEqual([
      "podman --connection podman-machine-default save --output /work/kde/output/.bootc-image.tar localhost/kde:latest",
      "podman load --input /work/kde/output/.bootc-image.tar",
    ]);
    expect(linesOf({ connection, ...onWindows }, windows)[1]).toBe(
      "podman load --input C:\\kde\\output\\.bootc-image.tar",
    );
  });

  it("knows no scp where podman is a remote client", () => {
    expect([linuxRoot, linuxUser, mac, windows].map(copyWays)).toEqual([
      ["scp", "file"],
      ["scp", "file"],
      ["file"],
      ["file"],
    ]);
  });

  it.each([
    [{ image: "--all" }, linuxUser, "image-name"],
    [{ podman: "-x" }, linuxUser, "program"],
    [{ file: "-" }, linuxUser, "relative-path"],
    [{ connection: "--help" }, mac, "program"],
    [{ connection: `\${env:X}` }, mac, "variable"],
  ] as const)("is not copied with %o on %o", (change, platform, kind) => {
    expect(copyImage({ ...copy, ...change }, platform)).toMatchObject({ kind: "refused", refusal: { kind } });
  });
});
