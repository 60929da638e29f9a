/**
 * The examples on the rules' pages as builds: each with the files that it copies, with what the linter says of it, and
 * each once more with the rule's own fix. `truth.mjs` bundles this and holds it against real podman.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { catalogue } from "../../../server/src/engine/catalogue.ts";
import { applyEdits } from "../../../server/src/engine/fixes.ts";
import { predict } from "../../../server/src/features/containerfile/prediction.ts";
import type { Finding, RuleMeta } from "../../../server/src/rules/rule.ts";
import { analyse, type Files } from "../../support/lint.ts";
import { examplesBelow } from "../../support/pages.ts";
import { copiedFiles, heredocsAsFiles } from "./context.ts";
import { whyLeftOut } from "./left-out.ts";
import { breaksTheBuild } from "./verdicts.ts";

export interface Example {
  readonly rule: string;
  readonly kind: "problematic" | "fixed" | "correct";
  readonly files: Files;
  readonly containerfile: string;
  /** The rule by which the build must fail; undefined where it must end well. */
  readonly brokenBy: string | undefined;
  /** What `bootc container lint` is expected to say of the finished image, by the check's name. */
  readonly predictions: Readonly<Record<string, string>>;
  /** Why it cannot be built here. */
  readonly leftOut: string | undefined;
}

/** @param bases the images that there are stand-ins for */
export async function pageExamples(root: string, bases: readonly string[]): Promise<readonly Example[]> {
  const rules = catalogue.filter(({ domain }) => domain === "containerfile").map(({ meta }) => meta);
  return (await Promise.all(rules.map((meta) => examplesOf(root, meta, bases)))).flat();
}

async function examplesOf(root: string, meta: RuleMeta, bases: readonly string[]) {
  const page = readFileSync(path.join(root, "docs", "rules", `${meta.id}.md`), "utf8");
  const found: Example[] = [];
  for (const files of examplesBelow(page, "Problematic")) {
    found.push(await judged(meta, "problematic", files, bases));
    const fixed = await fixedBy(meta, complete(files));
    if (fixed) found.push(await judged(meta, "fixed", fixed, bases));
  }
  for (const files of examplesBelow(page, "Correct")) found.push(await judged(meta, "correct", files, bases));
  return found;
}

const complete = (files: Files): Files => ({ ...copiedFiles(files), ...files });
const containerfileOf = (files: Files): string =>
  Object.keys(files).find((name) => /(?:^|\/)Containerfile$/.test(name)) ?? "Containerfile";

async function judged(
  meta: RuleMeta,
  kind: Example["kind"],
  shown: Files,
  bases: readonly string[],
): Promise<Example> {
  const files = complete(shown);
  const containerfile = containerfileOf(files);
  const analysis = await analysed(meta, files);
  const image = analysis.model.images.at(-1);
  const brokenBy = analysis.findings.find(breaksTheBuild)?.rule;
  const built = heredocsAsFiles(files, containerfile);
  return {
    rule: meta.id,
    kind,
    files: built,
    containerfile,
    brokenBy,
    predictions: Object.fromEntries(
      image ? predict(analysis.model, image).map(({ lint, outcome }) => [lint.name, outcome]) : [],
    ),
    leftOut: whyLeftOut(built[containerfile] ?? "", bases, brokenBy !== undefined),
  };
}

async function analysed(meta: RuleMeta, files: Files) {
  const options = { configuration: { rules: { [meta.id]: meta.severity } } };
  const analysis = await analyse(files, containerfileOf(files), meta.profile === "strict" ? options : {});
  if (analysis.kind !== "containerfile") throw new Error(`${meta.id}: ${analysis.kind}`);
  return analysis;
}

/** The files after the rule's fixes: the safe one of a finding, else the only one. */
async function fixedBy(meta: RuleMeta, files: Files): Promise<Files | undefined> {
  const name = containerfileOf(files);
  let current = files;
  for (let round = 0; round < 20; round++) {
    const { findings } = await analysed(meta, current);
    const fix = findings
      .filter(({ rule }) => rule === meta.id)
      .map(chosenFix)
      .find((one) => one !== undefined);
    if (!fix) break;
    const edits = fix.edits();
    if (edits.some(({ place }) => place.uri !== undefined)) return undefined;
    current = { ...current, [name]: applyEdits(current[name] ?? "", edits) };
  }
  return current === files ? undefined : current;
}

const chosenFix = ({ fixes }: Finding) =>
  fixes.find(({ safety }) => safety === "safe") ?? (fixes.length === 1 ? fixes[0] : undefined);
