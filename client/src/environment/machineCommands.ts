/** The command lines that make, change and start a podman machine. */
import type { Command } from "./platform.ts";

export interface MachineWish {
  readonly rootful: boolean;
  /** GiB; absent: as it is, or podman's default. */
  readonly disk?: number;
  /** MiB. */
  readonly memory?: number;
}

/** The machine as it is now. */
export interface PresentMachine {
  readonly name: string;
  readonly running: boolean;
}

const machineCommand = (program: string, verb: string, ...rest: readonly string[]): Command => ({
  program,
  arguments: ["machine", verb, ...rest],
});

/** Without a name, podman takes its default machine. */
export const startMachine = (path: string, name?: string): readonly Command[] => [
  machineCommand(path, "start", ...(name === undefined ? [] : [name])),
];

/** Makes a podman machine rootful; it has to be stopped for that. */
export const machineToRootful = (path: string): readonly Command[] => [
  machineCommand(path, "stop"),
  machineCommand(path, "set", "--rootful"),
  machineCommand(path, "start"),
];

/** Makes the machine, or changes the one that is there, and starts it. */
export function setUpMachine(
  path: string,
  present: PresentMachine | undefined,
  wish: MachineWish,
): readonly Command[] {
  const sizes = [
    ...(wish.disk === undefined ? [] : ["--disk-size", String(wish.disk)]),
    ...(wish.memory === undefined ? [] : ["--memory", String(wish.memory)]),
  ];
  if (!present)
    return [
      machineCommand(path, "init", ...(wish.rootful ? ["--rootful"] : []), ...sizes),
      ...startMachine(path),
    ];
  const { name, running } = present;
  return [
    ...(running ? [machineCommand(path, "stop", name)] : []),
    machineCommand(path, "set", `--rootful=${wish.rootful}`, ...sizes, name),
    ...startMachine(path, name),
  ];
}
