/** Calls of package managers, read once. */
import { remembering } from "../../../base/memory.ts";
import type { ContainerfileModel, PlacedCommand } from "../../../model/containerfile/model.ts";
import { mountsOf } from "../../../model/containerfile/run.ts";
import type { Step } from "../../../model/containerfile/stages.ts";
import type { CommandFacts } from "../../../model/shell/facts.ts";
import { type PackageCall, packageCall } from "../../../model/shell/packages.ts";

/** Every call of a package manager that the table knows, in all stages. */
export const packageCommands = (file: ContainerfileModel): readonly PlacedCommand[] =>
  file.commands("dnf", "dnf5", "yum", "microdnf", "apt", "apt-get", "zypper", "pacman");

export const packageCallOf = remembering(({ name, args }: CommandFacts): PackageCall | undefined =>
  packageCall(name, args),
);

/** Folders of which a step keeps a cache outside the image. */
export const cacheTargets = ({ syntax, context }: Step): readonly string[] =>
  mountsOf(syntax, context).flatMap(({ type, target }) =>
    type === "cache" && target !== undefined ? [target] : [],
  );
