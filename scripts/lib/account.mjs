// An ordinary user of this machine, made for tests and removed with them: a home, rootless podman, sudo with or without a
// password.

import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { run, temporaryFolder } from "./processes.mjs";

const NAME = "bootc-tester";
const SUDOERS = `/etc/sudoers.d/${NAME}`;
/** Words before a program that it shall run. */
const PREFIX = /** @type {const} */ (["setpriv", "--reuid", NAME, "--regid", NAME, "--init-groups"]);

/** Of the account that there is; two have no room under one name. */
let removeMade = () => {};

/**
 * @typedef {object} Account
 * @property {string} name
 * @property {number} uid
 * @property {string} home
 * @property {NodeJS.ProcessEnv} env
 * @property {readonly string[]} prefix words before a program that it shall run
 * @property {(...words: string[]) => ReturnType<typeof run>} run
 * @property {(file: string) => void} own gives it a file, or a folder with all that is in it
 * @property {(folder: string) => string} reach where it can read a folder that may lie below one closed to it
 * @property {(how: "freely" | "with a password") => void} maySudo
 * @property {() => void} remove
 *
 * @param {{ configuration: string, password: string }} options `configuration`: text of its containers.conf, which counts
 *   behind sudo, too
 * @returns {Promise<Account>} without ranges of subordinate ids
 */
export async function makeAccount({ configuration, password }) {
  const home = temporaryFolder("home");
  const runtime = path.join(home, "run");
  const containers = path.join(home, ".config", "containers");
  const configurationFile = path.join(containers, "containers.conf");
  const env = {
    ...process.env,
    HOME: home,
    USER: NAME,
    LOGNAME: NAME,
    SHELL: "/bin/sh",
    XDG_RUNTIME_DIR: runtime,
    CONTAINERS_CONF: configurationFile,
  };
  const remove = () => {
    const [program, ...words] = PREFIX;
    // Ends the process that keeps the namespace.
    spawnSync(program, [...words, "podman", "system", "migrate"], { env, cwd: home, stdio: "ignore" });
    rmSync(SUDOERS, { force: true });
    spawnSync("userdel", ["--force", "--", NAME], { stdio: "ignore" });
  };
  removeMade();
  removeMade = remove;
  const own = (/** @type {string} */ file) => {
    execFileSync("chown", ["--recursive", `${NAME}:`, "--", file]);
  };
  const reach = (/** @type {string} */ folder) => {
    const place = temporaryFolder("reached");
    execFileSync("mount", ["--bind", folder, place]);
    // Read-only, so that whoever removes the temporary folder can never remove what it shows.
    execFileSync("mount", ["-o", "remount,bind,ro", place]);
    process.prependOnceListener("exit", () => spawnSync("umount", ["--lazy", place]));
    return place;
  };
  const none = ["-K", "SUB_UID_COUNT=0", "-K", "SUB_GID_COUNT=0"];
  await run("useradd", [...none, "--no-create-home", "--home-dir", home, "--shell", "/bin/sh", "--", NAME]);
  // However the tests end.
  process.prependOnceListener("exit", remove);
  execFileSync("chpasswd", { input: `${NAME}:${password}\n` });
  for (const folder of [runtime, containers]) mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(configurationFile, configuration);
  // The driver that works on every file system.
  writeFileSync(path.join(containers, "storage.conf"), '[storage]\ndriver = "vfs"\n');
  own(home);
  return {
    name: NAME,
    uid: Number((await run("id", ["--user", "--", NAME])).stdout),
    home,
    env,
    prefix: PREFIX,
    own,
    reach,
    run: (...words) => {
      const [program, ...rest] = PREFIX;
      return run(program, [...rest, ...words], { env, cwd: home });
    },
    maySudo: (how) => {
      const tag = how === "freely" ? "NOPASSWD: " : "";
      const text = `Defaults:${NAME} env_keep += "CONTAINERS_CONF"\n${NAME} ALL=(ALL:ALL) ${tag}ALL\n`;
      rmSync(SUDOERS, { force: true });
      writeFileSync(SUDOERS, text, { mode: 0o440 });
    },
    remove,
  };
}
