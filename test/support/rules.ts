/** All rules with the files that belong to them, for tests that hold for every rule. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { catalogue } from "../../server/src/engine/catalogue.ts";

export const root = path.resolve(import.meta.dirname, "../..");

export const allRules = catalogue.map(({ domain, meta }) => ({
  id: meta.id,
  domain,
  meta,
  source: `server/src/rules/${domain}/${meta.id}.ts`,
  test: `test/rules/${domain}/${meta.id}.test.ts`,
  pages: { en: `docs/rules/${meta.id}.md`, ko: `docs/ko/rules/${meta.id}.md` },
}));

export const readProjectFile = (file: string): string => readFileSync(path.join(root, file), "utf8");

export const exists = (file: string): boolean => existsSync(path.join(root, file));

/** Files below a folder of the project, as paths from the project's root. */
export const filesBelow = (folder: string): readonly string[] =>
  exists(folder)
    ? readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"),
        )
        .sort()
    : [];
