import { parse } from "smol-toml";
import { describe, expect, it } from "vitest";
import { escapedFor, fitsBetween, openingQuotes } from "../../../server/src/syntax/toml/quoting.ts";

describe("text for a TOML string", () => {
  it.each(['"', '"""'])("comes out of %s as it went in", (quotes) => {
    for (const text of ["plain", 'a "b" \\n', "first\nsecond\n", 'x = """y"""', "C:\\"]) {
      const written = escapedFor(quotes, text);
      expect(parse(`a = ${quotes}${written} ${quotes}`).a).toBe(`${text} `);
    }
  });

  it("keeps its carriage returns on one line", () => {
    expect(escapedFor('"', "a\r\nb")).toBe("a\\r\\nb");
  });

  it("is taken as it is between single quotes", () => {
    expect(escapedFor("'''", 'a\\n "b"')).toBe('a\\n "b"');
  });

  it("may not fit between single quotes", () => {
    const fitting = (quotes: string) =>
      ["a", "a\nb", "it's", "'a'", "a'''b"].filter((text) => fitsBetween(quotes, text));
    expect(fitting("'")).toEqual(["a"]);
    expect(fitting("'''")).toEqual(["a", "a\nb", "it's"]);
    expect(fitting('"')).toHaveLength(5);
  });

  it("knows its quotes", () => {
    expect(['"""\na', "'''", '"a"', "'a'", ""].map(openingQuotes)).toEqual(['"""', "'''", '"', "'", ""]);
  });
});
