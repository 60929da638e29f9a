// npm packages and, as root on Debian, system packages. Uses nothing but Node, because it runs before npm install.

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Missing, Refusal, step } from "./output.mjs";
import { findProgram, root } from "./paths.mjs";
import { run } from "./processes.mjs";

const MINIMUM_NODE = [20, 19];

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [wantedMajor, wantedMinor] = MINIMUM_NODE;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new Missing(`Node ${MINIMUM_NODE.join(".")} or later is needed; this is ${process.version}.`);
}

/**
 * npm is started through its JavaScript entry where it can be found: the wrapper on Windows is a batch file, and
 * Node starts those only through a shell.
 * @param {readonly string[]} args
 * @param {import("./processes.mjs").RunOptions} [options]
 */
export function runNpm(args, options) {
  const beside = path.dirname(process.execPath);
  const entry = [
    process.env.npm_execpath,
    path.join(beside, "node_modules", "npm", "bin", "npm-cli.js"),
    path.join(beside, "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"),
  ].find((file) => file?.endsWith("npm-cli.js") && existsSync(file));
  return entry ? run(process.execPath, [entry, ...args], options) : run("npm", args, options);
}

/** @param {string} file */
function lockedPackages(file) {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")).packages ?? {}) : {};
}

/** Compares what package-lock.json wants with what npm noted when it last installed. */
function installedPackagesAreCurrent() {
  const wanted = lockedPackages(path.join(root, "package-lock.json"));
  const installed = lockedPackages(path.join(root, "node_modules", ".package-lock.json"));
  return Object.entries(wanted)
    .filter(([name, entry]) => name.startsWith("node_modules/") && !entry.optional)
    .every(
      ([name, entry]) => installed[name]?.version === entry.version && installed[name]?.link === entry.link,
    );
}

export async function ensureNpmPackages() {
  if (installedPackagesAreCurrent()) return;
  await step("Installing npm packages", async (note) => {
    const flags = ["--no-audit", "--no-fund"];
    const options = { cwd: root, onLine: note };
    const { code, stdout, stderr } = await runNpm(["ci", ...flags], { ...options, mayFail: true });
    if (code === 0) return;
    if (!stderr.includes("EUSAGE")) throw new Refusal(`npm ci ended with ${code}\n${stdout}\n${stderr}`);
    // A registry mirror without the packages of other platforms: npm ci then takes the lock file for incomplete,
    // while npm install keeps to its versions and passes over what is optional.
    await runNpm(["install", "--no-save", ...flags], options);
  });
}

/** System programs that layers need, and the Debian packages that bring them. */
const TOOLS = {
  chromium: {
    names: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"],
    packages: ["chromium", "fonts-dejavu-core", "fonts-noto-cjk", "fonts-symbola"],
  },
  podman: { names: ["podman"], packages: ["podman", "runc"] },
  busybox: { names: ["busybox"], packages: ["busybox-static"] },
  ssh: { names: ["ssh"], packages: ["openssh-client"] },
  sshd: { names: ["sshd"], packages: ["openssh-server"], startsService: true },
  // With qemu-utils 19 MB to get, 90 MB installed.
  qemu: { names: ["qemu-system-x86_64"], packages: ["qemu-system-x86"] },
  "qemu-img": { names: ["qemu-img"], packages: ["qemu-utils"] },
  registry: { names: ["docker-registry"], packages: ["docker-registry"] },
  sudo: { names: ["sudo"], packages: ["sudo"] },
  newuidmap: { names: ["newuidmap"], packages: ["uidmap"] },
};

/** @typedef {keyof typeof TOOLS} Tool */

/**
 * @param {Tool} tool
 * @returns {string | undefined} the path of the program
 */
export function findTool(tool) {
  const named = tool === "chromium" ? process.env.CHROMIUM_EXECUTABLE : undefined;
  if (named && existsSync(named)) return named;
  const found = findProgram(...TOOLS[tool].names);
  return found && tool === "busybox" && !isStatic(found) ? undefined : found;
}

const PT_INTERP = 3;

/**
 * Alone in an empty image there is no loader for a program that wants one: in ELF that is a header of type PT_INTERP.
 * @param {string} program
 */
function isStatic(program) {
  const bytes = readFileSync(program);
  const table = Number(bytes.readBigUInt64LE(32));
  const size = bytes.readUInt16LE(54);
  const count = bytes.readUInt16LE(56);
  return !Array.from({ length: count }, (_, index) => bytes.readUInt32LE(table + index * size)).includes(
    PT_INTERP,
  );
}

/**
 * Makes sure that the programs are there: installs them as root on Debian, elsewhere says what is missing.
 * @param {readonly Tool[]} tools
 */
export async function ensureTools(...tools) {
  const missing = tools.filter((tool) => !findTool(tool));
  if (missing.length === 0) return;
  const packages = missing.flatMap((tool) => TOOLS[tool].packages);
  if (process.getuid?.() !== 0 || !findProgram("apt-get")) {
    throw new Missing(
      `${missing.join(", ")} not found on PATH. On Debian: apt-get install ${packages.join(" ")}`,
    );
  }
  // Where an init runs, the package would open the machine to the network; in a container nothing is started.
  const services = missing.filter((tool) => "startsService" in TOOLS[tool]);
  if (services.length > 0 && existsSync("/run/systemd/system")) {
    throw new Missing(
      `${services.join(", ")} not found on PATH, and not installed here: its package starts a server.`,
    );
  }
  await step(`Installing ${packages.join(", ")} with apt-get`, async (note) => {
    const options = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }, onLine: note };
    await run("apt-get", ["update"], options);
    await run("apt-get", ["install", "--yes", "--no-install-recommends", ...packages], options);
  });
  const still = tools.filter((tool) => !findTool(tool));
  if (still.length > 0)
    throw new Missing(`apt-get ended well, but ${still.join(", ")} cannot be found on PATH.`);
}
