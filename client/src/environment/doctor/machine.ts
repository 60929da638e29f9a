/** The podman machine of macOS and Windows: there, running, rootful, large enough. */
import { startMachine } from "../machineCommands.ts";
import { type Check, inGib, type Line } from "./line.ts";

const GIB = 2 ** 30;
const SMALLEST_DISK = 60 * GIB;
const SMALLEST_MEMORY = 4 * GIB;

export const machine: Check = ({ platform, path, machine: found }, l10n) => {
  const line = { id: "machine", title: "podman machine" };
  if (platform.kind === "linux")
    return { ...line, state: "not-applicable", what: l10n.t("not needed on Linux") };
  const setUp = {
    kind: "command",
    title: l10n.t("Set Up Podman Machine…"),
    command: "bootc.setUpMachine",
  } as const;
  if (!found)
    return {
      ...line,
      state: "failed",
      what: l10n.t("there is none"),
      why: l10n.t("On macOS and Windows, containers run in a virtual machine of podman's."),
      remedy: setUp,
    };
  if (found.type === "hyperv")
    return {
      ...line,
      state: "failed",
      what: l10n.t("{0} runs in Hyper-V, which is not supported", found.name),
      why: l10n.t("The image builder has failed on Hyper-V machines. WSL is what works on Windows."),
      remedy: {
        kind: "page",
        title: l10n.t("podman on Windows"),
        address: "https://github.com/containers/podman/blob/main/docs/tutorials/podman-for-windows.md",
      },
    };
  if (!found.running)
    return {
      ...line,
      state: "failed",
      what: l10n.t("{0} does not run", found.name),
      remedy: { kind: "run", title: l10n.t("Start the Machine"), commands: startMachine(path, found.name) },
    };
  return { ...line, state: "ok", what: l10n.t("{0} runs", found.name) };
};

export const rootful: Check = ({ platform, machine: found, rootfulness }, l10n) => {
  if (platform.kind === "linux" || !found) return undefined;
  const line: Omit<Line, "state" | "what"> = { id: "rootful", title: l10n.t("Mode of the machine") };
  // The engine that answers decides; a machine at rest only says what it will be.
  const isRootful =
    rootfulness.kind === "rootful" || (rootfulness.kind === "machine-unreachable" && found.rootful);
  if (isRootful === undefined) return { ...line, state: "unknown", what: l10n.t("podman does not say") };
  if (isRootful) return { ...line, state: "ok", what: l10n.t("rootful") };
  return {
    ...line,
    state: "failed",
    what: l10n.t("rootless"),
    why: l10n.t(
      "The image builder needs a rootful podman machine, and yours is rootless. Changing it stops the machine and its containers, and images of the rootless mode are no longer seen.",
    ),
    remedy: { kind: "command", title: l10n.t("Set Up Podman Machine…"), command: "bootc.setUpMachine" },
  };
};

export const machineSize: Check = ({ machine: found }, l10n) => {
  const { disk, memory } = found ?? {};
  if (disk === undefined || memory === undefined) return undefined;
  const isSmall = disk < SMALLEST_DISK || memory < SMALLEST_MEMORY;
  return {
    id: "machine-size",
    title: l10n.t("Size of the machine"),
    state: isSmall ? "warning" : "ok",
    what: l10n.t("{0} disk, {1} memory", inGib(disk), inGib(memory)),
    ...(isSmall
      ? {
          why: l10n.t(
            "Builds need several times the size of the image: give the machine at least 60 GiB of disk and 4 GiB of memory.",
          ),
          remedy: { kind: "command", title: l10n.t("Set Up Podman Machine…"), command: "bootc.setUpMachine" },
        }
      : {}),
  };
};
