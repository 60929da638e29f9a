// `npm test`: installs what it needs and runs every layer in order. The last line is "N passed, N failed".
//   --only LAYER     one layer (repeatable); "electron" is the extension-host layer in desktop VS Code
//   --runs N         how many inputs the conformance layer generates for each tool
//   --seed N         what it generates them from; the same number brings the same inputs
//   --match TEXT     of the editor layer, only the tests whose name holds the text
//   --screenshots    lets the editor layer write docs/images
// With CI=true a layer that cannot run is a failure; else it is skipped and says what is missing.

import { parseArgs } from "node:util";
import { ensureNpmPackages, ensureTools, requireNode } from "./lib/dependencies.mjs";
import { runExtensionHostSuite } from "./lib/extension-host.mjs";
import { runConformanceTests } from "./lib/layers/conformance.mjs";
import { packExtension, runPackageTests } from "./lib/layers/package.mjs";
import { runChecks, runGrammarTests, runUnitTests } from "./lib/layers/tools.mjs";
import { describeError, Missing, Refusal, say, secondsSince, step } from "./lib/output.mjs";

const isCI = Boolean(process.env.CI) && process.env.CI !== "false";
const { only, runs, seed, match, screenshots } = readArguments(process.argv.slice(2));

/** @typedef {import("./lib/suite.mjs").Counts & { note?: string }} Result */
/** @typedef {{ name: string, title: string, run: () => Promise<Result>, onlyByName?: boolean }} Layer */

/** @type {readonly Layer[]} */
const layers = [
  { name: "check", title: "format, lint, types, dead code, generated files", run: runChecks },
  { name: "unit", title: "units, rules, invariants, fuzz, language server, command line", run: runUnitTests },
  { name: "grammar", title: "TextMate grammars", run: runGrammarTests },
  {
    name: "conformance",
    title: "verdicts of the real tools on configs and kickstarts",
    run: () => runConformanceTests({ runs, seed, isCI }),
  },
  { name: "package", title: "the packed extension", run: runPackageTests },
  {
    name: "integration",
    title: "the extension host of a real VS Code",
    run: () => runExtensionHostSuite(),
  },
  {
    name: "electron",
    title: "the extension host of desktop VS Code",
    run: () => runExtensionHostSuite({ desktopOnly: true }),
    onlyByName: true,
  },
  {
    name: "podman",
    title: "real podman: builds, rules and predictions, the image builder's refusals",
    run: runPodmanLayer,
  },
  {
    name: "machine",
    title: "real ssh and qemu: a host with bootc, a machine that boots",
    run: runMachineLayer,
  },
  { name: "editor", title: "the packed extension in VS Code, from finding to ISO", run: runEditorLayer },
];

/** @returns {Promise<Result>} */
async function runPodmanLayer() {
  await ensureTools("podman", "busybox");
  const { runPodmanTests } = await import("../test/podman/podman.mjs");
  return runPodmanTests();
}

/** @returns {Promise<Result>} */
async function runMachineLayer() {
  await ensureTools("ssh", "sshd", "qemu", "qemu-img");
  const { runMachineTests } = await import("../test/machine/machine.mjs");
  return runMachineTests();
}

/** @returns {Promise<Result>} */
async function runEditorLayer() {
  await ensureTools("chromium", "podman", "busybox", "registry", "ssh", "sshd", "qemu", "qemu-img");
  await ensureTools("sudo", "newuidmap");
  const vsix = await step("Packing the extension", packExtension);
  const { runEditorTests } = await import("../test/integration/end-to-end.mjs");
  return runEditorTests({ vsix, match, screenshots });
}

/** @param {readonly string[]} args */
function readArguments(args) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        only: { type: "string", multiple: true },
        runs: { type: "string" },
        seed: { type: "string" },
        match: { type: "string", default: "" },
        screenshots: { type: "boolean" },
      },
    });
    return {
      only: values.only ?? [],
      runs: readNumber("--runs", values.runs),
      seed: readNumber("--seed", values.seed),
      match: values.match,
      screenshots: values.screenshots ?? false,
    };
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}

/** @param {string} option @param {string | undefined} text */
function readNumber(option, text) {
  if (text === undefined || /^[1-9]\d{0,8}$/.test(text)) return text === undefined ? undefined : Number(text);
  throw new Refusal(`${option} wants a number, not ${text}`);
}

/** @returns {readonly Layer[]} */
function chosenLayers() {
  for (const name of only) {
    if (layers.some((layer) => layer.name === name)) continue;
    throw new Refusal(`No layer ${name}. Layers: ${layers.map((layer) => layer.name).join(", ")}`);
  }
  return only.length > 0
    ? layers.filter(({ name }) => only.includes(name))
    : layers.filter(({ onlyByName }) => !onlyByName);
}

/**
 * @param {Layer} layer
 * @returns {Promise<Result & { skipped?: boolean }>}
 */
async function runLayer({ name, title, run }) {
  const started = Date.now();
  say(`\n== ${name}: ${title}`);
  try {
    const result = await run();
    const note = result.note ? `; ${result.note}` : "";
    say(`== ${name}: ${result.passed} passed, ${result.failed} failed (${secondsSince(started)}${note})`);
    return result;
  } catch (error) {
    const skipped = error instanceof Missing && !isCI;
    say(`== ${name}: ${skipped ? "SKIPPED" : "could not run"}: ${describeError(error)}`);
    return { passed: 0, failed: skipped ? 0 : 1, skipped };
  }
}

async function prepare() {
  requireNode();
  await ensureNpmPackages();
  await step("Building client and server", async () => {
    const { build } = await import("./build.mjs");
    await build();
  });
}

async function main() {
  const chosen = chosenLayers();
  await prepare();
  const results = [];
  for (const layer of chosen) results.push({ name: layer.name, ...(await runLayer(layer)) });
  say("\nLayers:");
  for (const { name, passed, failed, skipped } of results) {
    say(`  ${name.padEnd(12)} ${skipped ? "skipped" : `${passed} passed, ${failed} failed`}`);
  }
  const sum = (/** @type {"passed" | "failed"} */ key) => results.reduce((total, one) => total + one[key], 0);
  say(`${sum("passed")} passed, ${sum("failed")} failed`);
  return sum("failed") === 0 ? 0 : 1;
}

try {
  process.exit(await main());
} catch (error) {
  say(`\n${describeError(error)}\n0 passed, 1 failed`);
  process.exit(1);
}
