/** Comments silence every rule, for one place and for a file. */
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../server/src/engine/fixes.ts";
import { disableBelow, disableInFile } from "../../server/src/engine/suppression-edits.ts";
import { analyse, type Files } from "../support/lint.ts";
import { examplesBelow } from "../support/pages.ts";
import { allRules, exists, readProjectFile } from "../support/rules.ts";

interface Case {
  readonly id: string;
  readonly files: Files;
  readonly path: string;
}

async function remaining({ id, path }: Case, files: Files) {
  const analysis = await analyse(files, path, { configuration: { profile: "strict" } });
  const findings = analysis.findings.filter(({ rule, place }) => rule === id && place.uri === undefined);
  return { kind: analysis.kind, findings };
}

const cases: readonly Case[] = allRules
  .filter(({ pages }) => exists(pages.en))
  .flatMap(({ id, pages }) =>
    examplesBelow(readProjectFile(pages.en), "Problematic").flatMap((files) =>
      Object.keys(files).map((path) => ({ id, files, path })),
    ),
  );

describe("a comment silences", () => {
  it.each(cases)("$id for the place below it", async (one) => {
    let text = one.files[one.path] ?? "";
    for (let round = 0; round < 30; round++) {
      const { kind, findings } = await remaining(one, { ...one.files, [one.path]: text });
      const [first] = findings;
      if (kind === "other" || first === undefined) return;
      const edit = disableBelow(text, kind, first.place.start, one.id);
      if (edit === undefined) return;
      text = applyEdits(text, [edit]);
      const after = await remaining(one, { ...one.files, [one.path]: text });
      expect(after.findings.length, text).toBeLessThan(findings.length);
    }
    throw new Error("the comments do not silence the file");
  });

  it.each(cases)("$id for the whole file", async (one) => {
    const text = one.files[one.path] ?? "";
    const { kind, findings } = await remaining(one, one.files);
    if (kind === "other" || findings.length === 0) return;
    const edit = disableInFile(text, kind, one.id);
    if (edit === undefined) return;
    const silenced = applyEdits(text, [edit]);
    expect((await remaining(one, { ...one.files, [one.path]: silenced })).findings, silenced).toEqual([]);
  });
});
