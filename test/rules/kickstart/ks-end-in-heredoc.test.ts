import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-end-in-heredoc.ts";
import { rule as unclosed } from "../../../server/src/rules/kickstart/ks-unclosed-section.ts";
import { findings } from "../../support/kickstart.ts";

describe("ks-end-in-heredoc", () => {
  it.each([
    ["%end", "%post\ncat <<EOF\n%end\nEOF\n%end\n", ["end: %end"]],
    ["an indented %end", "%post\ncat <<-'EOF'\n  %end\n\tEOF\n%end\n", ["end: %end"]],
    ["a section", "%pre\ncat > /x <<EOF\n%packages\n%end\nEOF\n%end\n", ["section: %packages"]],
    ["the second of two", "%post\ncat <<A <<B\nA\n%end\nB\n%end\n", ["end: %end"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
    expect(findings(unclosed, text)).toEqual([]);
  });

  it.each([
    ["other words", "%post\ncat <<EOF\n%ended\n%foo\nEOF\n%end\n"],
    ["a here-document that ends before", "%post\ncat <<EOF\ntext\nEOF\n%end\n"],
    ["a here-document without an end", "%post\ncat <<EOF\ntext\n%end\n"],
    ["a here-string and a shift", "%post\ncat <<<EOF\necho $((1<<2))\n%end\n# EOF\n"],
    ["comments", "%post\n# cat <<EOF\n%end\n"],
    ["other languages", "%post --interpreter=/usr/bin/python3\nprint(1 <<EOF)\n%end\ntext\nEOF\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });
});
