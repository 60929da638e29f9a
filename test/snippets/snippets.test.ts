// Every snippet expands to something well-formed, and to something that lints clean.

import { parse } from "smol-toml";
import { describe, expect, it } from "vitest";
import { isBootc, lint } from "../support/lint.ts";
import { contributedSnippets, expand, type Snippet } from "./expand.ts";

const files = contributedSnippets();
const all = files.flatMap(({ snippets }) => snippets);
const inLanguage = (language: string): readonly Snippet[] =>
  files.filter((file) => file.language === language).flatMap(({ snippets }) => snippets);
const containerfiles = inLanguage("dockerfile");
const kickstarts = inLanguage("kickstart");
const configs = all.filter(({ scope }) => scope !== undefined);
const byPrefix = (snippets: readonly Snippet[]) =>
  snippets.map((snippet) => [snippet.prefix, snippet] as const);

/** What a snippet of a few instructions is inserted into. */
const base = "FROM quay.io/centos-bootc/centos-bootc:stream9\n";
const check = "RUN bootc container lint\n";

function wholeFile(snippet: Snippet): string {
  const text = expand(snippet);
  if (text.startsWith("FROM ")) return text;
  return `${base}${text}\n${text.includes(check.trim()) ? "" : check}`;
}

describe("the snippets", () => {
  it("are the promised ones", () => {
    expect(containerfiles.map(({ prefix }) => prefix).sort()).toEqual([
      "bootc-gnome",
      "bootc-kargs",
      "bootc-kde",
      "bootc-label",
      "bootc-lint",
      "bootc-minimal",
      "bootc-quadlet",
      "bootc-server",
      "bootc-sysusers",
      "bootc-tmpfiles",
    ]);
    expect(configs.map(({ prefix }) => prefix).sort()).toEqual(["bootc-config", "bootc-kickstart"]);
    expect(kickstarts.map(({ prefix }) => prefix)).toEqual(["bootc-kickstart"]);
  });

  it.each(byPrefix(all))("%s is described in English and in Korean", (_, { description }) => {
    expect(description).toMatch(/^[ -~]+ \/ .*\p{Script=Hangul}/u);
  });

  it("in builder configs name no language that VS Code does not have", () => {
    // An unknown id in `language` is an error that the editor shows; a scope is not checked.
    for (const file of files) expect(file.language).not.toBe("toml");
    for (const { scope } of configs) expect(scope).toBe("toml,plaintext");
  });
});

describe("Containerfile snippets", () => {
  it.each(byPrefix(containerfiles))("%s uses no heredoc and no trailing backslash", (_, snippet) => {
    const text = expand(snippet);
    expect(text).not.toContain("<<");
    expect(text.trimEnd()).not.toMatch(/\\$/);
    for (const line of text.split("\n").filter((line) => /^\S/.test(line) && !line.startsWith("#")))
      expect(line).toMatch(/^(?:FROM|RUN|LABEL) \S/);
  });

  it.each(byPrefix(containerfiles))("%s lints clean", async (_, snippet) => {
    const files = { Containerfile: wholeFile(snippet) };
    expect(await isBootc(files, "Containerfile")).toBe(true);
    expect(await lint(files, "Containerfile")).toEqual([]);
  });
});

describe("builder config snippets", () => {
  it.each(byPrefix(configs))("%s is TOML with customizations", (_, snippet) => {
    expect(Object.keys(parse(expand(snippet)))).toEqual(["customizations"]);
  });

  it.each(byPrefix(configs))("%s lints clean but for the placeholder of a secret", async (_, snippet) => {
    const files = { "config.toml": expand(snippet), Containerfile: `${base}${check}` };
    expect(await isBootc(files, "config.toml")).toBe(true);
    expect(withoutPlaceholders(await lint(files, "config.toml"))).toEqual([]);
  });
});

describe("kickstart snippets", () => {
  it.each(byPrefix(kickstarts))("%s lints clean but for the placeholder of a secret", async (_, snippet) => {
    const files = { "install.ks": expand(snippet) };
    expect(await isBootc(files, "install.ks")).toBe(true);
    expect(withoutPlaceholders(await lint(files, "install.ks"))).toEqual([]);
  });
});

function withoutPlaceholders(findings: Awaited<ReturnType<typeof lint>>) {
  return findings.filter(
    ({ rule }) => !/^(?:ks-placeholder-password|config-placeholder-credential)$/.test(rule),
  );
}
