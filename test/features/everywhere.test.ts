/** At any place of any example: nothing throws, and what comes back lies inside the document. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Range } from "vscode-languageserver-types";
import type { Analysis } from "../../server/src/engine/analysis.ts";
import { fileKind } from "../../server/src/engine/file-kind.ts";
import { closing } from "../../server/src/features/closing.ts";
import { completion } from "../../server/src/features/completion.ts";
import { foldings } from "../../server/src/features/folding.ts";
import { hover } from "../../server/src/features/hover.ts";
import { links } from "../../server/src/features/links.ts";
import { signature } from "../../server/src/features/signature.ts";
import { symbols } from "../../server/src/features/symbols.ts";
import { analyse, type Files, memoryHost } from "../support/lint.ts";
import { examplesBelow } from "../support/pages.ts";
import { allRules, readProjectFile, root } from "../support/rules.ts";

interface Example {
  readonly file: string;
  readonly files: Files;
}

const ofPages: readonly Example[] = allRules.flatMap(({ pages }) =>
  examplesBelow(readProjectFile(pages.en), "Problematic").flatMap((files) =>
    Object.keys(files).map((file) => ({ file, files })),
  ),
);
const ofProjects: readonly Example[] = readdirSync(path.join(root, "examples")).flatMap((project) => {
  const folder = path.join(root, "examples", project);
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const files = Object.fromEntries(
    names.map(({ name }) => [name, readFileSync(path.join(folder, name), "utf8")]),
  );
  return Object.keys(files).map((file) => ({ file, files }));
});
const kinds = ["config", "kickstart", "containerfile"] as const;
const examples = [...ofProjects, ...ofPages].filter(({ file, files }) =>
  kinds.some((kind) => fileKind({ uri: `file:///${file}`, text: files[file] ?? "" }) === kind),
);

/** Few enough offsets to be quick, and other ones in each example. */
const offsetsIn = (text: string, salt: number): readonly number[] => {
  const step = Math.max(1, Math.floor(text.length / 25));
  const inner = Array.from({ length: Math.ceil(text.length / step) }, (_, at) => at * step + (salt % step));
  return [0, ...inner.filter((offset) => offset < text.length), text.length];
};

function isInside(analysis: Analysis, { start, end }: Range): boolean {
  const { lines } = analysis;
  const at = [lines.offset(start), lines.offset(end)] as const;
  const [from, to] = at.map((offset) => lines.position(offset));
  return (
    at[0] <= at[1] &&
    JSON.stringify(from) === JSON.stringify(start) &&
    JSON.stringify(to) === JSON.stringify(end)
  );
}

async function look(analysis: Analysis, files: Files, salt: number): Promise<void> {
  const { lines, document } = analysis;
  const markup = (value: string) => ({ kind: "markdown" as const, value });
  for (const offset of offsetsIn(document.text, salt)) {
    const { line, character } = lines.position(offset);
    for (const { textEdit, label } of completion(analysis, offset, { locale: "en", snippets: true })) {
      if (textEdit === undefined || !("range" in textEdit)) throw new Error(`${label} has no edit`);
      const { start, end } = textEdit.range;
      const holds = start.line === line && end.line === line;
      if (!holds || start.character > character || end.character < character) {
        throw new Error(`${label} would be put elsewhere at ${offset} of ${document.text}`);
      }
    }
    const shown = hover(analysis, offset, { locale: "ko", markdown: true });
    expect(shown?.range === undefined || isInside(analysis, shown.range)).toBe(true);
    for (const { label, parameters = [] } of signature(analysis, offset, {
      locale: "ko",
      allowsNone: true,
      markup,
    })?.signatures ?? []) {
      for (const parameter of parameters) expect(label).toContain(parameter.label);
    }
    for (const { range } of closing(analysis, offset)) expect(isInside(analysis, range)).toBe(true);
  }
  for (const { startLine, endLine } of foldings(analysis) ?? []) {
    expect(0 <= startLine && startLine < endLine && endLine < lines.lineCount).toBe(true);
  }
  for (const { range } of symbols(analysis) ?? []) expect(isInside(analysis, range)).toBe(true);
  for (const { range } of await links(analysis, memoryHost(files)))
    expect(isInside(analysis, range)).toBe(true);
}

describe("everywhere", { timeout: 240_000 }, () => {
  it.each(kinds)("in a %s, features keep to the document", async (kind) => {
    const own = examples.filter(
      ({ file, files }) => fileKind({ uri: `file:///${file}`, text: files[file] ?? "" }) === kind,
    );
    expect(own.length).toBeGreaterThan(10);
    for (const [salt, { file, files }] of own.entries()) {
      await look(await analyse(files, file), files, salt);
    }
  });
});
