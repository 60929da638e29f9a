import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { checkRootful, findImage, findPodman, findStorage, type Podman } from "./checks.ts";
import { displayCommand, type Platform } from "./platform.ts";
import { type RunResult, run } from "./run.ts";

const linuxRoot: Platform = { kind: "linux", uid: 0, gid: 0 };
const linuxUser: Platform = { kind: "linux", uid: 1000, gid: 1000 };
const mac: Platform = { kind: "machine", windows: false };
const windows: Platform = { kind: "machine", windows: true };

const exited = (code: number, stdout = "", stderr = ""): RunResult => ({
  kind: "exited",
  code,
  stdout,
  stderr,
});

/** A podman that answers by the words asked, and keeps what it was asked. */
function fakePodman(platform: Platform, answers: Readonly<Record<string, RunResult>>) {
  const asked: string[] = [];
  const podman: Podman = {
    path: "podman",
    platform,
    run: async (command) => {
      const words = [command.program, ...command.arguments].join(" ");
      asked.push(words);
      return answers[words] ?? { kind: "missing" };
    },
  };
  return { podman, asked };
}

describe("podman", () => {
  it.each([
    [exited(0, "podman version 4.3.1\n"), { kind: "found", version: "4.3.1" }],
    [exited(0, "podman.exe version 5.6.0-dev\n"), { kind: "found", version: "5.6.0" }],
    [exited(125, "", "Error: no storage"), { kind: "broken", message: "Error: no storage" }],
    [{ kind: "timeout" }, { kind: "broken", message: "timeout" }],
    [{ kind: "missing" }, { kind: "missing" }],
  ] as const)("answers %o", async (answer, presence) => {
    const { podman } = fakePodman(linuxRoot, { "podman --version": answer });
    expect(await findPodman(podman)).toEqual(presence);
  });

  it("is missing where there is no such program, and no shell is asked", async () => {
    const podman: Podman = { path: "/nonexistent/podman; touch x", platform: linuxRoot, run };
    expect(await findPodman(podman)).toEqual({ kind: "missing" });
  });
});

describe("a real program", () => {
  it("gives its exit code and its words", async () => {
    const script = "console.log(process.argv[1]); console.error('no'); process.exit(3)";
    expect(await run({ program: process.execPath, arguments: ["-e", script, "$(id)"] })).toEqual(
      exited(3, "$(id)\n", "no\n"),
    );
  });
});

describe("the rights of root", () => {
  const question = "podman info --format {{.Host.Security.Rootless}}";

  it("are there for root without asking anything", async () => {
    const { podman, asked } = fakePodman(linuxRoot, {});
    expect(await checkRootful(podman)).toEqual({ kind: "rootful" });
    expect(asked).toEqual([]);
  });

  it("come from sudo for a user of Linux", async () => {
    const question = "sudo -n podman --version";
    const { podman } = fakePodman(linuxUser, { [question]: exited(0, "podman version 5.6.2") });
    expect(await checkRootful(podman)).toEqual({ kind: "rootful", asks: false });
    const asking = fakePodman(linuxUser, { [question]: exited(1, "", "sudo: a password is required\n") });
    expect(await checkRootful(asking.podman)).toEqual({ kind: "rootful", asks: true });
    expect(await checkRootful(fakePodman(linuxUser, {}).podman)).toEqual({ kind: "no-sudo" });
  });

  it.each([
    [exited(0, "false\n"), { kind: "rootful" }],
    [exited(0, "true\n"), { kind: "machine-rootless" }],
    [
      exited(125, "", "Cannot connect to Podman"),
      { kind: "machine-unreachable", message: "Cannot connect to Podman" },
    ],
  ] as const)("of a podman machine follow from %o", async (answer, rootfulness) => {
    for (const platform of [mac, windows]) {
      const { podman } = fakePodman(platform, { [question]: answer });
      expect(await checkRootful(podman)).toEqual(rootfulness);
    }
  });
});

describe("the image in root's storage", () => {
  const direct = "podman image exists localhost/kde";
  const throughSudo = "sudo -n podman image exists localhost/kde";
  it.each([
    [linuxRoot, direct, exited(0), "present"],
    [linuxRoot, direct, exited(1), "absent"],
    [linuxRoot, direct, exited(1, "", "WARN[0000] slow"), "absent"],
    [linuxRoot, direct, exited(125, "", "Error: store"), "unknown"],
    [mac, direct, exited(1), "absent"],
    [linuxUser, throughSudo, exited(0), "present"],
    [linuxUser, throughSudo, exited(1), "absent"],
    [linuxUser, throughSudo, exited(1, "", "sudo: a password is required\n"), "unknown"],
  ] as const)("on %o asked by %s: %o", async (platform, question, answer, presence) => {
    const { podman } = fakePodman(platform, { [question]: answer });
    expect(await findImage(podman, "localhost/kde")).toBe(presence);
  });
});

describe("root's storage", () => {
  const question = "podman info --format {{.Store.GraphRoot}}";
  it("is where podman says", async () => {
    const { podman } = fakePodman(linuxRoot, { [question]: exited(0, "/data/images\n") });
    expect(await findStorage(podman)).toBe("/data/images");
  });

  it("is where podman says behind a sudo that asks for no password", async () => {
    const { podman } = fakePodman(linuxUser, { [`sudo -n ${question}`]: exited(0, "/data/images\n") });
    expect(await findStorage(podman)).toBe("/data/images");
  });

  it("is at the usual place where podman cannot be asked", async () => {
    const rootless = fakePodman(linuxUser, { [question]: exited(0, "/home/me/.local/share/containers\n") });
    expect(await findStorage(rootless.podman)).toBe("/var/lib/containers/storage");
    expect(await findStorage(fakePodman(linuxRoot, {}).podman)).toBe("/var/lib/containers/storage");
  });
});

describe("a displayed command", () => {
  const command = { program: "podman", arguments: ["-v", "/my files:/output", "it's", "$(id)", "--type=x"] };
  it("can be read and pasted on Linux", () => {
    expect(displayCommand(command, linuxUser)).toBe(
      `podman -v '/my files:/output' 'it'\\''s' '$(id)' --type=x`,
    );
  });
  it("show what cannot be seen, and what would steer the terminal or turn the text around", () => {
    const hostile = ["/a\u202egnp.\u2066", "/b\u001b]0;x\u0007", "/c\nd", "/it's\\\u200b", "\u{e0041}"];
    const shown = displayCommand({ program: "podman", arguments: hostile }, linuxUser);
    expect(shown).toBe(
      String.raw`podman $'/a\u202egnp.\u2066' $'/b\u001b]0;x\u0007' $'/c\u000ad' $'/it\'s\\\u200b' $'\U000e0041'`,
    );
    const read = execFileSync("bash", ["-c", `printf '%s\\0' ${shown}`], {
      encoding: "utf8",
      env: { ...process.env, LC_ALL: "C.UTF-8" },
    });
    expect(read).toBe(["podman", ...hostile, ""].join("\0"));
    expect(displayCommand({ program: "podman", arguments: ["C:\\a\u202eb"] }, windows)).toBe(
      String.raw`podman "C:\a\u202eb"`,
    );
  });

  it("can be read on Windows", () => {
    expect(displayCommand({ program: "podman", arguments: ["C:\\my files", "C:\\kde"] }, windows)).toBe(
      `podman "C:\\my files" C:\\kde`,
    );
  });
});
