// pykickstart, the installer's own parser, from PyPI in a virtual environment of this project's cache.

import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { Missing, step } from "../../../scripts/lib/output.mjs";
import { cache, findProgram, root } from "../../../scripts/lib/paths.mjs";
import { run } from "../../../scripts/lib/processes.mjs";
import { startAnswering } from "../answering.mjs";

const VERSION = "3.78";
const environment = path.join(cache, `pykickstart-${VERSION}`);
const python = path.join(
  environment,
  ...(process.platform === "win32" ? ["Scripts", "python.exe"] : ["bin", "python3"]),
);

/** @returns {Promise<string>} the path of a Python that knows pykickstart */
async function ensurePykickstart() {
  const works = existsSync(python) && (await run(python, ["-c", "import pykickstart"], { mayFail: true }));
  if (works && works.code === 0) return python;
  const system = findProgram("python3", "python");
  if (!system) throw new Missing("python3 not found on PATH. On Debian: apt-get install python3-venv");
  await step(`Installing pykickstart ${VERSION} from PyPI`, async (note) => {
    rmSync(environment, { recursive: true, force: true });
    const options = { mayFail: true, onLine: note };
    const made = await run(system, ["-m", "venv", environment], options);
    if (made.code !== 0)
      throw new Missing(`python3 -m venv failed (on Debian: apt-get install python3-venv)\n${made.stdout}`);
    const pip = ["-m", "pip", "install", "--disable-pip-version-check", `pykickstart==${VERSION}`];
    const installed = await run(python, pip, options);
    if (installed.code === 0) return;
    rmSync(environment, { recursive: true, force: true });
    throw new Missing(`pykickstart ${VERSION} could not be had from PyPI:\n${installed.stderr.trim()}`);
  });
  return python;
}

/**
 * A program that is asked about one kickstart after the other; it ends with the tests.
 * @returns {Promise<{ ask: (one: import("./kickstarts.ts").Case) => Promise<import("./agreement.ts").Refusal | null> }>}
 */
export const startPykickstart = async () =>
  startAnswering(await ensurePykickstart(), [
    path.join(root, "test", "conformance", "kickstart", "verdicts.py"),
  ]);
