/** The image types of the builders: which of them one run can build, and what their files are called. */
import type { BuilderProgram } from "./builders.ts";

interface ImageType {
  /** Types of one family are built in one run, all others in runs of their own. */
  readonly family: "disk" | "iso" | "pxe";
  /** Below the output folder. */
  readonly folder: string;
  /** Name of the file, without its ending: the one of the run's first type holds for all its disks. */
  readonly base: string;
  readonly ending: string;
  /** The file is called after its own base, whatever comes first. */
  readonly fixed?: true;
  /** Only one of the builders makes it. */
  readonly only?: BuilderProgram;
}

// osbuild/image-builder v79, 2026-08: internal/bibimg/imagetypes.go (folders), imagetypes.yaml of bootc-generic (bases),
// pkg/image/bootc_disk.go (endings). The manifest of a run is that of its first type, and only disks share one.
const TYPES = {
  qcow2: { family: "disk", folder: "qcow2", base: "disk", ending: "qcow2" },
  raw: { family: "disk", folder: "image", base: "disk", ending: "raw" },
  ami: { family: "disk", folder: "image", base: "disk", ending: "raw" },
  vmdk: { family: "disk", folder: "vmdk", base: "disk", ending: "vmdk" },
  vhd: { family: "disk", folder: "vpc", base: "disk", ending: "vhd" },
  gce: { family: "disk", folder: "gce", base: "image", ending: "tar.gz", fixed: true },
  ova: { family: "disk", folder: "archive", base: "image", ending: "ova" },
  oci: { family: "disk", folder: "oci", base: "disk", ending: "qcow2", only: "image-builder" },
  "pxe-tar-xz": { family: "pxe", folder: "xz", base: "pxe", ending: "tar.xz" },
  "anaconda-iso": { family: "iso", folder: "bootiso", base: "install", ending: "iso", only: "bib" },
  iso: { family: "iso", folder: "bootiso", base: "install", ending: "iso", only: "bib" },
  "bootc-generic-iso": {
    family: "iso",
    folder: "bootiso",
    base: "install",
    ending: "iso",
    only: "image-builder",
  },
  "bootc-installer": { family: "iso", folder: "bootiso", base: "install", ending: "iso" },
} as const satisfies Readonly<Record<string, ImageType>>;

type KnownType = keyof typeof TYPES;

/** Those that boot without an installer. */
export type DiskType = { [T in KnownType]: (typeof TYPES)[T]["family"] extends "iso" ? never : T }[KnownType];

const typeOf = (name: string): ImageType | undefined =>
  Object.hasOwn(TYPES, name) ? TYPES[name as KnownType] : undefined;

export const isDiskType = (name: string): name is DiskType => {
  const family = typeOf(name)?.family;
  return family !== undefined && family !== "iso";
};

export const isInstaller = (name: string): boolean => typeOf(name)?.family === "iso";

/** Whether the builder can make it; of types that are not known here the builder itself knows. */
export const isMadeBy = (name: string, program: BuilderProgram): boolean =>
  (typeOf(name)?.only ?? program) === program;

/**
 * What one run of the builder makes; types that are not known here have a run of their own, and so have all those of
 * image-builder, whose `build` takes one type.
 */
export function runsOf(
  imageTypes: readonly string[],
  program: BuilderProgram = "bib",
): readonly (readonly string[])[] {
  if (program === "image-builder") return [...new Set(imageTypes)].map((name) => [name]);
  const runs = new Map<string, string[]>();
  for (const name of new Set(imageTypes)) {
    const family = typeOf(name)?.family ?? `other: ${name}`;
    runs.set(family, [...(runs.get(family) ?? []), name]);
  }
  return [...runs.values()].map(inOrder);
}

/** Those called `disk` come first, or all disks of the run would be called `image`. */
const inOrder = (names: readonly string[]): readonly string[] => {
  const isDisk = (name: string) => typeOf(name)?.base === "disk";
  return [...names.filter(isDisk), ...names.filter((name) => !isDisk(name))];
};

/** Paths of the files that one run leaves below its output folder, as segments. */
export function filesOf(run: readonly string[]): readonly (readonly string[])[] {
  const types = run.map(typeOf).filter((type) => type !== undefined);
  const paths = types.map(({ folder, base, ending, fixed }) => {
    const name = fixed ? base : (types[0]?.base ?? base);
    return [folder, `${name}.${ending}`];
  });
  return [...new Map(paths.map((path) => [path.join("/"), path])).values()];
}

/** Where a run of image-builder, which can be told, shall leave its file: where bootc-image-builder leaves the same. */
export function placeOf(name: string): { readonly folder: string; readonly base?: string } {
  const type = typeOf(name);
  return type ? { folder: type.folder, base: type.base } : { folder: name };
}

/** The paths of every file that some run can leave. */
export const possibleFiles: readonly (readonly string[])[] = [
  ...new Map(
    Object.keys(TYPES)
      .flatMap((first) => [filesOf([first]), filesOf([first, "ova"]), filesOf(["ova", first])].flat())
      .map((segments) => [segments.join("/"), segments]),
  ).values(),
];
