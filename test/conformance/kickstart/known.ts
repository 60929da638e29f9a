/** Kickstarts that are there already: the measured cases, the examples, the snippets, and what once differed. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { kickstartVersions } from "../../../server/src/data/kickstart.ts";
import { plainToml } from "../../../server/src/syntax/toml/plain-values.ts";
import { expand, type Snippet } from "../../snippets/expand.ts";
import type { Case } from "./kickstarts.ts";

const lines = (root: string, file: string): readonly Record<string, string>[] =>
  readFileSync(path.join(root, file), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

const inEveryVersion = (text: string): readonly Case[] =>
  kickstartVersions.map((version) => ({ version, text }));

/** The kickstarts of examples, also those in builder configs. */
function exampleTexts(root: string): readonly string[] {
  const folder = path.join(root, "examples");
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).flatMap((name) => {
    const text = () => readFileSync(path.join(folder, name), "utf8");
    if (name.endsWith(".ks")) return [text()];
    return name.endsWith(".toml") ? contentsIn(text()) : [];
  });
}

function contentsIn(toml: string): readonly string[] {
  const read = plainToml(toml);
  const values = read.kind === "invalid" ? {} : (read.values as Readonly<Record<string, Config>>);
  const contents = values.customizations?.installer?.kickstart?.contents;
  return contents === undefined ? [] : [contents];
}

interface Config {
  readonly installer?: { readonly kickstart?: { readonly contents?: string } };
}

function snippetTexts(root: string): readonly string[] {
  const named: Readonly<Record<string, Snippet>> = JSON.parse(
    readFileSync(path.join(root, "snippets/kickstart.json"), "utf8"),
  );
  return Object.values(named).map(expand);
}

/** By what they are called in the log. */
export function known(root: string): Readonly<Record<string, readonly Case[]>> {
  const measured = lines(root, "test/rules/kickstart/parser-verdicts.jsonl");
  const differed = lines(root, "test/conformance/kickstart/differed.jsonl");
  return {
    "the measured cases": measured.map(({ version = "", ks = "" }) => ({ version, text: ks })),
    "the examples and snippets": [...exampleTexts(root), ...snippetTexts(root)].flatMap(inEveryVersion),
    "what once differed": differed.map(({ version = "", text = "" }) => ({ version, text })),
  };
}
