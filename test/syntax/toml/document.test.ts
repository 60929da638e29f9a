import { describe, expect, it } from "vitest";
import { parseDocument } from "../../../server/src/syntax/toml/document.ts";
import type { TomlString, TomlValue } from "../../../server/src/syntax/toml/nodes.ts";
import { treeOf } from "../../../server/src/syntax/toml/tree.ts";
import { cpuTime } from "../../support/cpu-time.ts";

const at = (text: string, range: { start: number; end: number }): string =>
  text.slice(range.start, range.end);

/** The first value of the document, which must be a string. */
function stringIn(text: string): TomlString {
  const value = parseDocument(text).sections[0].pairs[0]?.value as TomlValue;
  if (value.kind !== "string") throw new Error(value.kind);
  return value;
}

const headers = (text: string): readonly string[] =>
  parseDocument(text).sections.flatMap(({ header }) =>
    header === undefined ? [] : [at(text, header.range)],
  );

const pairs = (text: string): readonly string[] =>
  parseDocument(text).sections.flatMap((section) => section.pairs.map((pair) => at(text, pair.range)));

describe("ranges of a TOML document", () => {
  const text = '# top\n[a . "b c"] # note\nx.y = [1, {z = true}] # end\n[[t]]\n';
  const document = parseDocument(text);

  it("cover headers, their keys, pairs and values", () => {
    const [, first] = document.sections;
    expect(first?.header?.keys.map((key) => [key.name, at(text, key.range)])).toEqual([
      ["a", "a"],
      ["b c", '"b c"'],
    ]);
    expect(headers(text)).toEqual(['[a . "b c"]', "[[t]]"]);
    expect(pairs(text)).toEqual(["x.y = [1, {z = true}]"]);
    expect(at(text, first?.range ?? { start: 0, end: 0 })).toBe(text.slice(6, text.indexOf("[[t]]")));
  });

  it("cover comments, those behind a statement too", () => {
    expect(document.comments.map((comment) => at(text, comment))).toEqual(["# top", "# note", "# end"]);
  });

  it("count a byte order mark", () => {
    expect(
      at("\ufeffa = 1", parseDocument("\ufeffa = 1").sections[0].pairs[0]?.range ?? { start: 0, end: 0 }),
    ).toBe("a = 1");
  });
});

describe("a half-typed document", () => {
  it.each([
    ["a key without a value", "a =\nb = 2\n", ["a =", "b = 2"]],
    ["a key alone", "a\nb = 2\n", ["a", "b = 2"]],
    ["a string left open", 'a = "x\nb = 2\n', ['a = "x', "b = 2"]],
    ["an array left open before a pair", "a = [1,\nb = 2\n", ["a = [1,", "b = 2"]],
    ["an array left open before a header", "a = [\n[t]\nb = 2\n", ["a = [", "b = 2"]],
    ["an inline table left open", "a = { x = 1\nb = 2\n", ["a = { x = 1", "b = 2"]],
    ["an inline table left open before a header", "a = { x = 1,\n[t]\nb = 2\n", ["a = { x = 1,", "b = 2"]],
    ["a bare word as value", "a = word\nb = 2\n", ["a = word", "b = 2"]],
    ["junk between statements", "a = 1\n%%%\nb = 2\n", ["a = 1", "b = 2"]],
    ["text behind a value", "a = 1 2\nb = 2\n", ["a = 1", "b = 2"]],
  ])("with %s keeps the statements around it", (_what, text, expected) => {
    expect(pairs(text)).toEqual(expected);
    expect(parseDocument(text).errors.length).toBeGreaterThan(0);
  });

  it.each(["[a.", "[a", "[[a]", "[[a.b", "[", "[[", "[]"])(
    "with the header %s keeps the next line",
    (header) => {
      expect(pairs(`${header}\nb = 2\n`)).toEqual(["b = 2"]);
    },
  );

  it("keeps every mention of a name that stands twice", () => {
    const members = treeOf(parseDocument("a = 1\na = 2\n[a]\nb = 3\n")).members;
    expect(members.map((member) => member.name)).toEqual(["a", "a", "a"]);
  });
});

describe("the text of a string", () => {
  it.each([
    ["escapes", 'a = "x\\ty"', "x\ty", 2, "y"],
    ["wide escapes", 'a = "\\U0001F600z"', "😀z", 2, "z"],
    ["escapes of two digits", 'a = "\\x41\\ez"', "A\u001bz", 2, "z"],
    ["no escapes in single quotes", "a = 'x\\ty'", "x\\ty", 3, "y"],
    ["a trimmed first line break", 'a = """\nxy"""', "xy", 0, "x"],
    ["a trimmed first line break of two characters", "a = '''\r\nxy'''", "xy", 1, "y"],
    ["joined lines", 'a = """x\\\n\n   y"""', "xy", 1, "y"],
    ["joined lines with blanks behind the backslash", 'a = """x\\ \t\n y z"""', "xy z", 3, "z"],
    ["quotes at the end", 'a = """x"""""', 'x""', 2, '"'],
    ["an escape that TOML does not know", 'a = "x\\dz"', "x\\dz", 3, "z"],
  ])("with %s maps back to its source", (_what, source, text, offset, character) => {
    const { content } = stringIn(source);
    expect(content.text).toBe(text);
    expect(source[content.toSource(offset)]).toBe(character);
    expect(content.toSource(text.length)).toBe(
      source.trimEnd().length - (source.includes('"""') || source.includes("'''") ? 3 : 1),
    );
  });

  it("maps every character that is not escaped to the same character", () => {
    const source = 'a = """\nlang en_US\\n\n\\\n   %post\necho \\"hi\\" 가\n%end\n"""';
    const { content } = stringIn(source);
    const words = ["lang", "%post", "echo", "hi", "가", "%end"];
    for (const word of words) {
      const offset = content.text.indexOf(word);
      expect(source.slice(content.toSource(offset), content.toSource(offset + word.length))).toBe(word);
    }
  });
});

describe("256 kB of", () => {
  const size = 256 * 1024;
  it.each([
    ["open arrays", `a = ${"[".repeat(size)}`],
    ["open inline tables", `a = ${"{a=".repeat(size / 3)}`],
    ["open arrays on lines of their own", `a = ${"[\n".repeat(size / 2)}`],
    ["open arrays, again and again", "a = [[[[[[[[\n\n\n\n".repeat(size / 16)],
    ["dotted keys", `${"a.".repeat(size / 2)}a = 1`],
    ["dotted headers", `[${"a.".repeat(size / 2)}a]`],
    ["headers", "[a]\n".repeat(size / 4)],
    ["open quotes", '"'.repeat(size)],
    ["open multi-line strings", 'a = """'.repeat(size / 7)],
    ["backslashes", `a = """${"\\".repeat(size)}`],
    ["joined lines", `a = """${"\\\n".repeat(size / 2)}"""`],
    ["equals signs", "=".repeat(size)],
    ["commas", `a = [${",".repeat(size)}`],
    ["closing brackets", `a = [${"}".repeat(size)}`],
    ["comments in an open array", `a = [[[[[[${"\n# x".repeat(size / 4)}\nb = 1`],
    ["blanks", `a = [${" ".repeat(size)}`],
    ["blanks of other scripts", `a = [${" \ufeff\u00a0\u2028\v\f".repeat(size / 6)}\n{ b = 1 }\n]`],
    ["binary", String.fromCharCode(...Array.from({ length: 64 }, (_, index) => index)).repeat(size / 64)],
  ])("%s neither overflows nor hangs", (_what, text) => {
    expect(cpuTime(() => treeOf(parseDocument(text)))).toBeLessThan(10_000);
  });
});
