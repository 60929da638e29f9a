// A registry of its own on loopback, with log-in and without TLS: Debian's docker-registry, which is CNCF's distribution.

import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { findTool } from "../../scripts/lib/dependencies.mjs";
import { Missing, Refusal } from "../../scripts/lib/output.mjs";
import { start, stop, temporaryFolder } from "../../scripts/lib/processes.mjs";

const START_MILLISECONDS = 20_000;
export const ACCOUNT = "tester";
export const PASSWORD = "only for tests";
/** bcrypt of the password. */
const HTPASSWD = `${ACCOUNT}:$2y$05$KZxQm0vN8rT1uYb4cWdEf.044LKQ.3fAvkdqaoUTzjrwiOm.okcWq\n`;

const authorization = `Basic ${Buffer.from(`${ACCOUNT}:${PASSWORD}`).toString("base64")}`;

/**
 * @typedef {object} Registry
 * @property {string} name `127.0.0.1:PORT`
 * @property {NodeJS.ProcessEnv} env lets podman speak plain HTTP with it, and keeps log-ins out of the user's own file
 * @property {(repository: string, tag: string) => Promise<string | undefined>} digestOf
 * @property {() => Promise<void>} stop
 */

/**
 * A name of `registries.conf` leads elsewhere for pulling only, but a registry that is asked as a proxy takes requests to
 * any other one for its own.
 * @param {string} [standsFor] the registry that podman finds here instead, and where nobody logs in
 * @returns {Promise<Registry>}
 */
export async function startRegistry(standsFor) {
  const program = findTool("registry");
  if (!program) throw new Missing("docker-registry is needed.");
  const folder = temporaryFolder("registry");
  /** @param {string} name @param {string} text */
  const write = (name, text) => {
    const file = path.join(folder, name);
    writeFileSync(file, text, { mode: 0o600 });
    return file;
  };
  const name = `127.0.0.1:${await freePort()}`;
  const config = {
    version: 0.1,
    storage: { filesystem: { rootdirectory: path.join(folder, "data") } },
    http: { addr: name },
    ...(standsFor ? {} : { auth: { htpasswd: { realm: "tests", path: write("htpasswd", HTPASSWD) } } }),
  };
  // Its YAML is JSON as well.
  const child = start(program, ["serve", write("config.yml", JSON.stringify(config))]);
  child.stdout?.resume();
  child.stderr?.resume();
  await untilItAnswers(name);
  return {
    name,
    env: {
      CONTAINERS_REGISTRIES_CONF: write(
        "registries.conf",
        `[[registry]]\nlocation = "${standsFor ?? name}"\ninsecure = true\n`,
      ),
      // podman refuses a file that is not there.
      REGISTRY_AUTH_FILE: write("auth.json", "{}"),
      ...(standsFor
        ? { HTTP_PROXY: `http://${name}`, HTTPS_PROXY: `http://${name}`, NO_PROXY: "127.0.0.1" }
        : {}),
    },
    digestOf: async (repository, tag) => {
      const accept = "application/vnd.oci.image.manifest.v1+json";
      const answer = await fetch(`http://${name}/v2/${repository}/manifests/${tag}`, {
        headers: { authorization, accept },
      });
      return answer.headers.get("docker-content-digest") ?? undefined;
    },
    stop: () => stop(child),
  };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** @param {string} name */
async function untilItAnswers(name) {
  const deadline = Date.now() + START_MILLISECONDS;
  for (;;) {
    const status = await fetch(`http://${name}/v2/`).then(
      (answer) => answer.status,
      () => undefined,
    );
    // It lets everybody in, or wants a log-in.
    if (status === 200 || status === 401) return;
    if (Date.now() > deadline) throw new Refusal(`The registry at ${name} does not answer.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
