// Our verdict on kickstarts against that of pykickstart, which the installer reads them with.

import { importBundled } from "../../../scripts/lib/bundled-module.mjs";
import { Refusal, say, step } from "../../../scripts/lib/output.mjs";
import { root } from "../../../scripts/lib/paths.mjs";
import { inputs } from "../seeds.mjs";
import { startPykickstart } from "./tool.mjs";

/** @typedef {import("./kickstarts.ts").Case} Case */
/** @typedef {typeof import("./ours.ts")} Ours */
/** @typedef {Awaited<ReturnType<typeof startPykickstart>>} Tool */

const SHOWN = 10;

/**
 * @param {import("../seeds.mjs").Asked} asked
 * @returns {Promise<import("../../../scripts/lib/suite.mjs").Test[]>}
 */
export async function conformanceTests(asked) {
  const { runs, seed } = inputs(asked, 3_000);
  const tool = await startPykickstart();
  /** @type {Ours} */
  const ours = await importBundled("test/conformance/kickstart/ours.ts");
  const sets = Object.entries(ours.known(root)).concat([
    [`${runs} generated kickstarts (seed ${seed})`, ours.generated(runs, seed)],
  ]);
  return sets.map(([name, cases]) => [
    `pykickstart and we agree on ${name}`,
    () => step(`Asking about ${name}`, (note) => compare({ ours, tool, cases, note })),
  ]);
}

/** @param {{ ours: Ours, tool: Tool, cases: readonly Case[], note: (text: string) => void }} given */
async function compare({ ours, tool, cases, note }) {
  /** @param {Case} one */
  const judge = async (one) => {
    const [theirs, stops] = await Promise.all([tool.ask(one), ours.stops(one)]);
    return { theirs, stops, agreement: ours.agreement(stops, theirs) };
  };
  /** @type {Map<string, number>} */
  const explained = new Map();
  /** @type {Case[]} */
  const differing = [];
  let refused = 0;
  for (const [at, one] of cases.entries()) {
    if (at % 100 === 0) note(`${at} of ${cases.length}`);
    const { theirs, agreement } = await judge(one);
    if (theirs) refused += 1;
    if (agreement === "differs") differing.push(one);
    else if (agreement !== "same") {
      explained.set(agreement.explained, (explained.get(agreement.explained) ?? 0) + 1);
    }
  }
  say(`  ${cases.length} compared, ${refused} of them refused, ${differing.length} differ`);
  for (const [name, count] of explained) say(`  ${count} explained: ${name}. ${ours.explanations[name]}`);
  if (differing.length === 0) return;
  const shown = differing.slice(0, SHOWN).map(async (one) => describe(await shrink(one, judge), judge));
  throw new Refusal((await Promise.all(shown)).join("\n"));
}

/**
 * One line for test/conformance/kickstart/differed.jsonl, and what each of the two says of it.
 * @param {Case} one
 * @param {(one: Case) => Promise<{ theirs: any, stops: readonly import("./agreement.ts").Stop[] }>} judge
 */
async function describe(one, judge) {
  const { theirs, stops } = await judge(one);
  const said = stops.map(({ line, rule }) => `${line} ${rule}`).join(", ") || "nothing";
  const parser = theirs ? `${theirs.line ?? theirs.near} ${theirs.message || theirs.kind}` : "nothing";
  // Blanks and line breaks that nobody would see.
  const written = JSON.stringify(one).replaceAll(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `${written}\n  we: ${said}\n  pykickstart: ${parser}`;
}

const PIECES = [/[^\n]*\n|[^\n]+$/g, /[ \t]+[^ \t\n]+/g, /[^\n]/g];

/**
 * The case without the lines, words and characters that the disagreement does not need.
 * @param {Case} one
 * @param {(one: Case) => Promise<{ agreement: unknown }>} judge
 */
async function shrink({ version, text }, judge) {
  let smallest = text;
  for (const piece of PIECES) {
    for (const { index, 0: found } of [...smallest.matchAll(piece)].reverse()) {
      const smaller = smallest.slice(0, index) + smallest.slice(index + found.length);
      if ((await judge({ version, text: smaller })).agreement === "differs") smallest = smaller;
    }
  }
  return { version, text: smallest };
}
