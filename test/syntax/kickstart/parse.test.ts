import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kickstartSections } from "../../../server/src/data/kickstart.ts";
import { parseKickstart } from "../../../server/src/syntax/kickstart/parse.ts";

const parse = (text: string) => parseKickstart(text, (tag) => kickstartSections.has(tag));
const kinds = (text: string) => parse(text).nodes.map(({ kind, line }) => `${line} ${kind}`);
const fatal = (text: string) => {
  const found = parse(text).fatal;
  return found && `${found.line} ${found.kind} ${text.slice(found.range.start, found.range.end)}`;
};

describe("the lines of a kickstart", () => {
  it("are commands, comments, directives and sections", () => {
    const text = "# a\ntext\n\n%include /x\n%ksappend http://x\n%post\n%include /y\n# b\nls\n%end\nreboot\n";
    expect(kinds(text)).toEqual([
      "1 comment",
      "2 command",
      "4 include",
      "5 ksappend",
      "6 section",
      "11 command",
    ]);
    const section = parse(text).nodes.find((node) => node.kind === "section");
    expect(section && text.slice(section.body.start, section.body.end)).toBe("%include /y\n# b\nls\n");
    expect(section?.includes.map(({ words }) => words[1]?.text)).toEqual(["/y"]);
    expect(parse(text).bodyComments.map(({ line }) => line)).toEqual([8]);
  });

  it("close a section in a here-document", () => {
    expect(kinds("%post\ncat <<EOF\n  %end\nEOF\n")).toEqual(["1 section", "4 command"]);
  });

  it("keep unknown words with a percent sign in a body as text", () => {
    expect(kinds("%post\n%foo\n%END\n%end\n")).toEqual(["1 section"]);
  });

  it.each([
    ["a quote in a command", 'text\nrootpw "a\ntext\n', '2 unbalanced-quote "a'],
    ["a quote behind %end", "%post\n%end # don't\n", "2 unbalanced-quote 't"],
    ["an unknown section", "%Post\nls\n%end\n", "1 unknown-section %Post"],
    ["a blank in the tag", "% post\nls\n%end\n", "1 unknown-section %"],
    ["%end alone", "text\n%end\n", "2 stray-end %end"],
    ["an open section", "text\n%post\nls\n", "3 unclosed-section %post"],
    ["a section in a section", "%post\nls\n%packages\nvim\n%end\n", "3 unclosed-section %post"],
    ["%include without a path", "%include\n", "1 include-path %include"],
    ["%include without a path in a body", "%post\n%include\n%end\n", "2 include-path %include"],
    ["%ksappend without a target, which comes first", '"\n%ksappend\n', "2 ksappend-target %ksappend"],
    ["a backslash at the end", "text\\", "1 trailing-backslash \\"],
  ])("end at %s", (_what, text, expected) => {
    expect(fatal(text)).toBe(expected);
  });

  it.each([
    ["quotes in a body", "%post\necho 'a\n%end\n"],
    ["quotes in a comment", "# don't\n"],
    ["an indented section", "  %post\nls\n  %end\n"],
    ["words behind %end", "%post\nls\n%end # done\n"],
  ])("go on at %s", (_what, text) => {
    expect(fatal(text)).toBeUndefined();
  });

  it("are read on behind what stops the installer", () => {
    expect(kinds("%Post\nls\n%end\ntext\n")).toEqual(["1 section", "4 command"]);
    expect(kinds("%post\nls\n%pre\nls\n%end\ntext\n")).toEqual(["1 section", "3 section", "6 command"]);
  });

  it("never throw, stay in bounds and come to an end", () => {
    const line = fc.constantFrom(
      "%post",
      "%end",
      "%foo",
      "%",
      "text",
      "'",
      '"a',
      "\\",
      "# c",
      "%include",
      "%ksappend x",
      " %pre --log=x",
      "\u00a0%end",
      "\f",
      '😀="x"',
      "",
    );
    const text = fc
      .array(fc.tuple(line, fc.constantFrom("\n", "\r\n", "\r", " ", "\u2028")), { maxLength: 20 })
      .map((lines) => lines.flat().join(""));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: "binary" })), (source) => {
        const { nodes, fatal: stop } = parse(source);
        let at = 0;
        for (const { range } of nodes) {
          expect(range.start).toBeGreaterThanOrEqual(at);
          expect(range.end).toBeGreaterThanOrEqual(range.start);
          expect(range.end).toBeLessThanOrEqual(source.length);
          at = range.start;
        }
        if (stop) expect(stop.range.end).toBeLessThanOrEqual(source.length);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["open quotes", '"'.repeat(256_000)],
    ["lines with an open quote", "'\n".repeat(128_000)],
    ["unknown sections", "%a\n".repeat(85_000)],
    ["opened sections", "%post\n".repeat(42_000)],
    ["backslashes", "\\".repeat(255_999)],
    ["empty lines", "\n".repeat(256_000)],
  ])("are read with 256 kB of %s", (_what, text) => {
    expect(parse(text)).toBeDefined();
  });
});
