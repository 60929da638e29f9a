// Our verdict on a builder config against that of the builder's own code.

import fc from "fast-check";
import { importBundled } from "../../../scripts/lib/bundled-module.mjs";
import { Refusal, say } from "../../../scripts/lib/output.mjs";
import { root } from "../../../scripts/lib/paths.mjs";
import { inputs } from "../seeds.mjs";
import { ensureHarness, startHarness } from "./tool.mjs";

/**
 * @param {import("../seeds.mjs").Asked} asked
 * @returns {Promise<import("../../../scripts/lib/suite.mjs").Test[]>}
 */
export async function conformanceTests(asked) {
  const { runs, seed } = inputs(asked, 1_000);
  const builder = startHarness(await ensureHarness());
  const { agreement, explanations, generated, known, refusals } = await importBundled(
    "test/conformance/config/ours.ts",
  );
  /** @type {Map<string, number>} */
  const counts = new Map();

  /** @param {import("./configs.ts").Case} asked */
  async function compare(asked) {
    const ours = await refusals(asked);
    const theirs = await builder.ask(asked);
    const outcome = ours === undefined ? { explained: "template" } : agreement(ours, theirs, asked);
    const name =
      typeof outcome === "string" ? `${outcome}, ${theirs.stage ?? theirs.verdict}` : outcome.explained;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    return outcome === "differs" ? describe(asked, ours, theirs) : undefined;
  }

  const list = (/** @type {readonly string[]} */ differences) => {
    if (differences.length > 0) throw new Refusal(differences.join("\n\n"));
  };
  return [
    ...Object.entries(known(root)).map(
      /** @returns {import("../../../scripts/lib/suite.mjs").Test} */
      ([name, cases]) => [
        `config: ${name} (${cases.length})`,
        async () => {
          const differences = [];
          for (const each of cases)
            differences.push(...[await compare(each)].filter((said) => said !== undefined));
          list(differences);
        },
      ],
    ),
    [
      `config: ${runs} generated (seed ${seed})`,
      async () => {
        counts.clear();
        const result = await fc.check(
          fc.asyncProperty(generated, async (asked) => (await compare(asked)) === undefined),
          { numRuns: runs, seed },
        );
        say(`    ${[...counts].map(([name, count]) => `${name}: ${count}`).join("; ")}`);
        for (const line of explanations) say(`    ${line}`);
        const [shrunk] = result.counterexample ?? [];
        if (shrunk !== undefined) list([(await compare(shrunk)) ?? "differs only sometimes"]);
      },
    ],
    ["config: the builder's code ends", async () => builder.stop()],
  ];
}

/**
 * @param {import("./configs.ts").Case} asked
 * @param {readonly import("./agreement.ts").Refusal[]} ours
 * @param {import("./agreement.ts").Answer} theirs
 */
function describe(asked, ours, theirs) {
  const said = ours.map(({ rule, line, text }) => `${rule} (line ${line}: ${text})`);
  return [
    JSON.stringify(asked),
    `theirs: ${theirs.verdict} ${theirs.stage ?? ""} ${theirs.message ?? ""}`,
    `ours: ${said.join(", ") || "nothing"}`,
  ].join("\n");
}
