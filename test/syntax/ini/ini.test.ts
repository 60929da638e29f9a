import { describe, expect, test } from "vitest";
import { keyFile, lastOf, pairsOf, parseIni, systemdIni } from "../../../server/src/syntax/ini/ini.ts";

describe("a file of sections", () => {
  test("keeps the places of headers, keys and values", () => {
    const text = "# c\r\n[A b]\r\n key = some value \r\nempty=\r\n[C]\r\nkey=1=2";
    const document = parseIni(text, systemdIni);
    const words = document.sections.flatMap(({ header, pairs }) => [
      ...(header ? [header] : []),
      ...pairs.flatMap(({ key, value }) => [key, value]),
    ]);
    expect(words.map(({ text: word }) => word)).toEqual([
      "A b",
      "key",
      "some value",
      "empty",
      "",
      "C",
      "key",
      "1=2",
    ]);
    expect(words.map(({ range }) => text.slice(range.start, range.end))).toEqual([
      "[A b]",
      "key",
      "some value",
      "empty",
      "",
      "[C]",
      "key",
      "1=2",
    ]);
    expect(document.strays).toEqual([]);
  });

  test("joins lines where the dialect does", () => {
    const text = "[A]\nx=1 \\\n# no\n  2\ny=3\n";
    expect(lastOf(parseIni(text, systemdIni), "A", "x")?.value.text).toBe("1 2");
    expect(lastOf(parseIni(text, keyFile), "A", "x")?.value.text).toBe("1 \\");
  });

  test("knows the comments of its dialect, and lines that are nothing", () => {
    const text = "a=1\n[S]\n; c\nword\n=x\nb=2\n[S]\nb=3";
    const strays = (dialect: typeof keyFile) =>
      parseIni(text, dialect).strays.map(({ start, end }) => text.slice(start, end));
    expect(strays(systemdIni)).toEqual(["word", "=x"]);
    expect(strays(keyFile)).toEqual(["; c", "word", "=x"]);
    expect(pairsOf(parseIni(text, keyFile), "S").map(({ value }) => value.text)).toEqual(["2", "3"]);
    expect(parseIni(text, keyFile).sections[0]?.pairs.map(({ key }) => key.text)).toEqual(["a"]);
  });
});
