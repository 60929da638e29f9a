import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");
const table = (file: string): Readonly<Record<string, string>> => JSON.parse(read(file));

const sources = readdirSync(path.join(root, "client/src"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
  .map((file) => read(path.join("client/src", file)));
const calls = sources.flatMap((text) => [...text.matchAll(/\bl10n\.t\(/g)]);
const strings = sources.flatMap((text) =>
  [...text.matchAll(/\bl10n\.t\(\s*("(?:[^"\\]|\\.)*")/g)].map(
    (match) => JSON.parse(match[1] ?? "") as string,
  ),
);
const placeholders = (text: string) => [...text.matchAll(/\{\d+\}/g)].map(([whole]) => whole).sort();

describe("the words of the client", () => {
  const korean = table("l10n/bundle.l10n.ko.json");

  it("stand in the calls as plain strings, so that they can be found", () => {
    expect(strings).toHaveLength(calls.length);
    expect(strings.length).toBeGreaterThan(30);
  });

  it("are all translated, and nothing else is", () => {
    expect(Object.keys(korean).sort()).toEqual([...new Set(strings)].sort());
  });

  it.each(Object.entries(korean))("%s has the same placeholders in Korean", (english, translated) => {
    expect(placeholders(translated)).toEqual(placeholders(english));
    // A particle that follows a placeholder would be wrong for half of all words.
    expect(translated).not.toMatch(/\{\d+\}(?:을|를|이|가|은|는|과|와|으로|로)(?:\s|$)/);
  });
});

describe("the words of the manifest", () => {
  const english = table("package.nls.json");
  const korean = table("package.nls.ko.json");
  const used = [...read("package.json").matchAll(/"%([^%"]+)%"/g)].map((match) => match[1] ?? "");

  it("are the same ones in both languages", () => {
    expect(Object.keys(korean).sort()).toEqual(Object.keys(english).sort());
  });

  it("are exactly those that package.json uses", () => {
    expect([...new Set(used)].sort()).toEqual(Object.keys(english).sort());
  });

  it("say something in each language", () => {
    for (const text of [...Object.values(english), ...Object.values(korean)])
      expect(text.trim()).not.toBe("");
  });
});
