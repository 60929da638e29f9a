import { describe, expect, it } from "vitest";
import { type TomlProblem, validityOf } from "../../../server/src/syntax/toml/validity.ts";

describe("the verdict on a TOML document", () => {
  it.each<[TomlProblem, string, string]>([
    ["string-open", 'a = "x\nb = 1', "\nb"],
    ["string-open", 'a = """x', '"""x'],
    ["control-character", 'a = "x\u0000"', "\u0000"],
    ["control-character", "# \u0001", "\u0001"],
    ["escape", 'a = "\\d"', "d"],
    ["escape", 'a = """\\  x"""', ""],
    ["escape", 'a = "\\u00g0"', "g0"],
    ["escape", 'a = "\\ud800"', ""],
    ["duplicate", "a = 1\na = 2", "a = 2"],
    ["duplicate", "[a]\n[a]", "a]"],
    ["duplicate", "a = {b = 1, b = 2}", "b = 2"],
    ["bracket-open", "a = [1 2]", "2]"],
    ["bracket-open", "a = [", "["],
    ["bracket-open", "a = {", "{"],
    ["line-not-finished", "a = 1 b = 2", "b = 2"],
    ["header", "[[a] \nb = 1", ""],
    ["key", 'hostname "x"', '"x"'],
    ["key", "a. = 1", "="],
    ["key", "a..b = 1", ".b"],
    ["key", "= 1", "= 1"],
    ["key", '"""a""" = 1', ""],
    ["key", "abc", "abc"],
    ["value", "a = yes", "yes"],
    ["value", "a = tru", "tru"],
    ["number", "a = 01", "01"],
    ["number", "a = 1__0", "_0"],
    ["number", "a = 1x", "x"],
    ["number", "a = 1.", "1."],
    ["date", "a = 2024-13-01", "2024"],
    ["date", "a = 2024-01-x1", "2024"],
    ["too-deep", `a = ${"[".repeat(200)}`, ""],
  ])("says %s of %j", (problem, text, from) => {
    const verdict = validityOf(text);
    expect(verdict).toMatchObject({ kind: "invalid", problem });
    if (verdict.kind === "invalid" && from !== "")
      expect(text.slice(verdict.offset)).toMatch(startsWith(from));
  });

  it("counts lines as the document does, carriage returns or not", () => {
    const verdict = validityOf("a = 1\r\n\r\nb = yes\r\n");
    expect(verdict).toEqual({ kind: "invalid", problem: "value", offset: 13 });
  });

  it.each([
    "",
    "\ufeffa = 1",
    "a = 9223372036854775807",
    "a = {b = 1,\n c = 2,\n}",
    'a = "\\e\\x41"',
    "a = 07:32",
  ])("accepts %j as the builder's parser does", (text) => {
    expect(validityOf(text)).toEqual({ kind: "valid" });
  });
});

const startsWith = (text: string): RegExp => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`);
