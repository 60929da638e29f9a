/** Known base images (bases.json: patterns with source and confidence), compiled once. */
import { globMatches } from "../base/glob.ts";
import data from "./bases.json" with { type: "json" };

export type LayoutId =
  | "fedora-bootc"
  | "fedora-ostree"
  | "ublue"
  | "bluefin-lts"
  | "bootcrew"
  | "scratch-rootfs"
  | "generic"
  | "unknown";

export interface BaseImage {
  readonly id: string;
  readonly family: string;
  readonly layout: LayoutId;
  readonly os: string;
  readonly status: string;
  readonly confidence: "high" | "medium" | "low";
  readonly labels: { readonly bootc: boolean; readonly ostree: boolean };
  /** The root file system that the image itself asks for; undefined where the builder must be told. */
  readonly defaultRootfs: string | undefined;
  /** true: `--rootfs` must be given; undefined: not known. */
  readonly rootfsNeeded: boolean | undefined;
  readonly desktop: boolean | undefined;
  readonly packageManager: string;
  readonly notes: string;
}

export type BaseMatch =
  | { readonly kind: "bootc"; readonly base: BaseImage; readonly tag: string | undefined }
  /** `other`: what is only copied from, a builder, or a transport of unknown content. */
  | { readonly kind: "not-bootable"; readonly use: "application" | "other" }
  | { readonly kind: "unknown" };

const notBootable = data.not_bootable.map(({ pattern, use }) => ({
  pattern: new RegExp(pattern),
  use: use === "application" ? ("application" as const) : ("other" as const),
}));
const bases = data.bases.map((entry) => ({
  patterns: entry.patterns.map((pattern) => new RegExp(pattern)),
  bootable: entry.status !== "not bootable",
  base: {
    id: entry.id,
    family: entry.family,
    layout: entry.layout as LayoutId,
    os: entry.os,
    status: entry.status,
    confidence: entry.confidence as BaseImage["confidence"],
    labels: {
      bootc: (entry.labels["containers.bootc"] as unknown) === true,
      ostree: (entry.labels["ostree.bootable"] as unknown) === true,
    },
    defaultRootfs: entry.bib_rootfs.default ?? undefined,
    rootfsNeeded: entry.bib_rootfs.must_pass ?? undefined,
    desktop: entry.desktop ?? undefined,
    packageManager: entry.package_manager,
    notes: entry.notes,
  } satisfies BaseImage,
}));

const remembered = new Map<string, BaseMatch>();

/** Recognises a fully expanded image reference; what could not be expanded stands in it as `X`. */
export function recogniseBase(reference: string, own: OwnBases = {}): BaseMatch {
  const owned = ownBase(reference, own);
  if (owned) return owned;
  const known = remembered.get(reference);
  if (known) return known;
  const match = matchBase(reference);
  // References change with every keystroke in a FROM line; a bound keeps the memory from growing with them.
  if (remembered.size > 500) remembered.clear();
  remembered.set(reference, match);
  return match;
}

/** Patterns of a user's own bases, each with the id of the known base that it behaves like. */
export type OwnBases = Readonly<Record<string, string>>;

function ownBase(reference: string, own: OwnBases): BaseMatch | undefined {
  for (const [pattern, id] of Object.entries(own)) {
    // A pattern without a tag stands for all of them.
    const isMeant = globMatches(pattern, reference) || globMatches(`${pattern}[:@]*`, reference);
    const base = isMeant ? baseById(id) : undefined;
    if (base) return { kind: "bootc", base, tag: /:([^:@/]+)(?:@|$)/.exec(reference)?.[1] };
  }
  return undefined;
}

function matchBase(reference: string): BaseMatch {
  const excluded = notBootable.find(({ pattern }) => pattern.test(reference));
  if (excluded) return { kind: "not-bootable", use: excluded.use };
  for (const { patterns, base, bootable } of bases) {
    const match = patterns.map((pattern) => pattern.exec(reference)).find((found) => found !== null);
    if (match)
      return bootable
        ? { kind: "bootc", base, tag: match.groups?.tag }
        : { kind: "not-bootable", use: "other" };
  }
  return { kind: "unknown" };
}

/** Bases offered after FROM: those of high confidence whose reference can be written down. */
export const offeredBases: readonly { readonly reference: string; readonly id: string }[] = [
  { reference: "quay.io/centos-bootc/centos-bootc:stream10", id: "centos-bootc" },
  { reference: "quay.io/centos-bootc/centos-bootc:stream9", id: "centos-bootc" },
  { reference: "quay.io/fedora/fedora-bootc:43", id: "fedora-bootc" },
  { reference: "quay.io/fedora/fedora-bootc:42", id: "fedora-bootc" },
  { reference: "registry.redhat.io/rhel10/rhel-bootc:latest", id: "rhel10-bootc" },
  { reference: "registry.redhat.io/rhel9/rhel-bootc:latest", id: "rhel9-bootc" },
  { reference: "quay.io/almalinuxorg/almalinux-bootc:10", id: "almalinux-bootc" },
  { reference: "quay.io/fedora-ostree-desktops/kinoite:43", id: "fedora-ostree-desktops" },
  { reference: "quay.io/fedora-ostree-desktops/silverblue:43", id: "fedora-ostree-desktops" },
  { reference: "ghcr.io/ublue-os/bazzite:stable", id: "bazzite" },
  { reference: "ghcr.io/ublue-os/bluefin:stable", id: "bluefin" },
  { reference: "ghcr.io/ublue-os/aurora:stable", id: "aurora" },
];

/** Names of the bootable bases that are known. */
export const baseIds: readonly string[] = bases.filter(({ bootable }) => bootable).map(({ base }) => base.id);

export const baseById = (id: string): BaseImage | undefined => bases.find(({ base }) => base.id === id)?.base;

/** The bootable image of the same distribution, by the repository and tag of an application image. */
const successors: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\/)fedora(?:-minimal|-toolbox)?:(?<tag>4\d)(?:$|@)/, "quay.io/fedora/fedora-bootc:"],
  [/(?:^|\/)fedora(?:-minimal|-toolbox)?(?::|@|$)/, "quay.io/fedora/fedora-bootc:43"],
  [/(?:^|\/)centos:(?:stream)?9/, "quay.io/centos-bootc/centos-bootc:stream9"],
  [/(?:^|\/)centos(?::|@|$)/, "quay.io/centos-bootc/centos-bootc:stream10"],
  [/(?:^|\/)(?:almalinux:|almalinuxorg\/)9/, "quay.io/almalinuxorg/almalinux-bootc:9"],
  [/(?:^|\/)(?:almalinux(?::|@|$)|almalinuxorg\/)/, "quay.io/almalinuxorg/almalinux-bootc:10"],
  [/\/ubi9(?:\/|-|:|$)/, "registry.redhat.io/rhel9/rhel-bootc:latest"],
  [/\/ubi10(?:\/|-|:|$)/, "registry.redhat.io/rhel10/rhel-bootc:latest"],
  [/(?:^|\/)debian(?::|@|$)/, "ghcr.io/bootcrew/debian-bootc:latest"],
  [/(?:^|\/)ubuntu(?::|@|$)/, "ghcr.io/bootcrew/ubuntu-bootc:latest"],
  [/(?:^|\/)archlinux(?::|@|$)/, "ghcr.io/bootcrew/arch-bootc:latest"],
  [/(?:^|\/)opensuse\//, "ghcr.io/bootcrew/opensuse-bootc:latest"],
];

/** What to start from instead of an application image; undefined where its distribution has no bootable image. */
export function successorOf(reference: string): string | undefined {
  for (const [pattern, successor] of successors) {
    const match = pattern.exec(reference);
    if (match) return successor + (match.groups?.tag ?? "");
  }
  return undefined;
}
