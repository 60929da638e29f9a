/** The image builders that there are, and what each of them refuses, as far as its command line shows it. */
import { isMadeBy } from "./imageTypes.ts";

/** Two command lines: bootc-image-builder's, and the one of image-builder, which builds what is not bootc, too. */
export type BuilderProgram = "bib" | "image-builder";

/** Images that are known to hold a builder. */
export const BUILDERS = {
  centos: "quay.io/centos-bootc/bootc-image-builder:latest",
  rhel9: "registry.redhat.io/rhel9/bootc-image-builder:latest",
  rhel10: "registry.redhat.io/rhel10/bootc-image-builder:latest",
  "image-builder": "ghcr.io/osbuild/image-builder-cli:latest",
} as const;

export type KnownBuilder = keyof typeof BUILDERS;

// The image of osbuild/image-builder is published under both names: its workflow container.yaml.
const IMAGE_BUILDER = /(?:^|\/)image-builder(?:-cli)?(?:[:@]|$)/;

/** Which command line the image of a builder understands: its name says it, and so it does in a mirror. */
export const programOf = (image: string): BuilderProgram =>
  IMAGE_BUILDER.test(image) ? "image-builder" : "bib";

/** What the architectures are called by containers for which the builder is published; undefined: not restricted. */
export const architecturesOf = (image: string): readonly string[] | undefined =>
  programOf(image) === "image-builder" ? ["amd64", "arm64"] : undefined;

/** The builder of RHEL follows the upstream one by months. */
export const isOfRhel = (image: string): boolean =>
  /^registry\.redhat\.io\/rhel\d+\/bootc-image-builder(?:[:@]|$)/.test(image);

/** Came with the builders of autumn 2025 and later. */
const NEW_TYPES: readonly string[] = ["ova", "bootc-installer", "pxe-tar-xz"];

export const newTypes = (imageTypes: readonly string[]): readonly string[] =>
  imageTypes.filter((type) => NEW_TYPES.includes(type));

/** The same said to both; cmd/image-builder/cmd.go and bib_cmd.go of osbuild/image-builder v79. */
const COUNTERPARTS: readonly (readonly [bib: string, imageBuilder: string | undefined])[] = [
  ["--type", undefined],
  ["--rootfs", "--bootc-default-fs"],
  ["--config", "--blueprint"],
  ["--output", "--output-dir"],
  ["--store", "--cache"],
  ["--rpmmd", "--rpmmd-cache"],
  ["--target-arch", "--arch"],
  ["--build-container", "--bootc-build-ref"],
  ["--installer-payload-ref", "--bootc-installer-payload-ref"],
  ["--no-default-kernel-args", "--bootc-no-default-kernel-args"],
  ["--chown", undefined],
  ["--local", undefined],
  ["--tls-verify", undefined],
  ["--log-level", "--verbose"],
];

/** Of image-builder, and of nothing else. */
const OWN_FLAGS: readonly string[] = [
  "--bootc-ref",
  "--bootc-pull-container",
  "--distro",
  "--ignore-warnings",
  "--image-size",
  "--output-name",
  "--registrations",
  "--with-buildlog",
  "--with-manifest",
  "--with-metrics",
  "--with-sbom",
];

const nameOf = (word: string): string => word.replace(/=.*$/s, "");

/** The name under which the builder knows a flag of the other one; undefined: it has none. */
function flagOf(program: BuilderProgram, name: string): string | undefined {
  const pair = COUNTERPARTS.find((names) => names.includes(name));
  return program === "bib" ? pair?.[0] : pair?.[1];
}

/** How the builder is told the architecture to build for. */
export const architectureFlag = (image: string): string =>
  programOf(image) === "bib" ? "--target-arch" : "--arch";

/** Whether arguments say the root file system already. */
export const saysRootfs = (words: readonly string[]): boolean =>
  words.some((word) => ["--rootfs", "--bootc-default-fs"].includes(nameOf(word)));

export type BuilderRefusal =
  | { readonly kind: "type"; readonly type: string }
  /** Built from an installer that is an image of its own, which has to be named. */
  | { readonly kind: "payload"; readonly type: string; readonly flag: string }
  /** `instead`: what it is called there. */
  | { readonly kind: "argument"; readonly argument: string; readonly instead?: string };

/** Why the builder would end at once, each reason once. */
export function refusedBy(
  image: string,
  imageTypes: readonly string[],
  words: readonly string[],
): readonly BuilderRefusal[] {
  const program = programOf(image);
  const payload = program === "bib" ? "--installer-payload-ref" : "--bootc-installer-payload-ref";
  const hasPayload = words.some((word) => nameOf(word) === payload);
  const types = imageTypes.flatMap((type): readonly BuilderRefusal[] => {
    if (!isMadeBy(type, program)) return [{ kind: "type", type }];
    return type === "bootc-installer" && !hasPayload ? [{ kind: "payload", type, flag: payload }] : [];
  });
  const foreign =
    program === "bib"
      ? [...OWN_FLAGS, ...COUNTERPARTS.flatMap(([, other]) => other ?? [])]
      : COUNTERPARTS.map(([name]) => name);
  const names = new Set(words.map(nameOf).filter((name) => name !== "--verbose"));
  const refused = foreign.filter((name) => names.has(name));
  return [
    ...types,
    ...refused.map((argument): BuilderRefusal => {
      const instead = flagOf(program, argument);
      return { kind: "argument", argument, ...(instead === undefined ? {} : { instead }) };
    }),
  ];
}
