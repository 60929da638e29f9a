import { describe, expect, it } from "vitest";
import type { Podman } from "./checks.ts";
import { canFarm, findConnections, findFarms } from "./farms.ts";
import type { RunResult } from "./run.ts";

const answering = (result: RunResult): Podman & { readonly asked: string[] } => {
  const asked: string[] = [];
  const run: Podman["run"] = async ({ program, arguments: words }) => {
    asked.push([program, ...words].join(" "));
    return result;
  };
  return { path: "podman", platform: { kind: "linux", uid: 1000, gid: 1000 }, run, asked };
};
const printed = (stdout: string): RunResult => ({ kind: "exited", code: 0, stdout, stderr: "" });

it.each([
  ["4.3.1", false],
  ["4.8.3", false],
  ["4.9.4", true],
  ["5.0", true],
  ["10.1.0", true],
  ["", false],
])("podman %s has farms: %s", (version, has) => {
  expect(canFarm(version)).toBe(has);
});

describe("farms", () => {
  it("have a name and connections", async () => {
    const farms = [{ Name: "bootc", Connections: ["arm", "x86"], Default: true, ReadWrite: true }];
    const podman = answering(printed(JSON.stringify(farms)));
    expect(await findFarms(podman)).toEqual([{ name: "bootc", connections: ["arm", "x86"] }]);
    expect(podman.asked).toEqual(["podman farm list --format json"]);
  });

  it("may have no connections yet", async () => {
    expect(await findFarms(answering(printed('[{"Name":"a","Connections":null}]')))).toEqual([
      { name: "a", connections: [] },
    ]);
  });
});

describe("connections", () => {
  it("have a name and an address", async () => {
    const podman = answering(
      printed('[{"Name":"arm","URI":"ssh://root@arm:22/run/podman/podman.sock","Default":false}]'),
    );
    expect(await findConnections(podman)).toEqual([
      { name: "arm", uri: "ssh://root@arm:22/run/podman/podman.sock" },
    ]);
    expect(podman.asked).toEqual(["podman system connection list --format json"]);
  });

  it.each<RunResult>([
    printed("null"),
    printed("{}"),
    printed('[1, null, "x", {"Name": 3}]'),
    printed("not JSON"),
    { kind: "exited", code: 125, stdout: "", stderr: "Error: unknown flag: --format" },
    { kind: "missing" },
    { kind: "timeout" },
  ])("are none in %o", async (answer) => {
    expect(await findConnections(answering(answer))).toEqual([]);
  });
});
