// What package.json contributes for languages and grammars, and what the grammar knows beside the server's tables.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

interface Grammar {
  readonly language?: string;
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo?: readonly string[];
}

interface Manifest {
  readonly contributes: {
    readonly languages: readonly { readonly id: string; readonly filenamePatterns?: readonly string[] }[];
    readonly grammars: readonly Grammar[];
  };
}

interface GrammarFile {
  readonly scopeName: string;
  readonly repository: Readonly<Record<string, { readonly match?: string; readonly begin?: string }>>;
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const textOf = (path: string): string => readFileSync(`${root}${path}`, "utf8");
const manifest: Manifest = JSON.parse(textOf("package.json"));
const tested: Manifest = JSON.parse(textOf("test/grammar/grammars.json"));
const kickstart: GrammarFile = JSON.parse(textOf("syntaxes/kickstart.tmLanguage.json"));
const tables: { readonly commands: object; readonly sections: object } = JSON.parse(
  textOf("server/src/data/kickstart.json"),
);

const nameOf = (grammar: Grammar) => ({
  scopeName: grammar.scopeName,
  file: grammar.path.replace(/^.*syntaxes\//, ""),
  injectTo: grammar.injectTo ?? [],
});

describe("contributed grammars", () => {
  it("are the grammars that the cases run with", () => {
    const own = tested.contributes.grammars.filter(({ path }) => path.includes("/syntaxes/"));
    expect(own.map(nameOf)).toEqual(manifest.contributes.grammars.map(nameOf));
  });

  it.each(manifest.contributes.grammars.map((grammar) => [grammar.scopeName, grammar.path] as const))(
    "%s is the scope name that its file declares",
    (scopeName, path) => {
      const file: GrammarFile = JSON.parse(textOf(path.replace("./", "")));
      expect(file.scopeName).toBe(scopeName);
    },
  );

  it("leave Dockerfile and TOML to the extensions that own these languages", () => {
    expect(manifest.contributes.grammars.map(({ language }) => language)).not.toContain("dockerfile");
    expect(manifest.contributes.languages.map(({ id }) => id)).not.toContain("toml");
  });
});

describe("the kickstart grammar", () => {
  it("knows the commands that the server knows", () => {
    const alternatives = /\(([a-z|]+)\)/.exec(kickstart.repository.command?.match ?? "")?.[1] ?? "";
    expect(alternatives.split("|").sort()).toEqual(Object.keys(tables.commands).sort());
  });

  it("folds every section that the server knows", () => {
    const configuration = JSON.parse(textOf("syntaxes/kickstart.language-configuration.json"));
    const start = new RegExp(configuration.folding.markers.start);
    for (const section of Object.keys(tables.sections)) expect(start.exec(section)?.[0]).toBe(section);
  });
});
