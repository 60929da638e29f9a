// A project as larger ones are: a long Containerfile that mounts its build context and calls scripts from it.

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { containerfile } from "./containerfile.mjs";

const scripts = 30;
const lines = 900;

/** A script of some sixty lines; the last one is read by all others. */
const script = (/** @type {number} */ number) =>
  [
    "#!/bin/bash",
    "set -euo pipefail",
    number < scripts - 1 ? `. /ctx/${name(scripts - 1)}` : 'note() { echo "$1"; }',
    ...Array.from({ length: 20 }, (_, at) =>
      [
        `install -Dm0644 /dev/null /usr/lib/app-${number}/file-${at}`,
        `if [ -f /etc/app-${number}.conf ]; then sed -i s/a/b/ /etc/app-${number}.conf; fi`,
        `systemctl enable app-${number}-${at}.timer`,
      ].join("\n"),
    ),
    "",
  ].join("\n");

const name = (/** @type {number} */ number) => `${String(number).padStart(2, "0")}-step.sh`;

/** Writes the project into a new folder. */
export async function scriptedProject() {
  const folder = await mkdtemp(path.join(tmpdir(), "bootc-bench-"));
  await mkdir(path.join(folder, "build"));
  const numbers = Array.from({ length: scripts }, (_, number) => number);
  for (const number of numbers) await writeFile(path.join(folder, "build", name(number)), script(number));
  const calls = numbers.map(
    (number) => `RUN --mount=type=bind,source=build,target=/ctx /ctx/${name(number)}\n`,
  );
  const text = `${containerfile(lines - scripts).trimEnd()}\n${calls.join("")}`;
  await writeFile(path.join(folder, "Containerfile"), text);
  return {
    text,
    uri: pathToFileURL(folder).href,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
