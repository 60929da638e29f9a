import { describe, expect, it } from "vitest";
import { readJson } from "../../../server/src/syntax/json/tree.ts";
import type { TomlItem } from "../../../server/src/syntax/toml/tree.ts";

/** The tree as JSON.parse would give it. */
function plain(item: TomlItem): unknown {
  switch (item.kind) {
    case "table":
      return Object.fromEntries(item.members.map(({ name, value }) => [name, plain(value)]));
    case "list":
      return item.items.map(plain);
    case "string":
      return item.content.text;
    case "number":
      return Number(item.value);
    case "boolean":
      return item.value;
    default:
      return null;
  }
}

const problem = (text: string) => {
  const { problem: found } = readJson(text);
  return found && `${found.kind} ${text.slice(found.range.start, found.range.end)}`;
};

const whole =
  '{"a": [1, -2.5e3, true, false, null, "x\\u00e9\\n\\"", {"b": {}, "": []}], "a": {"c": "\\\\"}}';

describe("the JSON reader", () => {
  it("reads what JSON.parse reads", () => {
    const { tree, problem: found } = readJson(whole);
    expect(found).toBeUndefined();
    expect(plain(tree)).toEqual(JSON.parse(whole));
  });

  it("calls wrong what JSON.parse does, at every cut and every changed character", () => {
    const isJson = (text: string): boolean => {
      try {
        const value: unknown = JSON.parse(text);
        return typeof value === "object" && value !== null && !Array.isArray(value);
      } catch {
        return false;
      }
    };
    const texts = [...whole].flatMap((_, at) =>
      ["", ",", "}", "]", '"', "\\", "0", "e", ":", "{", " ", "\n", "\u0001", "//"].flatMap((other) => [
        whole.slice(0, at) + other,
        whole.slice(0, at) + other + whole.slice(at + 1),
        whole.slice(0, at) + other + whole.slice(at),
      ]),
    );
    expect(texts.filter((text) => (readJson(text).problem === undefined) !== isJson(text))).toEqual([]);
  });

  it.each([
    ['{"a": 1,}', "comma ,"],
    ['{"a": [1, 2,]}', "comma ,"],
    ['{"a": 1} // b', "comment // b"],
    ['{"a": 1 /* b */}', "comment /* b */"],
    ['# b\n{"a": 1}', "comment # b"],
    ['{"a": 1} {"b": 2}', 'rest {"b": 2}'],
    ['{"a": 1 "b": 2}', 'value "'],
    ["{'a': 1}", "value 'a'"],
    ['{"a": yes}', "value yes"],
    ['{"a": "b', 'value "b'],
    ['{"a": "\\x"}', "value \\x"],
    ["[1]", "value [1]"],
    ["", "value "],
  ])("says of %s: %s", (text, expected) => {
    expect(problem(text)).toBe(expected);
  });

  it("goes on behind a mistake", () => {
    expect(plain(readJson('{"a": [1, 2,], // c\n "b" "x", "c": {"d": 1]').tree)).toMatchObject({
      a: [1, 2],
      b: "x",
    });
  });

  it("knows the place of every key, value and character", () => {
    const text = '{"k\\u0065y": "a\\tb\\u00e9c"}';
    const [member] = readJson(text).tree.members;
    const value = member?.value;
    if (value?.kind !== "string") throw new Error("no string");
    expect(text.slice(member?.mentions[0]?.range.start, member?.mentions[0]?.range.end)).toBe("k\\u0065y");
    expect(text.slice(value.range.start, value.range.end)).toBe('"a\\tb\\u00e9c"');
    const { content } = value;
    expect([0, 1, 2, 3, 4, 5].map((at) => text.slice(content.toSource(at)))).toEqual(
      ["a\\tb\\u00e9c", "\\tb\\u00e9c", "b\\u00e9c", "\\u00e9c", "c", ""].map((rest) => `${rest}"}`),
    );
  });

  it("is not upset by depth or length", () => {
    expect(readJson("[".repeat(100_000)).problem?.kind).toBe("value");
    const { problem } = readJson(`{"a": "${"\\n".repeat(200_000)}", "b": [${"1 ".repeat(100_000)}]}`);
    expect(problem?.kind).toBeDefined();
  });
});
