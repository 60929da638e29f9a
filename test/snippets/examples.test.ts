// The examples hold what their README says: findings where they are promised, none elsewhere.

import { readdirSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { templates } from "../../client/src/projects/templates.ts";
import { isBootc, lint } from "../support/lint.ts";

const projects = Object.keys(templates);
const examples = fileURLToPath(new URL("../../examples/", import.meta.url));

function filesOf(example: string): Readonly<Record<string, string>> {
  const folder = `${examples}${example}`;
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    entries.map((entry) => {
      const path = `${entry.parentPath}/${entry.name}`;
      return [relative(folder, path), readFileSync(path, "utf8")];
    }),
  );
}

async function findingsOf(example: string): Promise<readonly string[]> {
  const files = filesOf(example);
  const lintable = Object.keys(files).filter((path) => /^(?:Containerfile|[^/]*\.(?:toml|ks))$/.test(path));
  const found = await Promise.all(
    lintable.map(async (path) =>
      (await lint(files, path)).map(({ line, rule }) => `${path}:${line} ${rule}`),
    ),
  );
  return found.flat();
}

const promised = (readme: string): readonly string[] =>
  [...readme.matchAll(/^\| `([^`]+:\d+)` \| `([a-z-]+)` \|/gm)].map(([, place, rule]) => `${place} ${rule}`);

describe("examples", () => {
  it.each(projects)("%s lints clean", async (example) => {
    for (const path of ["Containerfile", "config.toml"])
      expect(await isBootc(filesOf(example), path)).toBe(true);
    expect(await findingsOf(example)).toEqual([]);
  });

  it.each(["README.md", "README.ko.md"])("flawed has every finding of its %s", async (readme) => {
    const expected = promised(filesOf("flawed")[readme] ?? "");
    expect(new Set(expected.map((entry) => entry.split(" ")[1])).size).toBeGreaterThanOrEqual(12);
    expect(await findingsOf("flawed")).toEqual(expect.arrayContaining([...expected]));
  });

  it.each([...projects, "flawed"])("%s has a README in both languages", (example) => {
    const files = filesOf(example);
    expect(files["README.md"]).toContain("(README.ko.md)");
    expect(files["README.ko.md"]).toContain("(README.md)");
  });

  it.each(projects)("%s builds with podman 4.3: no heredoc", (example) => {
    expect(filesOf(example).Containerfile).not.toContain("<<");
  });
});
