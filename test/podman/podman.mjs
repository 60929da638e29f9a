// Real podman: the examples build, the stand-ins refuse what the real programs refuse, and the rules are right.

import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Refusal, step } from "../../scripts/lib/output.mjs";
import { examples } from "../../scripts/lib/paths.mjs";
import { temporaryFolder } from "../../scripts/lib/processes.mjs";
import { runTests } from "../../scripts/lib/suite.mjs";
import { pageTests } from "./pages/truth.mjs";
import { rootlessTests } from "./rootless.mjs";
import { BUILDER_IMAGE, buildStandIns, IMAGE_BUILDER_IMAGE, podman, removeStandIns } from "./stand-ins.mjs";

const STORAGE = ["-v", "/var/lib/containers/storage:/var/lib/containers/storage"];
const IMAGE = "localhost/vscode-bootc-test:latest";
/** `--ulimit host` because runc cannot raise limits in a sandbox where the container is not privileged. */
const UNPRIVILEGED = ["--ulimit", "host"];

/**
 * Builds an example's image from a copy of the example.
 * @param {string} name
 */
async function buildExample(name) {
  const context = temporaryFolder("example");
  cpSync(path.join(examples, name), context, { recursive: true });
  return podman(["build", "--pull=never", "--tag", IMAGE, context], { mayFail: true });
}

/** @param {string} name */
function builds(name) {
  return async () => {
    const { code, stdout, stderr } = await buildExample(name);
    if (code !== 0) throw new Refusal(`podman build ended with ${code}\n${stdout}\n${stderr}`);
    if (!/Checks passed: \d+/.test(stdout)) throw new Refusal(`bootc container lint did not run\n${stdout}`);
    if (/Lint warning|Failed lint/.test(stdout))
      throw new Refusal(`bootc container lint complains\n${stdout}`);
  };
}

/** The flawed example must not get through: its mistakes are mistakes in real builds, too. */
async function flawedFails() {
  const { code, stderr } = await buildExample("flawed");
  if (code === 0) throw new Refusal("podman build of examples/flawed ended well");
  if (!/Error: building at STEP/.test(stderr)) throw new Refusal(`it failed for another reason:\n${stderr}`);
}

/**
 * @param {readonly string[]} podmanArguments
 * @param {readonly string[]} builderArguments
 * @param {string} [config]
 * @param {string} [builder]
 */
async function runBuilder(podmanArguments, builderArguments, config, builder = BUILDER_IMAGE) {
  const folder = temporaryFolder("builder");
  const output = path.join(folder, "output");
  mkdirSync(output);
  const mounts = ["-v", `${output}:/output`];
  if (config !== undefined) {
    writeFileSync(path.join(folder, "config.toml"), config);
    mounts.push("-v", `${path.join(folder, "config.toml")}:/config.toml:ro`);
  }
  const result = await podman(
    ["run", "--rm", "--pull=never", ...podmanArguments, ...mounts, builder, ...builderArguments],
    { mayFail: true },
  );
  return { ...result, output };
}

async function makesAnIso() {
  const { code, stderr, output } = await runBuilder(
    ["--privileged", ...STORAGE],
    ["--type", "anaconda-iso", IMAGE],
  );
  if (code !== 0) throw new Refusal(stderr);
  if (!existsSync(path.join(output, "bootiso", "install.iso"))) {
    throw new Refusal(`no bootiso/install.iso; output holds ${readdirSync(output)}`);
  }
}

/**
 * @param {readonly string[]} types in the order of the command line
 * @param {readonly string[]} files below the output folder
 */
function makesDisks(types, files) {
  return async () => {
    const { code, stderr, output } = await runBuilder(
      ["--privileged", ...STORAGE],
      [...types.flatMap((type) => ["--type", type]), IMAGE],
    );
    if (code !== 0) throw new Refusal(stderr);
    const missing = files.filter((file) => !existsSync(path.join(output, file)));
    if (missing.length > 0) throw new Refusal(`${missing} are missing`);
  };
}

/**
 * @param {readonly string[]} podmanArguments
 * @param {readonly string[]} builderArguments
 * @param {RegExp} message
 * @param {string} [config]
 * @param {string} [builder]
 */
function refuses(podmanArguments, builderArguments, message, config, builder) {
  return async () => {
    const { code, stderr, output } = await runBuilder(podmanArguments, builderArguments, config, builder);
    if (code !== 1) throw new Refusal(`it ended with ${code}\n${stderr}`);
    if (!message.test(stderr)) throw new Refusal(`${message} is not in:\n${stderr}`);
    if (readdirSync(output).length > 0) throw new Refusal(`it wrote ${readdirSync(output)}`);
  };
}

/** image-builder puts its file where it is told, and else into a folder of a name of its own. */
function makesWithImageBuilder(/** @type {string[]} */ words, /** @type {string} */ file) {
  return async () => {
    const given = ["build", "--bootc-ref", IMAGE, ...words];
    const full = ["--privileged", ...STORAGE];
    const { code, stdout, stderr, output } = await runBuilder(full, given, undefined, IMAGE_BUILDER_IMAGE);
    if (code !== 0) throw new Refusal(stderr);
    if (!existsSync(path.join(output, file))) throw new Refusal(`${file} is missing; it said ${stdout}`);
    if (!/^Image build successful: \S+$/m.test(stdout)) throw new Refusal(`it names no result: ${stdout}`);
  };
}

const KICKSTART_AND_USER = `[[customizations.user]]
name = "alice"

[customizations.installer.kickstart]
contents = """
text
"""
`;

const CONTENT = `[customizations.installer.kickstart]
content = """
unknown = words of the installer are no keys
"""
`;

const MODULES = `[customizations.installer.modules]
enable = "org.fedoraproject.Anaconda.Modules.Timezone"
`;

const UNATTENDED = `[customizations.installer]
unattended = true
[customizations.installer.kickstart]
contents = "text"
`;

const FILESYSTEM_AT_HOME = `[[customizations.filesystem]]
mountpoint = "/var/home"
minsize = "1 GiB"
`;

/** @returns {import("../../scripts/lib/suite.mjs").Test[]} */
function builderTests() {
  const iso = ["--type", "iso", IMAGE];
  const full = ["--privileged", ...STORAGE];
  return [
    ["the builder makes an ISO of the built image", makesAnIso],
    [
      "it makes several disks in one run",
      makesDisks(["qcow2", "gce", "ova"], ["qcow2/disk.qcow2", "gce/image.tar.gz", "archive/disk.ova"]),
    ],
    [
      "it calls all disks of a run after the first one",
      makesDisks(["gce", "raw"], ["gce/image.tar.gz", "image/image.raw"]),
    ],
    [
      "it refuses to run unprivileged",
      refuses([...UNPRIVILEGED, ...STORAGE], iso, /requires a privileged container/),
    ],
    [
      "it refuses to run without the storage",
      refuses(["--privileged"], iso, /could not access container storage/),
    ],
    [
      "it refuses an image that is not in the storage",
      refuses(full, ["--type", "iso", "localhost/absent"], /failed to inspect the image/),
    ],
    [
      "it refuses an image without the bootc label",
      refuses(full, ["--type", "iso", BUILDER_IMAGE], /is not a bootc image/),
    ],
    [
      "it refuses types joined by a comma",
      refuses(full, ["--type", "iso,qcow2", IMAGE], /unsupported image type/),
    ],
    [
      "it refuses an ISO together with a disk",
      refuses(full, ["--type", "iso", "--type", "raw", IMAGE], /cannot mix ISO\/disk images/),
    ],
    ["it refuses an unknown flag", refuses(full, ["--typ", "iso", IMAGE], /unknown flag: --typ/)],
    ["it refuses two images", refuses(full, [...iso, IMAGE], /accepts 1 arg\(s\), received 2/)],
    [
      "it refuses an unknown key",
      refuses(full, iso, /unknown keys found: \[customisations\]/, "[customisations]\n"),
    ],
    [
      "it refuses an unknown key of the installer's",
      refuses(full, iso, /unknown keys found: \[customizations\.installer\.kickstart\.content\]/, CONTENT),
    ],
    [
      "it refuses a value of another type",
      refuses(full, iso, /line 2 \(last key "[\w.]+"\): incompatible types: .* slice/, MODULES),
    ],
    [
      "it refuses an unattended installation beside a kickstart",
      refuses(full, iso, /installer\.unattended is not supported/, UNATTENDED),
    ],
    [
      "it refuses users beside a kickstart",
      refuses(full, iso, /kickstart users and\/or groups are not compatible/, KICKSTART_AND_USER),
    ],
    [
      "it refuses a file system in a folder that bootc uses itself",
      refuses(full, ["--type", "qcow2", IMAGE], /path "\/var\/home" is not allowed/, FILESYSTEM_AT_HOME),
    ],
  ];
}

/** @returns {import("../../scripts/lib/suite.mjs").Test[]} */
function imageBuilderTests() {
  const full = ["--privileged", ...STORAGE];
  const refusesTo = (
    /** @type {string[]} */ words,
    /** @type {RegExp} */ message,
    /** @type {string} */ config = "",
    /** @type {string[]} */ podmanArguments = full,
  ) => refuses(podmanArguments, ["build", ...words], message, config || undefined, IMAGE_BUILDER_IMAGE);
  const disk = ["--bootc-ref", IMAGE, "--", "qcow2"];
  const configured = ["--blueprint", "/config.toml", ...disk];
  return [
    [
      "image-builder puts a disk where it is told, under the name that it is told",
      makesWithImageBuilder(
        ["--output-dir", "/output/qcow2", "--output-name", "disk", "--", "qcow2"],
        "qcow2/disk.qcow2",
      ),
    ],
    [
      "image-builder makes an ISO of the image itself",
      makesWithImageBuilder(
        ["--output-dir=/output/bootiso", "--output-name=install", "bootc-generic-iso"],
        "bootiso/install.iso",
      ),
    ],
    [
      "image-builder names folder and file itself where it is told none",
      makesWithImageBuilder(["raw"], "bootc-stand-in-1-raw-x86_64/bootc-stand-in-1-raw-x86_64.raw"),
    ],
    [
      "it refuses anaconda-iso by name",
      refusesTo(["--bootc-ref", IMAGE, "anaconda-iso"], /"anaconda-iso" is not supported with image-builder/),
    ],
    ["it refuses two types", refusesTo([...disk, "raw"], /accepts 1 arg\(s\), received 2/)],
    ["it refuses flags of bootc-image-builder", refusesTo(["--rootfs", "xfs"], /unknown flag: --rootfs/)],
    [
      "it refuses an image that is not in the storage",
      refusesTo(["--bootc-ref", "localhost/absent", "qcow2"], /running localhost\/absent container failed/),
    ],
    [
      "it refuses to run unprivileged",
      refusesTo(disk, /entrypoint setup failed/, "", [...UNPRIVILEGED, ...STORAGE]),
    ],
    [
      "it refuses a bootc-installer without the image to install",
      refusesTo(["--bootc-ref", IMAGE, "bootc-installer"], /no installer payload bootc ref set/),
    ],
    [
      "it refuses what bootc-image-builder only warns of",
      refusesTo(
        configured,
        /Warnings during manifest creation:\n.*customizations\.filesystem: not supported/,
        FILESYSTEM_AT_HOME,
      ),
    ],
    [
      "it refuses an unknown key",
      refusesTo(configured, /unknown keys found: \[customisations\]/, "[customisations]\n"),
    ],
  ];
}

export async function runPodmanTests() {
  await step("Building the stand-in images", buildStandIns);
  try {
    return await runTests([
      ["examples/web-server builds and its image lints clean", builds("web-server")],
      ["examples/virtualization-host builds and its image lints clean", builds("virtualization-host")],
      ["examples/flawed does not build", flawedFails],
      ["examples/kde-desktop builds and its image lints clean", builds("kde-desktop")],
      ...builderTests(),
      ...imageBuilderTests(),
      ...rootlessTests(),
      ...(await pageTests()),
    ]);
  } finally {
    await step("Removing the stand-in images", removeStandIns);
  }
}
