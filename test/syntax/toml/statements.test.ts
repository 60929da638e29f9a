import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDocument } from "../../../server/src/syntax/toml/document.ts";
import type { TomlValue } from "../../../server/src/syntax/toml/nodes.ts";
import { validityIn, validityOf } from "../../../server/src/syntax/toml/validity.ts";

const line = fc.constantFrom(
  "[a]",
  "[[a.b]]",
  "[a.b",
  "a = 1",
  'a = "x"',
  "a.b = true",
  'a = """',
  'b = "x" """ # c',
  "a = {b = 1}",
  "a = {}",
  "a = [",
  "1, 2]",
  "a = 2020-01-01",
  'a = "\u0001"',
  'a = "\\q"',
  "a = 1 b = 2",
  "b = '''x'''",
  "c = 0x1",
  "c = 01",
  "# c\u0000",
  "",
);
const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join("\n"));

function places(value: TomlValue): readonly unknown[] {
  if (value.kind === "array") return [value.range, ...value.elements.map(places)];
  if (value.kind === "inline") return [value.range, ...value.pairs.map((pair) => places(pair.value))];
  if (value.kind !== "string") return [value.range];
  const { content, range } = value;
  return [range, content.text, ...[0, 1, content.text.length].map((at) => content.toSource(at))];
}

const said = (source: string): unknown => {
  const { sections, comments, errors } = parseDocument(source);
  return [
    comments,
    errors,
    sections.map(({ header, range, pairs }) => [
      header,
      range,
      pairs.map((pair) => [pair.range, pair.keys, pair.equals, places(pair.value)]),
    ]),
  ];
};

const shifted = (value: unknown, by: number): unknown => {
  if (typeof value === "number") return value + by;
  if (Array.isArray(value)) return value.map((each) => shifted(each, by));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shifted(each, by)]));
};

describe("a statement that was read before", () => {
  it("is read the same wherever it stands", () => {
    fc.assert(
      fc.property(text, fc.nat(3), (source, by) => {
        const below = shifted(said(source), by) as readonly unknown[][];
        const first = below[2]?.[0] as unknown[];
        // The first section begins with the document.
        first[1] = { ...(first[1] as object), start: 0 };
        expect(said("\n".repeat(by) + source)).toEqual(below);
      }),
    );
  });

  it("leaves the verdict on the document to all of it", () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(validityIn(parseDocument(source))).toEqual(validityOf(source));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["a value that becomes a table", 'a = "x"\n[b]\n', "a = {}\n[b]\n[a.c]\n"],
    ["a second key of the name", "a = 1\nb = 2\n", "a = 1\na = 2\n"],
    ["a wrong escape", 'a = "x"\n', 'a = "\\q"\n'],
    ["a string that swallows what follows", 'a = "x"\nb = "y"\n', 'a = """x\nb = "y"\n'],
    ["a control character", 'a = "x"\n', 'a = "\u0001"\n'],
  ])("finds %s behind a valid document", (_what, before, after) => {
    expect(validityIn(parseDocument(before)).kind).toBe("valid");
    expect(validityIn(parseDocument(after))).toEqual(validityOf(after));
    expect(validityIn(parseDocument(after)).kind).toBe("invalid");
  });
});
