/** The pages of rules: closed lists of headings, examples that do what they say, the same code in both languages. */
import { describe, expect, it } from "vitest";
import { fileKind } from "../../server/src/engine/file-kind.ts";
import { analyse, applyFixes, type Files, type LintOptions, lint } from "../support/lint.ts";
import { codeBlocks, examplesBelow, headingsOf } from "../support/pages.ts";
import { allRules, exists, readProjectFile } from "../support/rules.ts";

const headings = {
  en: ["What it finds", "Why", "Problematic", "Correct", "When to ignore"],
  ko: ["찾는 것", "이유", "문제가 되는 예", "올바른 예", "무시해도 되는 경우"],
} as const;

const rules = allRules.filter(({ pages }) => exists(pages.en) && exists(pages.ko));
const pageOf = ({ pages }: (typeof rules)[number]) => readProjectFile(pages.en);

const linted = (files: Files): readonly string[] =>
  Object.keys(files).filter((name) => fileKind({ uri: `file:///${name}`, text: "" }) !== "other");

/** Rules that are asked for show what they find as soon as they are named. */
const asked = ({ id, meta }: (typeof rules)[number]): LintOptions => {
  const isMild = meta.severity === "info" || meta.severity === "hint";
  const isOptional = meta.profile === "strict" || (meta.tier === "C" && isMild);
  return isOptional ? { configuration: { rules: { [id]: meta.severity } } } : {};
};

async function found(files: Files, options: LintOptions) {
  const lists = await Promise.all(linted(files).map((path) => lint(files, path, options)));
  return lists.flat();
}

describe("the page of", () => {
  it.each(rules)("$id has the headings of every page", ({ pages }) => {
    expect(headingsOf(readProjectFile(pages.en))).toEqual(headings.en);
    expect(headingsOf(readProjectFile(pages.ko))).toEqual(headings.ko);
  });

  it.each(rules)("$id says something below each heading", ({ pages }) => {
    for (const file of [pages.en, pages.ko]) {
      const sections = readProjectFile(file)
        .split(/^## .+$/m)
        .slice(1);
      for (const section of sections) expect(section.trim().length, file).toBeGreaterThan(10);
    }
  });

  it.each(rules)("$id shows the same code in both languages", ({ pages }) => {
    const code = (file: string) =>
      codeBlocks(readProjectFile(file)).map((block) => [block.language, block.name, block.code]);
    expect(code(pages.ko)).toEqual(code(pages.en));
  });

  it.each(rules)("$id shows problems that the rule finds", async (rule) => {
    const examples = examplesBelow(pageOf(rule), "Problematic");
    expect(examples.length).toBeGreaterThan(0);
    for (const files of examples) {
      const ids = (await found(files, asked(rule))).map((finding) => finding.rule);
      expect(ids, Object.values(files).join("\n")).toContain(rule.id);
    }
  });

  it.each(rules)("$id shows remedies without any finding", async (rule) => {
    const examples = examplesBelow(pageOf(rule), "Correct");
    expect(examples.length).toBeGreaterThan(0);
    for (const files of examples) {
      expect(linted(files)).not.toEqual([]);
      expect(await found(files, asked(rule)), Object.values(files).join("\n")).toEqual([]);
    }
  });
});

describe("the fix of", () => {
  const fixing = rules.filter(({ meta }) => meta.fix !== "none");

  it.each(fixing)("$id mends its own examples and brings forth nothing else", async (rule) => {
    let mended = 0;
    for (const files of examplesBelow(pageOf(rule), "Problematic")) {
      for (const path of linted(files)) {
        const before = await analyse(files, path, asked(rule));
        const own = before.findings.filter((finding) => finding.rule === rule.id);
        if (!own.some(({ fixes }) => fixes.length > 0)) continue;
        mended++;
        // `applyFixes` ends only where a fix leaves nothing of its own to fix.
        const fixed = await applyFixes(files, path, rule.id, asked(rule));
        const after = await found(fixed, asked(rule));
        const text = Object.values(fixed).join("\n");
        if (own.every(({ fixes }) => fixes.length > 0)) {
          expect(
            after.map((finding) => finding.rule),
            text,
          ).not.toContain(rule.id);
        }
        const known = new Set<string>((await found(files, asked(rule))).map((finding) => finding.rule));
        expect(
          after.filter((finding) => !known.has(finding.rule)),
          text,
        ).toEqual([]);
      }
    }
    expect(mended, "no example shows the fix").toBeGreaterThan(0);
  });

  it.each(rules)("$id is as safe as its metadata says", async (rule) => {
    for (const files of examplesBelow(pageOf(rule), "Problematic")) {
      for (const path of linted(files)) {
        const { findings } = await analyse(files, path, asked(rule));
        const fixes = findings.filter((finding) => finding.rule === rule.id).flatMap((one) => one.fixes);
        if (rule.meta.fix === "none") expect(fixes).toEqual([]);
        if (rule.meta.fix === "unsafe") expect(fixes.map(({ safety }) => safety)).not.toContain("safe");
      }
    }
  });
});
