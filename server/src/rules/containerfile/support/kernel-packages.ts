/** Packages of the kernel that a lineage installs, and what it does to keep them at one version. */
import type { PlacedCommand, PublishedImage } from "../../../model/containerfile/model.ts";
import type { CommandFacts } from "../../../model/shell/facts.ts";
import { packageCall } from "../../../model/shell/packages.ts";
import { isUnder } from "../../../model/shell/paths.ts";
import { type Argument, HOLE } from "../../../model/shell/value.ts";
import { installedPackages, packageCommands } from "./packages.ts";

/** Each of them brings a `vmlinuz`; names of Fedora and its relatives, ELRepo, CachyOS, Debian, Arch, openSUSE. */
const kernels = [
  "kernel(?:-core|-uki-virt|-default)?",
  "kernel-(?:rt|64k|lt|ml|debug|longterm[\\w.]*?|cachyos[\\w-]*?)(?:-core)?",
  "linux(?:-lts|-zen|-hardened|-cachyos[\\w-]*?)?",
  "linux-image-[\\w.+-]+?",
];
const kernelPackage = new RegExp(`^(?:${kernels.join("|")})(?:[-=]\\d[\\w.+~-]*)?$`);
/** What belongs to a kernel of the same version and brings none. */
const companion = /-(?:devel|headers|modules|doc|docs|tools|libs|matched|internal|extra|abi|firmware)\b/;

export const isKernel = (name: string): boolean => kernelPackage.test(name) && !companion.test(name);

export interface PlacedPackage {
  readonly command: PlacedCommand;
  readonly word: Argument;
}

/** The packages of an image's lineage that `test` picks by name, with the calls that install them. */
export const packagesMatching = (
  image: PublishedImage,
  test: (name: string) => boolean,
): readonly PlacedPackage[] =>
  packageCommands(image).flatMap((command) =>
    installedPackages(command.facts)
      .filter(({ text }) => test(text))
      .map((word) => ({ command, word })),
  );

const removals = /^(?:remove|rm|erase|autoremove|swap|purge|-R\w*)$/;
const kernelName = /kernel|linux/;

/** Whether the lineage takes a kernel out, or holds it at its version. */
export const isKernelManaged = (image: PublishedImage): boolean =>
  image.commands().some(({ facts }) => managesKernel(facts)) ||
  image.steps.some(({ outcome }) =>
    outcome.effects.some(
      ({ kind, path }) => (kind === "delete" || kind === "empty") && isUnder(path, "/usr/lib/modules"),
    ),
  );

/** A name that only the build knows may well be a kernel's. */
function managesKernel({ name, args }: CommandFacts): boolean {
  const texts = args.map(({ text }) => text);
  const namesKernel = texts.some((text) => kernelName.test(text) || text.includes(HOLE));
  if (name === "rpm")
    return namesKernel && texts.some((text) => /^(?:-\w*[eUF]\w*|--erase|--upgrade|--freshen)$/.test(text));
  if (name === "rpm-ostree") return namesKernel && texts.includes("override");
  if (name === "apt-mark" || texts.includes("versionlock")) return true;
  const call = packageCall(name, args);
  return namesKernel && removals.test(call?.verb?.text ?? "");
}
