/** Kickstarts that are there already: the measured cases, the examples, the snippets, and what once differed. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { kickstartVersions } from "../../../server/src/data/kickstart.ts";
import type { Case } from "./kickstarts.ts";

const lines = (root: string, file: string): readonly Record<string, string>[] =>
  readFileSync(path.join(root, file), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

const inEveryVersion = (text: string): readonly Case[] =>
  kickstartVersions.map((version) => ({ version, text }));

/** By what they are called in the log. */
export function known(root: string): Readonly<Record<string, readonly Case[]>> {
  const measured = lines(root, "test/rules/kickstart/parser-verdicts.jsonl");
  const differed = lines(root, "test/conformance/kickstart/differed.jsonl");
  return {
    "the measured cases": measured.map(({ version = "", ks = "" }) => ({ version, text: ks })),
    "the example": inEveryVersion(readFileSync(path.join(root, "examples/flawed/kickstart.ks"), "utf8")),
    "what once differed": differed.map(({ version = "", text = "" }) => ({ version, text })),
  };
}
