import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import type { Platform } from "../environment/platform.ts";
import { type ContainerRun, podmanExec, podmanRun } from "./containerArguments.ts";

const linuxRoot: Platform = { kind: "linux", uid: 0, gid: 0 };
const linuxUser: Platform = { kind: "linux", uid: 1000, gid: 1000 };
const mac: Platform = { kind: "machine", windows: false };
const windows: Platform = { kind: "machine", windows: true };

const run: ContainerRun = {
  podman: "podman",
  image: "localhost/kde:latest",
  name: "bootc-run-1",
  entry: "shell",
  root: false,
};
const options = ["run", "--rm", "--interactive", "--tty", "--pull=never", "--name", "bootc-run-1"];

const commandOf = (change: Partial<ContainerRun>, platform: Platform) => {
  const outcome = podmanRun({ ...run, ...change }, platform);
  if (outcome.kind === "refused") throw new Error(`refused: ${outcome.refusal.kind}`);
  return outcome.value;
};

describe("the image as a container", () => {
  it.each([linuxRoot, linuxUser, mac, windows])("has a shell, whichever there is: %o", (platform) => {
    const { program, arguments: words } = commandOf({}, platform);
    expect(program).toBe("podman");
    expect(words.slice(0, -1)).toEqual([...options, "--entrypoint", "sh", run.image, "-c"]);
    expect(words.at(-1)).toMatch(/bash.*sh/);
  });

  it("starts its services without more rights than another container", () => {
    expect(commandOf({ entry: "systemd" }, linuxUser).arguments).toEqual([
      ...options,
      run.image,
      "/sbin/init",
    ]);
  });

  it("needs sudo only where the image is in root's storage", () => {
    expect(commandOf({ root: true }, linuxUser)).toMatchObject({ program: "sudo" });
    expect(commandOf({ root: true }, linuxUser).arguments[0]).toBe("podman");
    expect(commandOf({ root: true }, linuxRoot).program).toBe("podman");
    expect(commandOf({ root: true }, mac).program).toBe("podman");
  });

  it("is entered by its name while it runs", () => {
    expect(podmanExec(run, linuxUser)).toMatchObject({
      value: {
        program: "podman",
        arguments: ["exec", "--interactive", "--tty", "bootc-run-1", "sh", "-c", {}],
      },
    });
  });

  it.skipIf(process.platform === "win32")("does not fail with what was typed last", () => {
    const script = commandOf({}, linuxUser).arguments.at(-1) ?? "";
    expect(
      execFileSync("sh", ["-c", script], { input: "echo here; no-such-command\n", stdio: "pipe" }).toString(),
    ).toBe("here\n");
  });

  it.each(["", "-it", "--privileged", "a b", "it's", "$(id)", "a\nb", "한글", "a;b"])(
    "refuses the image name %j",
    (image) => {
      expect(podmanRun({ ...run, image }, linuxUser).kind).toBe("refused");
    },
  );
});
