/** Calls of package managers, read once. */
import { remembering } from "../../../base/memory.ts";
import type { ContainerfileModel, PlacedCommand } from "../../../model/containerfile/model.ts";
import type { CommandFacts } from "../../../model/shell/facts.ts";
import { type PackageCall, packageCall } from "../../../model/shell/packages.ts";

/** Every call of a package manager that the table knows, in all stages. */
export const packageCommands = (file: ContainerfileModel): readonly PlacedCommand[] =>
  file.commands("dnf", "dnf5", "yum", "microdnf", "apt", "apt-get", "zypper", "pacman");

export const packageCallOf = remembering(({ name, args }: CommandFacts): PackageCall | undefined =>
  packageCall(name, args),
);
