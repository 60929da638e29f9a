/** What a change of the podman machine takes away, said before it is made. */
import type { Words } from "./doctor/line.ts";
import type { VirtualMachine } from "./doctor/virtualMachine.ts";
import type { MachineWish } from "./machineCommands.ts";

export function machineLosses(
  present: VirtualMachine | undefined,
  wish: MachineWish,
  l10n: Words,
): readonly string[] {
  if (!present) return [l10n.t("A new machine is downloaded and takes space on this disk as it fills.")];
  const { name, running, rootful } = present;
  return [
    ...(running ? [l10n.t("The machine {0} is stopped, and every container in it.", name)] : []),
    ...(rootful !== wish.rootful
      ? [
          l10n.t(
            "Images, containers and volumes of the mode that it has now are no longer seen. They come back with that mode.",
          ),
        ]
      : []),
    ...(wish.disk === undefined ? [] : [l10n.t("The disk grows, and can never be made smaller again.")]),
  ];
}
