import { describe, expect, it } from "vitest";
import { findInOwnStore } from "./ownStore.ts";
import type { Platform } from "./platform.ts";
import type { RunResult } from "./run.ts";

const linuxRoot: Platform = { kind: "linux", uid: 0, gid: 0 };
const linuxUser: Platform = { kind: "linux", uid: 1000, gid: 1000 };
const mac: Platform = { kind: "machine", windows: false };
const windows: Platform = { kind: "machine", windows: true };

const exited = (code: number, stdout = ""): RunResult => ({ kind: "exited", code, stdout, stderr: "" });
const machines = (name: string): RunResult =>
  exited(0, JSON.stringify([{ Name: name, Default: true, Running: true }]));

const find = (platform: Platform, answers: Readonly<Record<string, RunResult>>) =>
  findInOwnStore(
    {
      path: "podman",
      platform,
      run: async ({ program, arguments: words }) =>
        answers[[program, ...words].join(" ")] ?? { kind: "missing" },
    },
    "localhost/kde",
  );

describe("the storage of the user", () => {
  const here = "podman image exists localhost/kde";
  const there = "podman --connection dev image exists localhost/kde";
  const list = "podman machine list --format json";

  it("holds the image on Linux, where the user is not root", async () => {
    expect(await find(linuxUser, { [here]: exited(0) })).toEqual({});
    expect(await find(linuxUser, { [here]: exited(1) })).toBeUndefined();
    expect(await find(linuxRoot, { [here]: exited(0) })).toBeUndefined();
  });

  it.each([mac, windows])("is behind the machine's other connection: %o", async (platform) => {
    expect(await find(platform, { [list]: machines("dev"), [there]: exited(0) })).toEqual({
      connection: "dev",
    });
    expect(await find(platform, { [list]: machines("dev"), [there]: exited(1) })).toBeUndefined();
    expect(await find(platform, { [list]: machines("--help"), [there]: exited(0) })).toBeUndefined();
    expect(await find(platform, { [here]: exited(0) })).toBeUndefined();
  });
});
