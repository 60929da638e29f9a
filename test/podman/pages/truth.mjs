// What the linter says of the examples on the rules' pages, held against real builds: a rule that says that the build
// fails is right, what its fix writes and what its page recommends builds, and the prediction of `bootc container lint`
// is what the lint says of the built image.

import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { importBundled } from "../../../scripts/lib/bundled-module.mjs";
import { Refusal, say, step } from "../../../scripts/lib/output.mjs";
import { root } from "../../../scripts/lib/paths.mjs";
import { run, temporaryFolder } from "../../../scripts/lib/processes.mjs";
import { pagesBases, podman } from "../stand-ins.mjs";

/** @typedef {import("./examples.ts").Example} Example */
/** @typedef {{ stopped: string, failed: ReadonlySet<string>, passed: boolean, output: string }} Built */

/**
 * Runs behind the example's last instruction, or in the place of its own lint, whoever its last user is, and ends the
 * build: what is never committed takes neither time nor room.
 */
const FINAL_LINT = `
USER root
RUN ["/usr/bin/sh", "-c", "bootc container lint --no-truncate; exit 99"]
`;
const OWN_LINT = /(?:\nRUN bootc container lint)?\s*$/;
const AT_ONCE = 2;

/** @returns {Promise<readonly Example[]>} */
async function readExamples() {
  const { pageExamples } = await importBundled("test/podman/pages/examples.ts");
  return pageExamples(root, pagesBases);
}

/** @param {string} file */
async function archive(file) {
  const folder = temporaryFolder("archive");
  mkdirSync(path.join(folder, "app"));
  writeFileSync(path.join(folder, "app", "app"), "example\n");
  await run("tar", ["-czf", file, "-C", folder, "app"]);
}

/**
 * @param {Example} example
 * @returns {Promise<Built>}
 */
async function buildExample({ files, containerfile }) {
  const context = temporaryFolder("page");
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(context, name);
    mkdirSync(path.dirname(file), { recursive: true });
    if (name.endsWith(".tar.gz")) await archive(file);
    else writeFileSync(file, name === containerfile ? content.replace(OWN_LINT, "") + FINAL_LINT : content);
  }
  const { stdout, stderr } = await podman(
    ["build", "--pull=never", "--layers=false", "--file", path.join(context, containerfile), context],
    { mayFail: true },
  );
  const last = stdout.slice(stdout.lastIndexOf("\nSTEP "));
  return {
    stopped: /Error: building at STEP "(.*)"/.exec(stderr)?.[1] ?? "",
    failed: new Set(
      [...last.matchAll(/^(?:Lint warning|Failed lint): ([\w-]+):/gm)].map((match) => match[1] ?? ""),
    ),
    passed: /^Checks passed: \d+$/m.test(last),
    output: `${stdout}\n${stderr}`,
  };
}

/**
 * @param {Example} example
 * @param {Built} built
 * @returns {readonly string[]} what differs
 */
function differences({ brokenBy, predictions }, { stopped, failed, passed, output }) {
  if (brokenBy && passed) return [`${brokenBy} says that it does not build, but it does`];
  // Where a program is missing, nothing is proved by its failure.
  if (brokenBy && /: exit status 127$/m.test(output)) return [`it fails for want of a program\n${output}`];
  if (brokenBy) return [];
  if (!passed) return [`nothing says that it does not build, but it stops at ${stopped}\n${output}`];
  return Object.entries(predictions)
    .filter(([check, outcome]) => outcome !== "unknown" && failed.has(check) !== (outcome === "fail"))
    .map(([check, outcome]) => `${check}: predicted ${outcome}\n${output}`);
}

/** Examples that several pages share are built once. */
function buildOnce() {
  /** @type {Map<string, Promise<Built>>} */
  const known = new Map();
  return (/** @type {Example} */ example) => {
    const key = JSON.stringify(example.files);
    const built = known.get(key) ?? buildExample(example);
    known.set(key, built);
    return built;
  };
}

/**
 * Builds all examples that can be built, and says what was left out.
 * @returns {Promise<readonly import("../../../scripts/lib/suite.mjs").Test[]>} one test for each page
 */
export async function pageTests() {
  const examples = await readExamples();
  const buildable = examples.filter(({ leftOut }) => leftOut === undefined);
  /** @type {Map<string, string[]>} */
  const found = new Map(buildable.map(({ rule }) => [rule, []]));
  await step(`Building ${buildable.length} examples of the rules' pages`, async (note) => {
    const buildExampleOnce = buildOnce();
    let next = 0;
    const work = async () => {
      for (let example = buildable[next++]; example; example = buildable[next++]) {
        note(`${next - 1} of ${buildable.length}`);
        const { rule, kind, files, containerfile } = example;
        const wrong = differences(example, await buildExampleOnce(example));
        found.get(rule)?.push(...wrong.map((text) => `${kind}: ${text}\n${files[containerfile]}`));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  });
  summarise(examples, buildable);
  return [...found].map(([rule, wrong]) => [
    `what the page of ${rule} shows is what podman does`,
    async () => {
      if (wrong.length > 0) throw new Refusal(wrong.join("\n"));
    },
  ]);
}

/**
 * @param {readonly Example[]} examples
 * @param {readonly Example[]} buildable
 */
function summarise(examples, buildable) {
  const count = (/** @type {Example["kind"]} */ kind) =>
    buildable.filter((example) => example.kind === kind).length;
  const broken = buildable.filter(({ brokenBy }) => brokenBy);
  const outcomes = buildable
    .filter(({ brokenBy }) => !brokenBy)
    .flatMap(({ predictions }) => Object.values(predictions));
  const said = outcomes.filter((outcome) => outcome !== "unknown").length;
  say(
    `  ${count("problematic")} problematic, ${count("fixed")} fixed, ${count("correct")} correct examples built`,
  );
  say(`  ${broken.length} of them fail by ${new Set(broken.map(({ brokenBy }) => brokenBy)).size} rules`);
  say(`  ${said} predictions compared, ${outcomes.length - said} unknown`);
  /** @type {Map<string, number>} */
  const reasons = new Map();
  for (const { leftOut } of examples) if (leftOut) reasons.set(leftOut, (reasons.get(leftOut) ?? 0) + 1);
  for (const [reason, number] of reasons) say(`  ${number} left out: ${reason}`);
}
