/** The floors of the server: imports go down only, and each library is known to one floor. */
import path from "node:path";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { filesBelow, readProjectFile, root } from "../support/rules.ts";

const floors: readonly (readonly string[])[] = [
  ["base"],
  ["data", "protocol", "disk"],
  ["messages"],
  ["syntax"],
  ["model"],
  ["rules"],
  ["engine"],
  ["features"],
  ["lsp", "cli"],
  ["node.ts", "process.ts", "worker.ts", "cli.ts"],
];
const pure = ["base", "data", "messages", "protocol", "syntax", "model", "rules", "engine", "features"];
const parsers = ["dockerfile-ast", "unbash", "smol-toml"];
/** Pure data types, which dockerfile-ast and the protocol share. */
const types = "vscode-languageserver-types";

interface Import {
  readonly file: string;
  readonly folder: string;
  readonly target: string;
}

function importsOf(file: string): readonly Import[] {
  const pattern = /^(?:import|export)\s[^;]*?from\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm;
  const folder = file.split("/")[2] ?? "";
  return [...readProjectFile(file).matchAll(pattern)].map((match) => ({
    file,
    folder,
    target: match[1] ?? match[2] ?? match[3] ?? "",
  }));
}

const sources = filesBelow("server/src").filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
const imports = sources.flatMap(importsOf);
const inside = imports
  .filter(({ target }) => target.startsWith("."))
  .map((one) => ({ ...one, to: path.posix.join(path.posix.dirname(one.file), one.target).split("/") }))
  // package.json is where version and homepage stand once.
  .filter(({ to }) => to[0] === "server");
const rankOf = (folder: string): number => floors.findIndex((names) => names.includes(folder));
const isParser = ({ target }: Import) =>
  parsers.some((name) => target === name || target.startsWith(`${name}/`));
const listed = (found: readonly Import[]) => found.map(({ file, target }) => `${file} → ${target}`);

describe("the server's floors", () => {
  it("are all known", () => {
    expect(imports.length).toBeGreaterThan(100);
    const folders = new Set(sources.map((file) => file.split("/")[2] ?? ""));
    expect([...folders].filter((folder) => rankOf(folder) < 0)).toEqual([]);
  });

  it("import downwards only", () => {
    const wrong = inside.filter(({ folder, to }) => {
      const target = to[2] ?? "";
      return target !== folder && rankOf(target) >= rankOf(folder);
    });
    expect(listed(wrong)).toEqual([]);
  });

  it("know neither Node nor an editor below the protocol", () => {
    const allowed = (one: Import) =>
      isParser(one) || (["syntax", "features"].includes(one.folder) && one.target === types);
    const wrong = imports.filter(
      (one) => pure.includes(one.folder) && !one.target.startsWith(".") && !allowed(one),
    );
    expect(listed(wrong)).toEqual([]);
  });

  it("keep the parsers in the syntax floor", () => {
    const wrong = imports.filter((one) => isParser(one) && one.folder !== "syntax");
    expect(listed(wrong)).toEqual([]);
  });

  it("keep Node out of the language server, which also runs as a web worker", async () => {
    expect(
      listed(imports.filter(({ folder, target }) => folder === "lsp" && target.startsWith("node:"))),
    ).toEqual([]);
    const built = await build({
      absWorkingDir: root,
      entryPoints: ["server/src/worker.ts"],
      bundle: true,
      write: false,
      platform: "browser",
      format: "iife",
      logLevel: "silent",
    });
    expect(built.errors).toEqual([]);
  });
});

describe("the client", () => {
  it("imports nothing of the server but its protocol", () => {
    const client = filesBelow("client/src").filter((file) => file.endsWith(".ts"));
    expect(client.length).toBeGreaterThan(0);
    const wrong = client
      .flatMap(importsOf)
      .filter(({ target }) => target.includes("server/"))
      .filter(({ target }) => !/\/server\/src\/protocol\/[\w-]+\.ts$/.test(target));
    expect(listed(wrong)).toEqual([]);
  });
});
