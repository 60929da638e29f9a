/** Configs that are there already: the measured cases, the project's examples and snippets, and what once differed. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expand, type Snippet } from "../../snippets/expand.ts";
import { codeBlocks } from "../../support/pages.ts";
import { type Case, IMAGE_TYPES } from "./configs.ts";

const lines = (root: string, file: string) =>
  readFileSync(path.join(root, file), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

const inEveryImage = (text: string, name: Case["name"] = "config.toml"): readonly Case[] =>
  [...new Set(IMAGE_TYPES)].map((imageType) => ({ name, text, imageType }));

/** Measured with options of the command line that are not asked about here, or types that one builder alone makes. */
const ELSEWHERE = /^(?:rootfs-|bootc-installer-no-payload|type-|oci-|vsphere-)/;

/** By what they are called in the log. */
export function known(root: string): Readonly<Record<string, readonly Case[]>> {
  const measured: readonly { name: string; toml: string; imageType: string }[] = lines(
    root,
    "test/rules/config/builder-verdicts.jsonl",
  );
  return {
    "the measured cases": measured
      .filter(({ name }) => !ELSEWHERE.test(name))
      .map(({ name, toml, imageType }) => ({
        name: "config.toml",
        text: toml,
        imageType,
        ...(/btrfs|subvol/.test(name) ? { rootfs: "btrfs" as const } : {}),
      })),
    "the examples": ["flawed", "kde-desktop", "web-server"].flatMap((name) =>
      inEveryImage(readFileSync(path.join(root, "examples", name, "config.toml"), "utf8")),
    ),
    "the snippets": snippetsIn(root).flatMap((snippet) => inEveryImage(expand(snippet))),
    "the pages of rules": readdirSync(path.join(root, "docs", "rules"))
      .filter((file) => /^(?:config|ks-bib|ks-toml)-/.test(file))
      .flatMap((file) => codeBlocks(readFileSync(path.join(root, "docs", "rules", file), "utf8")))
      .flatMap(({ name, code }) =>
        name === "config.toml" || name === "config.json" ? inEveryImage(code, name) : [],
      ),
    "what once differed": lines(root, "test/conformance/config/differed.jsonl"),
  };
}

const snippetsIn = (root: string): readonly Snippet[] =>
  Object.values(
    JSON.parse(readFileSync(path.join(root, "snippets", "builder-config.code-snippets"), "utf8")),
  );
