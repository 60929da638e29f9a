import { describe, expect, it } from "vitest";
import { rule as syntax } from "../../../server/src/rules/config/config-syntax.ts";
import { rule } from "../../../server/src/rules/config/ks-toml-quotes.ts";
import { applyFix, findings } from "../../support/config.ts";

const config = (body: string, quotes: string): string =>
  `[customizations.installer.kickstart]\ncontents = ${quotes}\ntext\n%post --interpreter=/usr/bin/python3\n${body}\n%end\n${quotes}\n`;

describe("ks-toml-quotes", () => {
  it.each([
    ["single ones", config("print('''hello''')", "'''"), "'''"],
    ["double ones", config('x = """hello"""', '"""'), '"""'],
    ["a text of several lines", config("'''What it does.\n\nAnd why.\n'''", "'''"), "'''"],
  ])("finds %s", (_what, text, quotes) => {
    expect(findings(rule, text)).toEqual([{ severity: "error", message: "ends", text: quotes, line: 4 }]);
    // One mistake, one finding: that the rest is no TOML is not said as well.
    expect(findings(syntax, text)).toEqual([]);
  });

  it.each([
    ["the other quotes", config('x = """hello"""', "'''")],
    ["quotes that are escaped", config('x = \\"""hello\\"""', '"""')],
    ["a comment behind the string", `${config("pass", "'''").trimEnd()} # the end\n`],
    ["a mistake elsewhere", `${config("pass", "'''")}[customizations.kernel]\nappend = quiet\n`],
    ["other strings", "[customizations]\nhostname = '''a'''b\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it("leaves other mistakes to the rule about the syntax", () => {
    const text = `${config("pass", "'''")}[customizations.kernel]\nappend = quiet\n`;
    expect(findings(syntax, text)).toHaveLength(1);
  });

  it.each([
    ["double ones", "print('''hello''')", "'''", '"""'],
    ["single ones", 'x = """hello"""', '"""', "'''"],
  ])("encloses the text in %s", (_what, body, before, after) => {
    const mended = applyFix(rule, config(body, before));
    expect(mended).toBe(config(body, after));
    expect(findings(rule, mended ?? "")).toEqual([]);
    expect(findings(syntax, mended ?? "")).toEqual([]);
  });

  it.each([
    ["both kinds of quotes", "x = '''a''' + \"\"\"b\"\"\""],
    ["backslashes", "x = '''a\\d'''"],
  ])("leaves %s to the reader", (_what, body) => {
    expect(findings(rule, config(body, "'''"))).toHaveLength(1);
    expect(applyFix(rule, config(body, "'''"))).toBeUndefined();
  });
});
