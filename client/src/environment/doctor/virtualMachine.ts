/** The podman machine of macOS and Windows, as `podman machine list` tells of it. */
import { ask, type Podman } from "../checks.ts";
import { isRecord, parseJson } from "../json.ts";

export interface VirtualMachine {
  readonly name: string;
  /** `wsl`, `hyperv`, `applehv`, `libkrun`, `qemu`. */
  readonly type: string;
  readonly running: boolean;
  /** undefined where podman does not say. */
  readonly rootful?: boolean;
  /** Bytes; under WSL the machine uses the host's. */
  readonly disk?: number;
  readonly memory?: number;
}

const DEFAULT_NAME = "podman-machine-default";

/** The machine that podman talks to; undefined: there is none. */
export async function findMachine(podman: Podman): Promise<VirtualMachine | undefined> {
  const listed = await ask(podman, "machine", "list", "--format", "json");
  const answer = listed.kind === "exited" && listed.code === 0 ? parseJson(listed.stdout) : undefined;
  const machines = Array.isArray(answer) ? answer.filter(isRecord) : [];
  // Older versions do not mark the machine of a rootful connection as the default one.
  const machine =
    machines.find(({ Default: isDefault }) => isDefault === true) ??
    machines.find(({ Running: isRunning }) => isRunning === true) ??
    machines.find(({ Name: name }) => name === DEFAULT_NAME) ??
    machines[0];
  if (!machine || typeof machine.Name !== "string") return undefined;
  const name = machine.Name;
  const type = typeof machine.VMType === "string" ? machine.VMType.toLowerCase() : "";
  const rootful = await ask(podman, "machine", "inspect", "--format", "{{.Rootful}}", name);
  const said = rootful.kind === "exited" && rootful.code === 0 ? rootful.stdout.trim() : "";
  const disk = bytes(machine.DiskSize);
  const memory = bytes(machine.Memory);
  return {
    name,
    type,
    running: machine.Running === true,
    ...(said === "true" || said === "false" ? { rootful: said === "true" } : {}),
    ...(type === "wsl" || disk === undefined ? {} : { disk }),
    ...(type === "wsl" || memory === undefined ? {} : { memory }),
  };
}

/** podman writes them as text. */
function bytes(value: unknown): number | undefined {
  const number = typeof value === "string" && value !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) && number > 0 ? number : undefined;
}
