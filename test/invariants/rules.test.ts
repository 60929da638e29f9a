/** Every rule is complete: file, test, two pages, texts in two languages. */
import { describe, expect, it } from "vitest";
import { ruleText } from "../../server/src/messages/messages.ts";
import { allRules, exists, filesBelow, readProjectFile } from "../support/rules.ts";

const ids = allRules.map(({ id }) => id).sort();

describe("the rules", () => {
  it("are found by the generator", () => {
    expect(ids.length).toBeGreaterThan(0);
    const files = filesBelow("server/src/rules").filter((file) =>
      /^export const rule\b/m.test(readProjectFile(file)),
    );
    expect(files.sort()).toEqual(allRules.map(({ source }) => source).sort());
  });

  it.each(["docs/rules", "docs/ko/rules"])("are the only ones with pages in %s", (folder) => {
    const pages = filesBelow(folder).map((file) => file.slice(folder.length + 1, -".md".length));
    expect(pages.sort()).toEqual(ids);
  });

  it("are the only ones with texts", () => {
    const files = filesBelow("server/src/messages/en").filter((file) =>
      /RuleText/.test(readProjectFile(file)),
    );
    const named = files.flatMap((file) =>
      [...readProjectFile(file).matchAll(/^ {2}"([\w-]+)": \{$/gm)].map((match) => match[1]),
    );
    expect(named.sort()).toEqual(ids);
  });

  it.each(allRules)("$id has a test", ({ test, id }) => {
    expect(exists(test), `${test} is missing`).toBe(true);
    expect(readProjectFile(test)).toContain(id);
  });

  it.each(allRules)("$id names its evidence", ({ meta }) => {
    for (const evidence of meta.evidence) expect(evidence.trim()).not.toBe("");
    expect(meta.since).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it.each(allRules)("$id speaks both languages", ({ id }) => {
    const en = ruleText(id, "en");
    const ko = ruleText(id, "ko");
    expect(Object.keys(ko.messages)).toEqual(Object.keys(en.messages));
    expect(Object.keys(ko.fixes ?? {})).toEqual(Object.keys(en.fixes ?? {}));
    for (const text of [ko.title, ko.summary, ...Object.values(ko.messages)]) expect(text).toMatch(/[가-힣]/);
  });
});
