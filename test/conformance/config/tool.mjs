// The builder's own code, from the Go module proxy, in a program of this project's cache: see harness/main.go.

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { Missing, step } from "../../../scripts/lib/output.mjs";
import { cache, findProgram, root } from "../../../scripts/lib/paths.mjs";
import { run } from "../../../scripts/lib/processes.mjs";
import { startAnswering } from "../answering.mjs";

/** @typedef {{ name: string, text: string, imageType: string, rootfs?: string }} Question */
/** @typedef {{ verdict: "accept" | "reject" | "crash", stage?: string, message?: string, warnings?: string[] }} Answer */

const sources = path.join(root, "test", "conformance", "config", "harness");

/** Leave out what needs C libraries: storage of containers, which no config touches. */
const TAGS = [
  "containers_image_docker_daemon_stub",
  "containers_image_openpgp",
  "containers_image_storage_stub",
  "exclude_graphdriver_btrfs",
  "exclude_graphdriver_devicemapper",
];

/** @returns {Promise<string>} the program, built from the sources as they are now */
export async function ensureHarness() {
  const go = findProgram("go");
  if (!go) throw new Missing("go not found on PATH: Go 1.24 or newer builds the image builder's own code");
  const hash = createHash("sha256").update(TAGS.join());
  for (const name of readdirSync(sources).sort())
    hash.update(name).update(readFileSync(path.join(sources, name)));
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = path.join(cache, `config-harness-${hash.digest("hex").slice(0, 12)}${suffix}`);
  if (existsSync(program)) return program;
  await step("Building the image builder's code (minutes, the first time)", async (note) => {
    const part = `${program}.part`;
    const built = await run(
      go,
      ["build", "-mod=readonly", "-trimpath", "-buildvcs=false", "-tags", TAGS.join(), "-o", part, "."],
      {
        cwd: sources,
        env: { ...process.env, CGO_ENABLED: "0", GOWORK: "off" },
        mayFail: true,
        onLine: note,
        timeoutMilliseconds: 1_800_000,
      },
    );
    if (built.code === 0) return renameSync(part, program);
    rmSync(part, { force: true });
    throw new Missing(`the image builder's Go modules could not be built:\n${built.stderr.trim()}`);
  });
  return program;
}

/**
 * Starts the program.
 * @param {string} program
 * @returns {{ ask: (question: Question) => Promise<Answer>, stop: () => Promise<unknown> }}
 */
export const startHarness = (program) => startAnswering(program);
