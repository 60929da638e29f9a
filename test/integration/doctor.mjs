// "Check Environment": its lines failing, and repaired by what each of them offers: real images in a real storage on a
// small disk of its own, and a real registry. What podman says of itself is the one thing that is put into its mouth.

import { execFileSync, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { copyFileSync, mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { findTool } from "../../scripts/lib/dependencies.mjs";
import { findProgram } from "../../scripts/lib/paths.mjs";
import { temporaryFolder } from "../../scripts/lib/processes.mjs";
import { typeInTerminal, waitForTerminal } from "../../scripts/lib/workbench/panel.mjs";
import { fillIn, pickRow } from "../../scripts/lib/workbench/quick-pick.mjs";
import { toggleView } from "../../scripts/lib/workbench/sidebar.mjs";
import { openWindow, runCommand, waitFor } from "../../scripts/lib/workbench/window.mjs";
import { ACCOUNT, PASSWORD, startRegistry } from "../podman/registry.mjs";
import { podman, podmanEnvironment } from "../podman/stand-ins.mjs";
import { checkEnvironment, leadsToPage, leadsToSetting, press, waitForLines } from "./environment-view.mjs";

const BASE = "quay.io/centos-bootc/centos-bootc:doctor";
const CLOSED = "registry.redhat.io";
const RHEL_BUILDER = `${CLOSED}/rhel10/bootc-image-builder:latest`;
const AUGUST_2024 = "1722470400";
const MIB = 2 ** 20;

const WITH_HEREDOC = `FROM ${BASE}
RUN <<EOF
echo works > /usr/share/doctor
EOF
`;
const WITHOUT_HEREDOC = `FROM ${BASE}
RUN ["/bin/busybox", "mkdir", "-p", "/usr/share/doctor"]
`;

/**
 * Real podman, whose answers to `info` go through sed, and which is broken while `broken` exists.
 * @param {string} folder
 */
function editedPodman(folder) {
  const real = findProgram("podman");
  const script = `#!/bin/sh
if [ "$1" = --version ] && [ -e '${folder}/broken' ]; then
  echo "no storage" >&2
  exit 125
fi
if [ "$1" = info ]; then
  '${real}' "$@" | sed -f '${folder}/info.sed'
  exit
fi
exec '${real}' "$@"
`;
  writeFileSync(path.join(folder, "podman"), script, { mode: 0o755 });
}

/**
 * A disk of its own, which goes with the tests however they end, and before the folders are removed.
 * @param {string} folder
 * @param {string} size
 */
function mountDisk(folder, size) {
  mkdirSync(folder, { recursive: true });
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder]);
  process.prependOnceListener("exit", () => spawnSync("umount", ["--lazy", "--recursive", folder]));
}

/**
 * Where podman keeps its images.
 * @param {string} disk
 */
function storageOn(disk) {
  const file = path.join(disk, "storage.conf");
  const places = `graphroot = "${path.join(disk, "images")}"\nrunroot = "${path.join(disk, "run")}"\n`;
  writeFileSync(file, `[storage]\ndriver = "overlay"\n${places}`);
  return { CONTAINERS_STORAGE_CONF: file };
}

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {(settings: Record<string, unknown>, env: NodeJS.ProcessEnv) => Promise<import("../../scripts/lib/vscode-server.mjs").VscodeServer>} startServer
 * @returns {import("../../scripts/lib/suite.mjs").Test[]}
 */
export function doctorTests(context, startServer) {
  const folder = path.join(temporaryFolder("project"), "doctor-line");
  const output = path.join(folder, "output");
  const containerfile = path.join(folder, "Containerfile");
  const programs = temporaryFolder("programs");
  const disk = temporaryFolder("storage");
  const broken = path.join(programs, "broken");
  /** @type {NodeJS.ProcessEnv} */
  let env = podmanEnvironment;
  /** @type {import("../podman/registry.mjs").Registry} */
  let registry;
  /** @type {import("../../scripts/lib/vscode-server.mjs").VscodeServer} */
  let server;
  /** @type {import("playwright-core").Page} */
  let page;
  let builder = "";

  /** @param {readonly string[]} lines of sed */
  const edit = (...lines) => writeFileSync(path.join(programs, "info.sed"), `${lines.join("\n")}\n`);
  const buildah = (/** @type {string} */ version) =>
    `s/"buildahVersion": "[^"]*"/"buildahVersion": "${version}"/`;
  const nameImage = (/** @type {string} */ image) =>
    writeFileSync(
      path.join(folder, ".vscode", "settings.json"),
      JSON.stringify({ "bootc.build.imageName": image }),
    );
  /** Settings of the machine, beside those that the tests begin with. */
  const set = (/** @type {Record<string, unknown>} */ settings) =>
    writeFileSync(
      path.join(server.dataFolder, "Machine", "settings.json"),
      JSON.stringify({ ...ownSettings, ...settings }),
    );
  const ownSettings = { "bootc.build.podmanPath": path.join(programs, "podman") };
  /** @param {string} label @param {readonly string[]} args @param {number} [ballast] bytes beside busybox */
  const makeImage = async (label, args, ballast = 0) => {
    const from = temporaryFolder("image");
    copyFileSync(/** @type {string} */ (findTool("busybox")), path.join(from, "busybox"));
    writeFileSync(path.join(from, "ballast"), randomBytes(ballast));
    const text = `FROM scratch\nCOPY busybox /bin/busybox\nCOPY ballast /\nLABEL ${label}\n`;
    writeFileSync(path.join(from, "Containerfile"), text);
    await podman(["build", "--no-cache", ...args, from], { env });
  };
  /** @param {readonly RegExp[]} lines */
  const shows = (...lines) => checkEnvironment(page, ...lines);

  return [
    [
      "Doctor: each line that podman and the project decide is shown failing",
      async () => {
        registry = await startRegistry();
        builder = `${registry.name}/doctor/bootc-image-builder:latest`;
        mountDisk(disk, "32m");
        mountDisk(output, "1m");
        env = { ...podmanEnvironment, ...registry.env, ...storageOn(disk) };
        edit(buildah("1.28.2"));
        writeFileSync(broken, "");
        mkdirSync(path.join(folder, ".vscode"));
        writeFileSync(containerfile, WITH_HEREDOC);
        await makeImage("containers.bootc=0", ["--tag", BASE, "--tag", "localhost/doctor-line:latest"]);
        const first = { ...ownSettings, "bootc.imageBuilder.image": "localhost/no-builder" };
        server = await startServer(first, env);
        page = await openWindow(context, server, { folder, file: containerfile });
        await shows(/^podman ?not found: /);
        await toggleView(page, "Projects");
        await leadsToPage(page, /^podman ?not found/, /podman\.io\/docs\/installation/);
        editedPodman(programs);
        await shows(/^podman ?does not work: no storage/);
        rmSync(broken);
        await shows(
          /^Heredocs ?the Containerfile uses them, and buildah 1\.28\.2 cannot read them$/,
          /^Image builder ?not here, and its name has no registry: localhost\/no-builder$/,
          /^Base image ?lacks the label containers\.bootc=1: /,
          /^Project image ?lacks the label containers\.bootc=1: /,
          /^Updates ?none: no machine can reach /,
          /^Free space ?1 MiB in .*output, and .* are needed$/,
        );
        await leadsToPage(page, /^Heredocs/, /podman\.io\/docs\/installation/);
        await leadsToPage(page, /^Base image/, /bootc-images\.html/);
        await press(page, /^Free space/);
        const shown = page.locator(".explorer-folders-view .monaco-list-row.selected", { hasText: "output" });
        await waitFor(page, "the output folder in the explorer", async () =>
          (await shown.isVisible()) ? true : undefined,
        );
        edit(buildah("1.41.0"));
        await shows(/^podman ?[\d.]+, which writes layers that cannot be installed$/);
        await leadsToPage(page, /^podman/, /podman\/issues\/26710/);
      },
    ],
    [
      "Doctor: and each of them repaired by what it offers",
      async () => {
        edit(buildah("1.41.4"));
        execFileSync("mount", ["-o", "remount,size=90G", output]);
        await makeImage("containers.bootc=1", ["--tag", BASE]);
        writeFileSync(containerfile, WITHOUT_HEREDOC);
        await shows(
          /^podman ?[\d.]+$/,
          /^Heredocs ?read by buildah 1\.41\.4$/,
          new RegExp(`^Base image ?${BASE}$`),
          /^Free space ?[\d.]+ MiB in root's container storage$/,
        );
        await press(page, /^Project image ?lacks the label/);
        await waitForLines(page, /^Project image ?localhost\/doctor-line:latest, /);
        await leadsToSetting(page, /^Updates ?none/, "bootc.build.imageName");
        nameImage("quay.io/doctor/line:latest");
        await waitForLines(
          page,
          /^Updates ?from quay\.io\/doctor\/line:latest$/,
          /^Login at quay\.io ?nobody is logged in, so nothing can be pushed$/,
        );
        await leadsToSetting(page, /^Image builder ?not here/, "bootc.imageBuilder.image");
        edit(buildah("1.41.4"), 's/"arch": "[a-z0-9]*"/"arch": "s390x"/');
        set({ "bootc.imageBuilder.image": "ghcr.io/osbuild/image-builder-cli:latest" });
        await waitForLines(page, /^Image builder ?made for amd64, arm64, and this is s390x: ghcr\.io/);
        await press(page, /^Image builder/);
        await pickRow(page, /which program/, "RHEL 10 bootc-image-builder");
        await waitForLines(
          page,
          new RegExp(`^Image builder ?not here.*: ${RHEL_BUILDER}$`),
          new RegExp(`^Login at ${CLOSED} ?nobody is logged in, so nothing can be pulled$`),
        );
        const logins = /** @type {string} */ (registry.env.REGISTRY_AUTH_FILE);
        const auth = Buffer.from(`${ACCOUNT}:${PASSWORD}`).toString("base64");
        writeFileSync(logins, JSON.stringify({ auths: { [CLOSED]: { auth } } }));
        await shows(new RegExp(`^Login at ${CLOSED} ?as ${ACCOUNT}$`));
      },
    ],
    [
      "Doctor: unused images make room where they are removed",
      async () => {
        edit(buildah("1.41.4"));
        nameImage("localhost/doctor-line:latest");
        await makeImage("unused=1", [], 4 * MIB);
        const { bavail, bsize } = statfsSync(disk);
        writeFileSync(path.join(disk, "others"), Buffer.alloc(bavail * bsize - 3 * MIB));
        await shows(/^Free space ?\d MiB in root's container storage, and \d MiB are needed$/);
        await press(page, /^Free space/);
        await waitForTerminal(page, /removes all dangling images[\s\S]*\[y\/N\] *$/);
        await typeInTerminal(page, "y");
        await waitForLines(page, /^Free space ?\d+ MiB in root's container storage$/);
      },
    ],
    [
      "Doctor: the line of a log-in logs in to its registry, and that of the builder pulls it from there",
      async () => {
        const line = `Login at ${registry.name}`;
        set({ "bootc.imageBuilder.image": builder });
        await runCommand(page, "bootc: Change Builder…");
        await pickRow(page, /which program/, "The image of the settings");
        nameImage(`${registry.name}/doctor/line:latest`);
        await shows(new RegExp(`^${line} ?nobody is logged in, so nothing can be pushed$`));
        await press(page, new RegExp(`^${line}`));
        await fillIn(page, /^Log In to/, ACCOUNT);
        await waitForTerminal(page, /Password:$/);
        await typeInTerminal(page, PASSWORD);
        await waitForLines(page, new RegExp(`^${line} ?as ${ACCOUNT}$`));
        await makeImage("old=0", ["--tag", builder]);
        await podman(["push", builder], { env });
        await podman(["rmi", builder], { env });
        await shows(new RegExp(`^Image builder ?not here yet, the first build pulls it: ${builder}$`));
        await press(page, /^Image builder/);
        await waitForLines(page, new RegExp(`^Image builder ?${builder}, `));
        await makeImage("old=1", ["--timestamp", AUGUST_2024, "--tag", builder]);
        await shows(/^Image builder ?1\d\d weeks old: /);
        await press(page, /^Image builder/);
        await waitForLines(page, new RegExp(`^Image builder ?${builder}, `));
        await page.close();
        await server.stop();
        await registry.stop();
      },
    ],
  ];
}
