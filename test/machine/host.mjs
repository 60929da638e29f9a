// A host to deploy to: OpenSSH's server on loopback with a key and a configuration of its own, and a bootc that writes
// down what it is asked. Its client is the real one as well; only where it keeps keys is told by a file.

import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { findTool } from "../../scripts/lib/dependencies.mjs";
import { Missing, Refusal } from "../../scripts/lib/output.mjs";
import { run, start, stop, temporaryFolder } from "../../scripts/lib/processes.mjs";

const NAME = "edge";
const START_MILLISECONDS = 20_000;
export const BOOTED = "quay.io/example/kiosk:1";

const digestOf = (/** @type {string} */ text) => createHash("sha256").update(text).digest("hex");

/**
 * @param {string} image
 * @param {string} digit
 * @param {string} [imageDigest]
 * @param {string} [timestamp]
 */
const deployment = (
  image,
  digit,
  imageDigest = `sha256:${digestOf(image)}`,
  timestamp = `2026-01-0${1 + Number(digit)}T03:04:05Z`,
) => ({
  image: {
    image: { image, transport: "registry" },
    architecture: "amd64",
    version: `9.${digit}`,
    timestamp,
    imageDigest,
  },
  cachedUpdate: null,
  incompatible: false,
  pinned: false,
  downloadOnly: false,
  ostree: { checksum: digit.repeat(64), deploySerial: 0, stateroot: "default" },
});

/** As bootc writes it, in the form of its own spec-*.yaml. */
const STATUS = {
  apiVersion: "org.containers.bootc/v1",
  kind: "BootcHost",
  metadata: { name: "host" },
  spec: { image: { image: BOOTED, transport: "registry" }, bootOrder: "default" },
  status: {
    staged: null,
    booted: deployment(BOOTED, "1"),
    rollback: deployment("quay.io/example/kiosk:0", "0"),
    rollbackQueued: false,
    type: "bootcHost",
  },
};

const bootc = (/** @type {string} */ folder) => `#!/bin/sh
{ printf bootc; printf ' [%s]' "$@"; echo; } >>'${folder}/calls'
case "$1 $2" in
  "status --format=json") cat '${folder}/status.json' ;;
  "upgrade --check") echo "Update available for: ostree-unverified-registry:${BOOTED}" ;;
  *--apply*) echo "Rebooting system" ;;
  *) echo "Queued for next boot: ${BOOTED}" ;;
esac
`;

const SUDO = `#!/bin/sh
[ "$1" = -n ] && shift
exec "$@"
`;

/**
 * @typedef {object} TestHost
 * @property {string} name under which ssh is configured for it
 * @property {NodeJS.ProcessEnv} env in which `ssh` keeps keys apart from the user's own
 * @property {() => string[]} calls of bootc, each word in brackets
 * @property {(image: string, digest: string, built: string) => void} runs what it answers from now on: the image, with the one before for a rollback
 * @property {() => void} forgetKey ssh has never seen the host
 * @property {() => Promise<void>} knowKey
 * @property {() => Promise<void>} knowAnotherKey
 * @property {(name: string) => void} remove a program of the host
 * @property {() => Promise<void>} stop
 *
 * @returns {Promise<TestHost>}
 */
export async function startHost() {
  const server = findTool("sshd");
  const client = findTool("ssh");
  if (!server || !client || process.getuid?.() !== 0)
    throw new Missing("OpenSSH's server and root are needed.");
  const folder = temporaryFolder("host");
  const file = (/** @type {string[]} */ ...names) => path.join(folder, ...names);
  const port = await freePort();
  for (const name of ["hostKey", "otherKey", "userKey"]) await makeKey(file(name));
  for (const name of ["remote", "local", "home/.ssh"]) mkdirSync(file(name), { recursive: true });
  // Where sshd's unprivileged part lives; the package makes it when its service starts.
  mkdirSync("/run/sshd", { recursive: true, mode: 0o755 });
  writeProgram(file("remote", "bootc"), bootc(folder));
  writeProgram(file("remote", "sudo"), SUDO);
  writeFileSync(file("status.json"), `${JSON.stringify(STATUS)}\n`);
  writeFileSync(file("authorized"), readFileSync(file("userKey.pub")));
  writeFileSync(file("sshd_config"), serverConfiguration(file, port));
  const knownHosts = file("known_hosts");
  const configuration = clientConfiguration(file, port, knownHosts);
  // ssh takes the home folder of the user, not of HOME: the one is for it, the other for the editor.
  writeFileSync(file("ssh_config"), configuration);
  writeFileSync(file("home", ".ssh", "config"), configuration);
  // VS Code's server asks a login shell for the environment, and that begins PATH anew.
  writeFileSync(file("home", ".profile"), `PATH='${file("local")}':$PATH\n`);
  writeProgram(file("local", "ssh"), `#!/bin/sh\nexec '${client}' -F '${file("ssh_config")}' "$@"\n`);
  const child = start(server, ["-D", "-e", "-f", file("sshd_config")]);
  await listening(child);
  const know = (/** @type {string} */ key) => {
    const [type, value] = readFileSync(`${file(key)}.pub`, "utf8").split(" ");
    writeFileSync(knownHosts, `[127.0.0.1]:${port} ${type} ${value}\n`);
  };
  return {
    name: NAME,
    env: { PATH: `${file("local")}:${process.env.PATH}`, HOME: file("home") },
    calls: () =>
      existsSync(file("calls")) ? readFileSync(file("calls"), "utf8").trim().split("\n").filter(Boolean) : [],
    runs: (image, digest, built) => {
      const status = {
        ...STATUS.status,
        booted: deployment(image, "2", digest, built),
        rollback: STATUS.status.booted,
      };
      writeFileSync(file("status.json"), `${JSON.stringify({ ...STATUS, status })}\n`);
    },
    forgetKey: () => rmSync(knownHosts, { force: true }),
    knowKey: async () => know("hostKey"),
    knowAnotherKey: async () => know("otherKey"),
    remove: (name) => rmSync(file("remote", name)),
    stop: () => stop(child),
  };
}

/**
 * @param {(...names: string[]) => string} file
 * @param {number} port
 */
const serverConfiguration = (file, port) => `ListenAddress 127.0.0.1:${port}
HostKey ${file("hostKey")}
AuthorizedKeysFile ${file("authorized")}
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
SetEnv PATH=${file("remote")}:/usr/bin:/bin
`;

/**
 * A user whose own configuration would take any key: the extension asks ssh to check it all the same.
 * @param {(...names: string[]) => string} file
 * @param {number} port
 * @param {string} knownHosts
 */
const clientConfiguration = (file, port, knownHosts) => `Host ${NAME}
  HostName 127.0.0.1
  Port ${port}
  User root
Host *
  StrictHostKeyChecking no
  IdentityFile ${file("userKey")}
  IdentitiesOnly yes
  UserKnownHostsFile ${knownHosts}
  GlobalKnownHostsFile /dev/null
`;

/** @param {string} file */
const makeKey = (file) => run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", file]);

/**
 * @param {string} file
 * @param {string} text
 */
function writeProgram(file, text) {
  writeFileSync(file, text);
  chmodSync(file, 0o755);
}

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

/**
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<void>}
 */
function listening(child) {
  let printed = "";
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Refusal(`sshd did not start:\n${printed}`)),
      START_MILLISECONDS,
    );
    child.stderr?.on("data", (data) => {
      printed += data;
      if (!/Server listening on/.test(printed)) return;
      clearTimeout(timer);
      resolve();
    });
    child.once("exit", (code) => reject(new Refusal(`sshd ended with ${code}:\n${printed}`)));
  });
}
