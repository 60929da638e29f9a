/** What holds for linting any file: it ends soon, in bounds, the same with CRLF, and its fixes end. */
import { expect } from "vitest";
import type { Analysis } from "../../server/src/engine/analysis.ts";
import { applyEdits, safeEdits } from "../../server/src/engine/fixes.ts";
import type { Edit, Finding, Place } from "../../server/src/rules/rule.ts";
import { analyse } from "../support/lint.ts";
import type { Example } from "./examples.ts";

const longest = 1_000;
const strict = { configuration: { profile: "strict" } } as const;

/** The engine's host throws what is logged, so that a rule that fails is a failure here. */
const linted = ({ files, path }: Example, text: string): Promise<Analysis> =>
  analyse({ ...files, [path]: text }, path, strict);

/** Something else may keep the machine busy: only what is slow every time is slow. */
async function isSlow(example: Example, text: string): Promise<boolean> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const started = performance.now();
    await linted(example, text);
    if (performance.now() - started < longest) return false;
  }
  return true;
}

const editsOf = ({ fixes }: Finding): readonly Edit[] => fixes.flatMap((fix) => fix.edits());

/** Places of a finding that leave their document. */
function outside({ files, path }: Example, text: string, finding: Finding): readonly Place[] {
  const places = [
    finding.place,
    ...finding.related.map(({ place }) => place),
    ...editsOf(finding).map(({ place }) => place),
  ];
  return places.filter(({ uri, start, end }) => {
    const name = uri?.replace("file:///project/", "") ?? path;
    const length = (name === path ? text : files[name])?.length ?? 0;
    return start < 0 || end < start || end > length;
  });
}

/** What a finding says, with its places as they would be if each line ended in one character. */
function said(finding: Finding, text: string) {
  const at = ({ uri, start, end }: Place) =>
    uri === undefined ? [withoutReturns(text, start), withoutReturns(text, end)] : [uri, start, end];
  return {
    rule: finding.rule,
    severity: finding.severity,
    // A line end inside quotes is one blank longer.
    message: JSON.parse(
      JSON.stringify(finding.message)
        .replace(/(?: |\\r|\\n)*\\[rn]/g, "\\n")
        .replace(/ {2,}/g, " "),
    ),
    place: at(finding.place),
    related: finding.related.map(({ place }) => at(place)),
    fixes: finding.fixes.map(({ safety, title }) => [safety, "key" in title ? title.key : ""]),
  };
}

const withoutReturns = (text: string, offset: number): number =>
  offset - (text.slice(0, offset).match(/\r/g)?.length ?? 0);

/**
 * Line breaks make no difference, but for what is said about them. In a script of a kickstart they do: a shell joins no
 * lines where a return stands behind the backslash.
 */
async function expectSameWithReturns(example: Example): Promise<void> {
  if (/\.(?:ks|toml|json)$/.test(example.path) && /\\\r?\n/.test(example.text)) return;
  const feeds = example.text.replaceAll("\r", "");
  const returns = feeds.replaceAll("\n", "\r\n");
  const [plain, other] = [await linted(example, feeds), await linted(example, returns)];
  const others = other.findings.filter(({ rule }) => rule !== "ks-crlf-script");
  expect(others.map((finding) => said(finding, returns))).toEqual(
    plain.findings.map((finding) => said(finding, feeds)),
  );
}

/** Far more than one fix after another takes. */
const mostRounds = 25;

async function expectFixesToEnd(example: Example, first: readonly Finding[]): Promise<void> {
  let { text } = example;
  let findings = first;
  for (let round = 0; round < mostRounds; round++) {
    const edits = safeEdits(findings);
    if (edits.length === 0) return;
    text = applyEdits(text, edits);
    findings = (await linted(example, text)).findings;
  }
  throw new Error(`fixes go on and on:\n${text.slice(0, 2_000)}`);
}

/** What the builder could read, it can read after a fix. */
async function expectWhole(example: Example, before: Analysis, edits: readonly Edit[]): Promise<void> {
  const fixed = applyEdits(example.text, edits);
  if (before.kind !== "config" || !before.model.valid) return;
  const after = await linted(example, fixed);
  if (after.kind !== "config" || !after.model.valid) throw new Error(`a fix breaks the file:\n${fixed}`);
}

export async function expectSound(example: Example): Promise<void> {
  const { text } = example;
  const started = performance.now();
  const analysis = await linted(example, text);
  const { findings } = analysis;
  if (performance.now() - started > longest && (await isSlow(example, text))) throw new Error("too slow");
  expect(findings.flatMap((finding) => outside(example, text, finding))).toEqual([]);
  for (const { fixes } of findings)
    for (const fix of fixes) await expectWhole(example, analysis, fix.edits());
  await expectFixesToEnd(example, findings);
  await expectSameWithReturns(example);
}
