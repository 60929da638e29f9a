// The command lines of "Deploy…" and "Boot in VM" with the real programs: what arrives, what is refused, what boots.

import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { importBundled } from "../../scripts/lib/bundled-module.mjs";
import { Refusal } from "../../scripts/lib/output.mjs";
import { run, start, stop, temporaryFolder } from "../../scripts/lib/processes.mjs";
import { runTests } from "../../scripts/lib/suite.mjs";
import { bootableDisk, bootableIso, ISO_LINE, SERIAL_LINE } from "./bootable.mjs";
import { BOOTED, startHost } from "./host.mjs";

const BOOT_MILLISECONDS = 120_000;
const LINUX = { kind: "linux", uid: 0, gid: 0 };

/** @typedef {import("../../scripts/lib/suite.mjs").Test} Test */

/**
 * @param {unknown} actual
 * @param {unknown} expected
 */
function requireEqual(actual, expected) {
  const [seen, wanted] = [actual, expected].map((value) => JSON.stringify(value, undefined, 1));
  if (seen !== wanted) throw new Refusal(`expected ${wanted}\nbut it is ${seen}`);
}

/** @param {import("./host.mjs").TestHost} host */
async function hostTests(host) {
  const { bootcOn } = await importBundled("client/src/tasks/bootcArguments.ts");
  const { answerOf } = await importBundled("client/src/tasks/hostStatus.ts");
  const { onHost } = await importBundled("client/src/tasks/remote.ts");
  /** @param {any} outcome */
  const ssh = async (outcome) => {
    if (outcome.kind !== "ok") throw new Refusal(`refused: ${JSON.stringify(outcome)}`);
    const { program, arguments: args } = outcome.value;
    // `ssh` is found on PATH, as it is in the editor.
    const words = ["-c", 'exec "$@"', "sh", program, ...args];
    return run("sh", words, { env: { ...process.env, ...host.env }, mayFail: true });
  };
  const perform = (/** @type {object} */ action, way = "quiet") => ssh(bootcOn(host.name, action, way));
  const answer = async (/** @type {string} */ way) => {
    const { code, stdout, stderr } = await perform({ kind: "status" }, way);
    return answerOf(code, stdout + stderr);
  };
  const image = "quay.io/example/kiosk:2";
  /** @type {[object, string][]} */
  const actions = [
    [{ kind: "check" }, "bootc [upgrade] [--check]"],
    [{ kind: "upgrade", reboot: false }, "bootc [upgrade]"],
    [{ kind: "upgrade", reboot: true }, "bootc [upgrade] [--apply]"],
    [{ kind: "switch", image, reboot: false }, `bootc [switch] [--] [${image}]`],
    [{ kind: "switch", image, reboot: true }, `bootc [switch] [--apply] [--] [${image}]`],
    [{ kind: "rollback", reboot: false }, "bootc [rollback]"],
    [{ kind: "rollback", reboot: true }, "bootc [rollback] [--apply]"],
  ];
  /** @type {Test[]} */
  const tests = [
    ...["quiet", "terminal"].map(
      /** @returns {Test} */ (way) => [
        `an unknown host key is refused, and nothing runs (${way})`,
        async () => {
          host.forgetKey();
          requireEqual(await answer(way), { kind: "key-unknown" });
          requireEqual(host.calls(), []);
        },
      ],
    ),
    ...["quiet", "terminal"].map(
      /** @returns {Test} */ (way) => [
        `a changed host key is refused, and nothing runs (${way})`,
        async () => {
          await host.knowAnotherKey();
          requireEqual(await answer(way), { kind: "key-changed" });
          requireEqual(host.calls(), []);
        },
      ],
    ),
    [
      "the status of a host is read",
      async () => {
        await host.knowKey();
        const { kind, status } = await answer("quiet");
        requireEqual([kind, status?.booted.image, status?.rollback.version], ["status", BOOTED, "9.0"]);
        requireEqual(host.calls(), ["bootc [status] [--format=json]"]);
      },
    ],
    [
      "every action arrives with its exact words",
      async () => {
        for (const [action, call] of actions) {
          const { code } = await perform(action);
          requireEqual([code, host.calls().at(-1)], [0, call]);
        }
      },
    ],
    [
      "hostile words arrive as they are",
      async () => {
        const words = [
          "two words",
          "it's",
          '"',
          "$(id)",
          "`id`",
          "$HOME",
          "a;b|c&d>e",
          "*",
          "-x",
          "\\",
          "한글",
          "",
        ];
        await ssh(onHost(host.name, ["bootc", ...words], "quiet"));
        requireEqual(host.calls().at(-1), `bootc ${words.map((word) => `[${word}]`).join(" ")}`);
      },
    ],
    [
      "a host without bootc, and one that nobody is at, are told apart",
      async () => {
        host.remove("bootc");
        requireEqual((await answer("quiet")).kind, "no-bootc");
        await host.stop();
        requireEqual((await answer("quiet")).kind, "failed");
      },
    ],
  ];
  return tests;
}

/** @param {string} file */
const checksum = (file) => createHash("sha256").update(readFileSync(file)).digest("hex");

async function vmTests() {
  const { bootInQemu, emptyDisk } = await importBundled("client/src/tasks/vmArguments.ts");
  const { freePort } = await importBundled("client/src/environment/virtualization.ts");
  const folder = path.join(temporaryFolder("vm"), `my, disks: it's "한글"`);
  mkdirSync(folder);
  /**
   * @param {object} what
   * @param {string} line
   */
  const bootUntil = async (what, line) => {
    const before = readdirSync(folder).map((name) => checksum(path.join(folder, name)));
    const hardware = {
      qemu: "qemu-system-x86_64",
      architecture: "x86_64",
      memory: 256,
      cpus: 2,
      window: false,
    };
    const outcome = bootInQemu({ ...hardware, sshPort: await freePort(), ...what }, LINUX);
    if (outcome.kind !== "ok") throw new Refusal(`refused: ${JSON.stringify(outcome)}`);
    const { program, arguments: args } = outcome.value;
    const child = start(program, args, { stdio: ["pipe", "pipe", "pipe"] });
    await printed(child, line);
    // How a person leaves: Ctrl+A, then X.
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.stdin?.write("\x01x");
    requireEqual(await ended, 0);
    requireEqual(
      readdirSync(folder).map((name) => checksum(path.join(folder, name))),
      before,
    );
  };
  const disk = path.join(folder, "disk.raw");
  writeFileSync(disk, bootableDisk());
  /** @type {Test[]} */
  const tests = [
    [
      "a disk boots from a hostile path, answers on the serial console, and stays as it was",
      () => bootUntil({ disk: { file: disk, format: "raw" } }, SERIAL_LINE),
    ],
    [
      "an installer boots behind an empty disk",
      async () => {
        const file = path.join(folder, "empty.qcow2");
        const iso = path.join(folder, "install.iso");
        writeFileSync(iso, bootableIso());
        const { program, arguments: args } = emptyDisk(file);
        await run(program, args);
        await bootUntil({ disk: { file, format: "qcow2" }, iso }, ISO_LINE);
      },
    ],
  ];
  return tests;
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {string} line
 * @returns {Promise<void>}
 */
function printed(child, line) {
  let text = "";
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ what) => reject(new Refusal(`${what}:\n${text.slice(-2000)}`));
    const timer = setTimeout(() => {
      void stop(child);
      fail(`no "${line}" within ${BOOT_MILLISECONDS / 1000} s`);
    }, BOOT_MILLISECONDS);
    const read = (/** @type {Buffer} */ data) => {
      text += data;
      if (!text.includes(line)) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("exit", (code) => fail(`qemu ended with ${code}`));
  });
}

export async function runMachineTests() {
  const host = await startHost();
  try {
    return await runTests([...(await hostTests(host)), ...(await vmTests())]);
  } finally {
    await host.stop();
  }
}
