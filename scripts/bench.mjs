// Measures the budgets of this project beside dockerfile-language-server-nodejs, in the same run on the same machine:
// what counts is the ratio. Exit code 1: a budget is missed. `--quick` leaves out the longest file.

import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  firstSession,
  hostileTimes,
  installerKeyTimes,
  keyTimes,
  lengths,
  openTimes,
  projectKeyTimes,
  startTimes,
} from "./bench/measure.mjs";
import { build } from "./build.mjs";
import { describeError, say, step } from "./lib/output.mjs";
import { root } from "./lib/paths.mjs";

const quick = process.argv.includes("--quick");
const require = createRequire(import.meta.url);
const peer = "dockerfile-language-server-nodejs";
const codeFolder = mkdtempSync(path.join(tmpdir(), "bootc-bench-"));
const ourFile = path.join(root, "server", "dist", "node.js");
const peerFile = path.join(
  path.dirname(require.resolve("dockerfile-language-server-nodejs/package.json")),
  "bin",
  "docker-langserver",
);
const programs = { ours: [ourFile, `--code-cache=${codeFolder}`], peer: [peerFile] };

const longestAllowed = 1_000;
const largestPackage = 1_500_000;

/** @type {{ what: string, ours: string, peer: string, ratio: string, budget: string, met: boolean }[]} */
const rows = [];
const milliseconds = (/** @type {number} */ value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const megabytes = (/** @type {number} */ value) => `${(value / 1e6).toFixed(2)} MB`;

/**
 * @param {string} what
 * @param {{ ours: number, peer: number }} pair
 * @param {number} budget the largest ratio allowed
 * @param {(value: number) => string} [unit]
 */
function compare(what, { ours, peer: theirs }, budget, unit = milliseconds) {
  const ratio = ours / theirs;
  rows.push({
    what,
    ours: unit(ours),
    peer: unit(theirs),
    ratio: ratio.toFixed(2),
    budget: Number.isFinite(budget) ? `≤ ${budget.toFixed(2)}` : "–",
    met: ratio <= budget,
  });
}

/**
 * @param {string} what
 * @param {number} value
 * @param {number} budget
 * @param {(value: number) => string} unit
 */
function limit(what, value, budget, unit) {
  rows.push({
    what,
    ours: unit(value),
    peer: "–",
    ratio: "–",
    budget: `≤ ${unit(budget)}`,
    met: value <= budget,
  });
}

async function measure() {
  await step("The very first start", async () => {
    const first = { ...programs, ours: [ourFile, "--no-code-cache"] };
    compare("spawn → initialize, very first start", await startTimes(first), Number.POSITIVE_INFINITY);
    compare("open, 1,000 lines, very first start", await openTimes(first, 1_000), Number.POSITIVE_INFINITY);
    await firstSession(programs.ours, codeFolder);
  });
  await step("Spawn to initialize", async () =>
    compare("spawn → initialize", await startTimes(programs), 1.2),
  );
  for (const length of quick ? lengths.slice(0, 2) : lengths) {
    const lines = `${length.toLocaleString("en")} lines`;
    await step(`${lines}: open`, async () => compare(`open, ${lines}`, await openTimes(programs, length), 1));
    await step(`${lines}: keystrokes`, async () => {
      const { memory, ...places } = await keyTimes(programs, length);
      for (const [place, pair] of Object.entries(places)) {
        compare(`keystroke, ${lines}, ${place} instruction`, pair, 1 / 3);
      }
      if (length === 20_000) compare("memory after 20,000 lines", memory, 1.5, megabytes);
    });
  }
  await step("900 lines and 30 scripts: keystrokes", async () => {
    const { memory: _, ...places } = await projectKeyTimes(programs);
    for (const [place, pair] of Object.entries(places))
      compare(`keystroke, 900 lines and 30 scripts, ${place} instruction`, pair, 1 / 3);
  });
  for (const [what, length] of /** @type {const} */ ([
    ["kickstart", 2_000],
    ["config", 1_000],
  ])) {
    const title = `${what} of ${length.toLocaleString("en")} lines`;
    await step(`${title}: keystrokes`, async () => {
      const { memory: _, ...places } = await installerKeyTimes(programs, what, length);
      for (const [place, pair] of Object.entries(places))
        compare(`keystroke, ${title}, ${place} part`, pair, 1 / 3);
    });
  }
  await step("Hostile inputs up to 256 kB", async () => {
    for (const { name, bytes, milliseconds: time } of await hostileTimes(programs.ours)) {
      limit(`${name} (${Math.round(bytes / 1024)} kB)`, time, longestAllowed, milliseconds);
    }
  });
  const packed = readdirSync(root).filter((file) => file.endsWith(".vsix"));
  for (const file of packed) limit(file, statSync(path.join(root, file)).size, largestPackage, megabytes);
  if (packed.length === 0) say("No .vsix is here; `npm run package` makes one and checks its size.");
}

function report() {
  const heading = { what: "what", ours: "ours", peer: "peer", ratio: "ratio", budget: "budget", met: "" };
  const lines = [heading, ...rows.map((row) => ({ ...row, met: row.met ? "met" : "MISSED" }))];
  const columns = /** @type {const} */ (["what", "ours", "peer", "ratio", "budget", "met"]);
  const widths = columns.map((column) => Math.max(...lines.map((line) => String(line[column]).length)));
  say("");
  for (const line of lines) {
    say(
      columns
        .map((column, at) => String(line[column]).padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd(),
    );
  }
  const missed = rows.filter(({ met }) => !met).length;
  say("");
  say(missed === 0 ? "All budgets are met." : `Budgets missed: ${missed}.`);
  if (missed > 0) process.exitCode = 1;
}

try {
  if (!existsSync(peerFile)) throw new Error(`${peer} is not installed; run npm ci.`);
  await step("Building", () => build());
  say(
    `Peer: ${peer} ${require("dockerfile-language-server-nodejs/package.json").version}; medians; over standard input and output`,
  );
  await measure();
  report();
} catch (error) {
  say(describeError(error));
  process.exitCode = 1;
}
rmSync(codeFolder, { recursive: true, force: true });
process.exit();
