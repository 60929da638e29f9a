// Builds the images that a machine without registries lacks: the bases that the examples name and the image builder.
// podman, its storage, its mounts and its exit codes are real.

import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { findTool } from "../../scripts/lib/dependencies.mjs";
import { Missing } from "../../scripts/lib/output.mjs";
import { examples, root } from "../../scripts/lib/paths.mjs";
import { run, temporaryFolder } from "../../scripts/lib/processes.mjs";

const here = path.join(root, "test", "podman");
const LABEL = "vscode-bootc.stand-in";
export const BUILDER_IMAGE = "quay.io/centos-bootc/bootc-image-builder:latest";
/** The one with the other command line. */
export const IMAGE_BUILDER_IMAGE = "ghcr.io/osbuild/image-builder-cli:latest";

/** Everything that starts podman, directly or through an editor, runs with this environment. */
export const podmanEnvironment = { ...process.env, CONTAINERS_CONF: path.join(here, "containers.conf") };

/**
 * @param {readonly string[]} args
 * @param {import("../../scripts/lib/processes.mjs").RunOptions} [options]
 */
export function podman(args, options) {
  return run("podman", args, { env: podmanEnvironment, ...options });
}

/** The stand-ins live in root's own storage, because that is where the image builder looks. */
function requireRootfulPodman() {
  if (process.platform !== "linux")
    throw new Missing("These tests need Linux, where podman runs without a machine.");
  if (process.getuid?.() !== 0)
    throw new Missing("These tests need root: the image builder works in root's storage.");
  if (!findTool("podman") || !findTool("busybox"))
    throw new Missing("podman and a static busybox are needed.");
}

/** The images that examples on the rules' pages build on, besides. */
export const pagesBases = [
  "quay.io/centos-bootc/centos-bootc:stream9",
  "quay.io/centos-bootc/centos-bootc:stream10",
  "quay.io/centos-bootc/fedora-bootc:42",
  "quay.io/fedora/fedora-bootc:42",
  "quay.io/fedora/fedora-bootc:43",
  "quay.io/fedora/fedora-bootc:latest",
  "ghcr.io/ublue-os/bazzite:stable",
];

/** The images that a new project can build on, besides. */
const templateBases = ["quay.io/almalinuxorg/almalinux-bootc:9", "quay.io/almalinuxorg/almalinux-bootc:10"];

/** @returns {string[]} the base images that the examples build on */
function examplesBases() {
  const files = readdirSync(examples)
    .map((name) => path.join(examples, name, "Containerfile"))
    .filter((file) => existsSync(file));
  const references = files.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/^FROM\s+(?:--\S+\s+)*(\S+)/gim)].map(
      ([, reference = ""]) => reference,
    ),
  );
  return [...new Set(references.filter((reference) => reference.includes("/")))];
}

/** @param {string} image */
async function standInLabel(image) {
  const format = `{{index .Config.Labels "${LABEL}"}}`;
  const { code, stdout } = await podman(["image", "inspect", "--format", format, image], { mayFail: true });
  return code === 0 ? stdout.trim() : undefined;
}

/**
 * Never takes the name of an image that somebody really pulled.
 * @param {string} image
 */
async function requireNameIsFree(image) {
  if ((await standInLabel(image)) !== "") return;
  throw new Missing(
    `${image} is in root's storage already; the tests would replace it and leave it alone instead.`,
  );
}

/**
 * @param {string} kind the folder of the stand-in
 * @param {string} image
 * @param {readonly string[]} [args]
 */
async function build(kind, image, args = []) {
  await requireNameIsFree(image);
  const context = temporaryFolder("stand-in");
  cpSync(path.join(here, kind), context, { recursive: true });
  copyFileSync(/** @type {string} */ (findTool("busybox")), path.join(context, "busybox"));
  await podman(["build", "--pull=never", "--tag", image, ...args, context]);
}

/**
 * How a base differs from others, by its name.
 * @param {string} base
 */
function buildArguments(base) {
  const isFedora = /\/fedora-bootc[:@]?/.test(base);
  const isUblue = base.startsWith("ghcr.io/ublue-os/");
  return [
    `ROOTFS=${isFedora || isUblue ? "" : "xfs"}`,
    `DNF=${isFedora || isUblue ? "5" : "4"}`,
    `LAYOUT=${isUblue ? "ublue" : "fedora-bootc"}`,
  ];
}

/** @param {readonly string[]} bases those that are alike are built once */
async function buildBases(bases) {
  /** @type {Map<string, string>} */
  const built = new Map();
  for (const base of bases) {
    const args = buildArguments(base);
    const alike = built.get(args.join());
    if (alike === undefined) {
      await build(
        "base",
        base,
        args.flatMap((argument) => ["--build-arg", argument]),
      );
      built.set(args.join(), base);
    } else {
      await requireNameIsFree(base);
      await podman(["tag", alike, base]);
    }
  }
}

/** @returns {Promise<readonly string[]>} the names of the images that now stand in */
export async function buildStandIns() {
  requireRootfulPodman();
  const bases = [...new Set([...examplesBases(), ...pagesBases, ...templateBases])];
  await buildBases(bases);
  await build("builder", BUILDER_IMAGE);
  await build("builder", IMAGE_BUILDER_IMAGE, ["--build-arg", "PROGRAM=image-builder"]);
  return [...bases, BUILDER_IMAGE, IMAGE_BUILDER_IMAGE];
}

/**
 * The builder, resting in the middle of a file.
 * @param {string} image
 * @param {number} seconds
 */
export async function buildRestingBuilder(image, seconds) {
  const context = temporaryFolder("stand-in");
  writeFileSync(
    path.join(context, "Containerfile"),
    `FROM ${BUILDER_IMAGE}\nENV STAND_IN_PAUSE=${seconds}\n`,
  );
  await podman(["build", "--pull=never", "--tag", image, context]);
}

/** Removes the stand-ins and everything that was built on them: the label is inherited. */
export async function removeStandIns() {
  const { stdout } = await podman(["images", "--quiet", "--no-trunc", "--filter", `label=${LABEL}`]);
  const images = [...new Set(stdout.split("\n").filter(Boolean))];
  if (images.length > 0) await podman(["rmi", "--force", ...images], { mayFail: true });
}
