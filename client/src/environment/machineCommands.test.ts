import { describe, expect, it } from "vitest";
import type { VirtualMachine } from "./doctor/virtualMachine.ts";
import { machineToRootful, setUpMachine, startMachine } from "./machineCommands.ts";
import { machineLosses } from "./machineLosses.ts";

const lines = (commands: readonly { readonly arguments: readonly string[] }[]) =>
  commands.map((command) => command.arguments.join(" "));

describe("a podman machine", () => {
  it("is made rootful, with the sizes that were asked for", () => {
    expect(setUpMachine("/opt/podman", undefined, { rootful: true, disk: 100, memory: 8192 })).toEqual([
      {
        program: "/opt/podman",
        arguments: ["machine", "init", "--rootful", "--disk-size", "100", "--memory", "8192"],
      },
      { program: "/opt/podman", arguments: ["machine", "start"] },
    ]);
    expect(lines(setUpMachine("podman", undefined, { rootful: false }))).toEqual([
      "machine init",
      "machine start",
    ]);
  });

  it("is stopped before it is changed, and keeps what nobody asked to change", () => {
    const present = { name: "work", running: true };
    expect(lines(setUpMachine("podman", present, { rootful: true }))).toEqual([
      "machine stop work",
      "machine set --rootful=true work",
      "machine start work",
    ]);
    expect(
      lines(setUpMachine("podman", { ...present, running: false }, { rootful: false, disk: 80 })),
    ).toEqual(["machine set --rootful=false --disk-size 80 work", "machine start work"]);
  });

  it("is podman's default one where it has no name", () => {
    expect(lines(machineToRootful("podman"))).toEqual([
      "machine stop",
      "machine set --rootful",
      "machine start",
    ]);
    expect(lines(startMachine("podman"))).toEqual(["machine start"]);
  });
});

describe("what a change takes away", () => {
  const words = { t: (message: string, ...values: unknown[]) => message.replace("{0}", String(values[0])) };
  const present: VirtualMachine = { name: "work", type: "applehv", running: true, rootful: false };
  it.each([
    ["nothing of a new machine", undefined, { rootful: true }, [/downloaded/]],
    ["containers and the view of images", present, { rootful: true }, [/work is stopped/, /no longer seen/]],
    [
      "the way back to a smaller disk",
      { ...present, running: false },
      { rootful: false, disk: 100 },
      [/smaller/],
    ],
  ] as const)("%s", (_, before, wish, expected) => {
    const said = machineLosses(before, wish, words);
    expect(said).toHaveLength(expected.length);
    for (const [index, pattern] of expected.entries()) expect(said[index]).toMatch(pattern);
  });
});
