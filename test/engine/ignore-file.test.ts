import { describe, expect, test } from "vitest";
import { readIgnoreFile } from "../../server/src/engine/ignore-file.ts";

const ignored = (text: string, paths: readonly string[]) => paths.filter(readIgnoreFile(text).ignores);

/** Expectations as Docker's reference of the ignore file has them. */
describe("an ignore file", () => {
  test.each([
    ["a name at the top", "a", ["a", "b", "b/a"], ["a"]],
    ["all below a folder", "a/b", ["a/b", "a/b/c", "a/c"], ["a/b", "a/b/c"]],
    ["a slash on either side", "/a/\n", ["a/b", "b/a"], ["a/b"]],
    ["a star within one name", "*.md", ["README.md", "docs/README.md", ".md"], ["README.md", ".md"]],
    ["a star for a folder", "*/temp*", ["a/temporary.txt", "temp", "a/b/temp"], ["a/temporary.txt"]],
    ["any number of folders", "**/*.md", ["a.md", "b/c/d.md", "b/c.mdx"], ["a.md", "b/c/d.md"]],
    ["folders in between", "a/**/z", ["a/z", "a/b/c/z", "a/b"], ["a/z", "a/b/c/z"]],
    ["two stars at the end", "a/**", ["a/b", "a/b/c", "b"], ["a/b", "a/b/c"]],
    ["one character", "temp?", ["tempa", "temp", "tempab"], ["tempa"]],
    ["a class", "[a-c]x[^0-9]", ["axy", "bx1", "dxy"], ["axy"]],
    ["an escaped star", "a\\*", ["a*", "ab"], ["a*"]],
    ["comments and blank lines", "# a\n\n  b  \r\n", ["# a", "b"], ["b"]],
    ["dots", "./a/../b/./c", ["b/c", "a"], ["b/c"]],
    [
      "exceptions",
      "*.md\n!README*.md\nREADME-secret.md",
      ["a.md", "README.md", "README-secret.md"],
      ["a.md", "README-secret.md"],
    ],
    [
      "a file brought back from a folder",
      "*\n!files\nfiles/x",
      ["a", "files/y", "files/x"],
      ["a", "files/x"],
    ],
    ["nothing", ". \n/\n!", ["a"], []],
  ])("%s", (_, text, paths, expected) => {
    expect(ignored(text, paths)).toEqual(expected);
  });

  test("says whether an ignored folder may still hold something", () => {
    expect(readIgnoreFile("a\nb").hasExceptions).toBe(false);
    expect(readIgnoreFile("a\n!a/b").hasExceptions).toBe(true);
  });

  test("hostile patterns end", () => {
    const name = "a".repeat(250);
    const path = Array.from({ length: 30 }, () => name).join("/");
    expect(ignored(`${"*a".repeat(60)}b\n${"**/".repeat(60)}b`, [path])).toEqual([]);
  });
});
