// The measurements: ours and the peer's in turns, so that both see the same machine.

import { existsSync, readdirSync } from "node:fs";
import { containerfile, editPlaces, hostile } from "./containerfile.mjs";
import { config, editPlaces as installerPlaces, kickstart } from "./installer.mjs";
import { scriptedProject } from "./project.mjs";
import { openServer } from "./server.mjs";

/** @typedef {{ ours: number, peer: number }} Pair */
/** @typedef {import("./server.mjs").Program} Program */

export const lengths = [1_000, 5_000, 20_000];
const starts = 11;
/** Fresh servers: what opens within half a second is disturbed by anything, and quickly done once more. */
const opens = (/** @type {number} */ length) => (length > 5_000 ? 5 : 11);
/** Pairs of keystrokes at each place, and fresh servers: more where a keystroke is short and easily disturbed. */
const typing = (/** @type {string} */ text) =>
  text.length > 500_000 ? { keys: 9, rounds: 1 } : { keys: 20, rounds: text.length > 100_000 ? 3 : 9 };
const hostileRounds = 3;
const firstSessionLimit = 60_000;

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/**
 * @param {{ ours: Program, peer: Program }} programs
 * @param {(program: Program) => Promise<readonly number[]>} once
 * @param {number} rounds
 * @returns {Promise<readonly Pair[]>} medians, one pair for each number that `once` gives
 */
async function inTurns(programs, once, rounds) {
  /** @type {{ ours: number[][], peer: number[][] }} */
  const all = { ours: [], peer: [] };
  for (let round = 0; round < rounds; round++) {
    for (const who of /** @type {const} */ (["ours", "peer"]))
      all[who].push([...(await once(programs[who]))]);
  }
  const [first = []] = all.ours;
  return first.map((_, at) => ({
    ours: median(all.ours.map((values) => values[at] ?? Number.NaN)),
    peer: median(all.peer.map((values) => values[at] ?? Number.NaN)),
  }));
}

/**
 * Our server keeps compiled code from its first session on: that session, until the code is there.
 * @param {Program} program
 * @param {string} folder where it is kept
 */
export async function firstSession(program, folder) {
  const server = await openServer(program);
  await server.open(containerfile(lengths[0]));
  const waited = Date.now();
  while (!existsSync(folder) || !readdirSync(folder).some((name) => name.endsWith(".code"))) {
    if (Date.now() - waited > firstSessionLimit) throw new Error(`no compiled code came into ${folder}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await server.stop();
}

/** Spawn to the answer of `initialize`, in milliseconds. */
export async function startTimes(programs) {
  const once = async (program) => {
    const server = await openServer(program);
    await server.stop();
    return [server.initialized];
  };
  await once(programs.ours);
  await once(programs.peer);
  return (await inTurns(programs, once, starts))[0];
}

/** Opening in a fresh server, in milliseconds. */
export async function openTimes(programs, length) {
  const text = containerfile(length);
  const once = async (program) => {
    const server = await openServer(program);
    const time = await server.open(text);
    await server.stop();
    return [time];
  };
  return (await inTurns(programs, once, opens(length)))[0];
}

/** One keystroke at the first, a middle and the last instruction, in milliseconds; and memory afterwards. */
export async function keyTimes(programs, length) {
  return keysIn(programs, { text: containerfile(length) });
}

/** Ours on a kickstart and a builder config, the peer on a Containerfile of the same length: it knows nothing else. */
export async function installerKeyTimes(programs, what, length) {
  const document = {
    kickstart: { text: kickstart(length), name: "install.ks", language: "kickstart" },
    config: { text: config(length), name: "config.toml", language: "toml" },
  }[what];
  const peer = { text: containerfile(length) };
  return keysIn(programs, { ...document, places: installerPlaces(document.text) }, peer);
}

/** The same in a project whose RUN instructions call scripts of the build context. */
export async function projectKeyTimes(programs) {
  const project = await scriptedProject();
  try {
    return await keysIn(programs, { text: project.text, folder: project.uri });
  } finally {
    await project.remove();
  }
}

/**
 * @param {{ ours: Program, peer: Program }} programs
 * @param {import("./server.mjs").Edited & { text: string, places?: object }} document
 * @param {typeof document} [ofPeer]
 */
async function keysIn(programs, document, ofPeer = document) {
  const { keys, rounds } = typing(ofPeer.text);
  const once = async (program) => {
    const { text, places: given, ...edited } = program === programs.peer ? ofPeer : document;
    const places = Object.values(given ?? editPlaces(text));
    const server = await openServer(program, edited);
    await server.open(text);
    const times = [];
    for (const place of places) {
      const each = [];
      for (let at = 0; at < keys; at++) {
        each.push(await server.key(place, "insert"));
        each.push(await server.key(place, "remove"));
      }
      // The first ones warm the compiler up, for both servers alike.
      times.push(median(each.slice(4)));
    }
    const memory = await server.memory();
    await server.stop();
    return [...times, memory];
  };
  const [first, middle, last, memory] = await inTurns(programs, once, rounds);
  return { first, middle, last, memory };
}

/** Milliseconds for each hostile input, of our server alone: the peer hangs on some of them. */
export async function hostileTimes(program) {
  const times = [];
  for (const [name, text] of Object.entries(hostile)) {
    const rounds = [];
    for (let round = 0; round < hostileRounds; round++) {
      const server = await openServer(program);
      rounds.push(await server.open(text));
      await server.stop();
    }
    // The budget is absolute, so what other programs take of the machine must not count.
    times.push({ name, bytes: Buffer.byteLength(text), milliseconds: Math.min(...rounds) });
  }
  return times;
}
