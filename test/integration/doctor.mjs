// "Check Environment": its lines failing and repaired, with real images, a real registry and a real small disk; what
// podman says of itself is the one thing that is put into its mouth.

import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { findTool } from "../../scripts/lib/dependencies.mjs";
import { findProgram } from "../../scripts/lib/paths.mjs";
import { temporaryFolder } from "../../scripts/lib/processes.mjs";
import { typeInTerminal, waitForTerminal } from "../../scripts/lib/workbench/panel.mjs";
import { fillIn } from "../../scripts/lib/workbench/quick-pick.mjs";
import { toggleView, waitForTree } from "../../scripts/lib/workbench/sidebar.mjs";
import { openWindow, runCommand } from "../../scripts/lib/workbench/window.mjs";
import { ACCOUNT, PASSWORD, startRegistry } from "../podman/registry.mjs";
import { podman, podmanEnvironment } from "../podman/stand-ins.mjs";

const VIEW = "Environment";
const BASE = "quay.io/centos-bootc/centos-bootc:doctor";
const BUILDER = "quay.io/centos-bootc/doctor-bootc-image-builder:latest";
const IMAGE = "localhost/doctor-line:latest";
const AUGUST_2024 = "1722470400";

const CONTAINERFILE = `FROM ${BASE}
RUN <<EOF
echo works > /usr/share/doctor
EOF
`;

/**
 * @param {string} image
 * @param {string} label
 * @param {readonly string[]} args
 */
async function makeImage(image, label, args = []) {
  const context = temporaryFolder("image");
  copyFileSync(/** @type {string} */ (findTool("busybox")), path.join(context, "busybox"));
  const text = `FROM scratch\nCOPY busybox /bin/busybox\nLABEL vscode-bootc.stand-in=doctor ${label}\n`;
  writeFileSync(path.join(context, "Containerfile"), text);
  await podman(["build", "--no-cache", "--tag", image, ...args, context]);
}

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
 * @param {import("playwright-core").BrowserContext} context
 * @param {(settings: Record<string, unknown>, env: NodeJS.ProcessEnv) => Promise<import("../../scripts/lib/vscode-server.mjs").VscodeServer>} startServer
 * @returns {import("../../scripts/lib/suite.mjs").Test[]}
 */
export function doctorTests(context, startServer) {
  const folder = path.join(temporaryFolder("project"), "doctor-line");
  const output = path.join(folder, "output");
  const programs = temporaryFolder("programs");
  const broken = path.join(programs, "broken");
  /** @type {import("../podman/registry.mjs").Registry} */
  let registry;
  /** @type {import("../../scripts/lib/vscode-server.mjs").VscodeServer} */
  let server;
  /** @type {import("playwright-core").Page} */
  let page;

  /** @param {string} buildah @param {string[]} more lines of sed */
  const edit = (buildah, ...more) => {
    const lines = [`s/"buildahVersion": "[^"]*"/"buildahVersion": "${buildah}"/`, ...more];
    writeFileSync(path.join(programs, "info.sed"), `${lines.join("\n")}\n`);
  };
  /** @param {string} image */
  const nameImage = (image) =>
    writeFileSync(
      path.join(folder, ".vscode", "settings.json"),
      JSON.stringify({ "bootc.build.imageName": image }),
    );
  /** @param {readonly RegExp[]} lines */
  const shows = async (...lines) => {
    await runCommand(page, "bootc: Check Environment");
    await waitForTree(page, VIEW, lines.join(", "), (rows) =>
      lines.every((line) => rows.some((row) => line.test(row))),
    );
  };

  return [
    [
      "Doctor: each line that this machine can break is shown failing",
      async () => {
        registry = await startRegistry();
        editedPodman(programs);
        edit("1.28.2");
        writeFileSync(broken, "");
        mkdirSync(output, { recursive: true });
        mkdirSync(path.join(folder, ".vscode"));
        writeFileSync(path.join(folder, "Containerfile"), CONTAINERFILE);
        execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", output]);
        // However the tests end, and before the folders are removed.
        process.prependOnceListener("exit", () => spawnSync("umount", ["--lazy", output]));
        await makeImage(BASE, "containers.bootc=0");
        await podman(["tag", BASE, IMAGE]);
        await makeImage(BUILDER, "old=1", ["--timestamp", AUGUST_2024]);
        const settings = {
          "bootc.build.podmanPath": path.join(programs, "podman"),
          "bootc.build.extraArguments": ["--arch", "ppc64le"],
          "bootc.imageBuilder.extraArguments": ["--target-arch", "ppc64le"],
          "bootc.imageBuilder.image": BUILDER,
        };
        server = await startServer(settings, { ...podmanEnvironment, ...registry.env });
        page = await openWindow(context, server, { folder, file: path.join(folder, "Containerfile") });
        await shows(/^podman ?does not work: no storage/);
        await toggleView(page, "Projects");
        rmSync(broken);
        await shows(
          /^Heredocs ?the Containerfile uses them, and buildah 1\.28\.2 cannot read them$/,
          /^Image builder ?1\d\d weeks old: /,
          /^Base image ?lacks the label containers\.bootc=1: /,
          /^Project image ?lacks the label containers\.bootc=1: /,
          /^Updates ?none: no machine can reach /,
          /^Free space ?1 MiB in .*output, and .* are needed$/,
          /^Architecture ?ppc64le is not emulated on /,
        );
        edit("1.41.0");
        await shows(/^podman ?[\d.]+, which writes layers that cannot be installed$/);
      },
    ],
    [
      "Doctor: and each of them repaired",
      async () => {
        edit("1.41.4", 's/"arch": "[a-z0-9]*",/& "emulatedArchitectures": ["linux\\/ppc64le"],/');
        execFileSync("mount", ["-o", "remount,size=90G", output]);
        await makeImage(BASE, "containers.bootc=1");
        await makeImage(BUILDER, "old=0");
        nameImage("quay.io/doctor/line:latest");
        await podman(["tag", BASE, "quay.io/doctor/line:latest"]);
        await shows(
          /^podman ?[\d.]+$/,
          /^Heredocs ?read by buildah 1\.41\.4$/,
          new RegExp(`^Image builder ?${BUILDER}`),
          new RegExp(`^Base image ?${BASE}$`),
          /^Project image ?quay\.io\/doctor\/line:latest, /,
          /^Updates ?from quay\.io\/doctor\/line:latest$/,
          /^Free space ?[\d.]+ GiB in root's container storage$/,
          /^Architecture ?ppc64le is emulated on .*, which is slow$/,
          /^Login at quay\.io ?nobody is logged in, so nothing can be pushed$/,
        );
      },
    ],
    [
      "Doctor: the line of a log-in logs in to its registry",
      async () => {
        const line = `Login at ${registry.name}`;
        nameImage(`${registry.name}/doctor/line:latest`);
        await shows(new RegExp(`^${line} ?nobody is logged in, so nothing can be pushed$`));
        await page.locator(".monaco-list-row", { hasText: line }).first().click();
        await fillIn(page, /^Log In to/, ACCOUNT);
        await waitForTerminal(page, /Password:$/);
        await typeInTerminal(page, PASSWORD);
        await waitForTree(page, VIEW, "who is logged in", (rows) =>
          rows.some((row) => row.startsWith(line) && row.endsWith(`as ${ACCOUNT}`)),
        );
        await page.close();
        await server.stop();
        await registry.stop();
      },
    ],
  ];
}
