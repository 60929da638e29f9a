import { describe, expect, it } from "vitest";
import { modelOf } from "../../../server/src/model/config/model.ts";
import { rule } from "../../../server/src/rules/config/config-syntax.ts";
import { applyFix, findings } from "../../support/config.ts";

const places = (text: string) =>
  findings(rule, text).map(({ message, text: at, line }) => [message, at, line]);

describe("config-syntax", () => {
  it.each([
    ["a string left open", '[customizations.kernel]\nappend = "quiet\n', [["string-open", '"quiet', 1]]],
    [
      "a long string left open, where it begins",
      '[customizations.installer.kickstart]\ncontents = """\ntext\nlang ko\n',
      [["string-open", '"""', 1]],
    ],
    ["an escape at the end of a line", 'contents = """\n\\x\n"""\n', [["escape", "\\x", 1]]],
    ["an escape that TOML does not know", 'name = "a\\d"\n', [["escape", "\\d", 0]]],
    ["an array left open, where it begins", 'a = ["x",\nb = 1\n', [["bracket-open", '["x",', 0]]],
    ["a table defined twice", "[a]\n[b]\n[a]\n", [["duplicate", "a", 2]]],
    ["a missing equals sign", 'hostname "x"\n', [["key", '"x"', 0]]],
    ["a bare word", "a = yes\n", [["value", "yes", 0]]],
    ["text behind a value", 'a = "x" y\n', [["line-not-finished", "y", 0]]],
    ["a header left open", "[[customizations.user]\nname = 1\n", [["header", "]", 0]]],
    ["JSON", '{\n  "customizations": {}\n}\n', [["json", "{", 0]]],
    ["a text that is something else", "services:\n  web:\n    image: x\n", [["not-toml", "services:", 0]]],
    ["binary", "\u0000\u0001\u0002\n\u0003\n\u0004\n", [["not-toml", "\u0000\u0001\u0002", 0]]],
  ])("finds %s", (_what, text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  it.each([
    ["an empty file", ""],
    ["a byte order mark and carriage returns", "\ufeffname = 'x'\r\n[customizations]\r\n"],
    ["what TOML 1.1 brought", "a = {\n b = 1, # note\n c = '\\',\n}\nd = \"\\e\\x41\"\n"],
    ["numbers that JavaScript cannot hold", "a = 9223372036854775807\n"],
    ["a template", 'name = {{ name }}\n[[customizations.user]]\nname = "{{ user }}"\n'],
    ["variables to be filled in", "[[customizations.user]]\npassword = $" + "{HASH}\n"],
  ])("is silent on %s", (_what, text) => {
    expect(places(text)).toEqual([]);
  });

  it("does not take the shell of a kickstart for a template", () => {
    expect(places('contents = """\n%post\nsed "s/\\./{{X}}/"\n%end\n"""\n')).toEqual([["escape", "\\.", 2]]);
  });

  it.each([
    ["doubles a backslash", 'a = "x\\d"\n', 'a = "x\\\\d"\n'],
    ["quotes a bare word", "a = yes # y\n", 'a = "yes" # y\n'],
    ["quotes a number with leading zeros", "a = 0644\n", 'a = "0644"\n'],
    ["quotes a version", "version = 1.2.3\r\n", 'version = "1.2.3"\r\n'],
  ])("%s, and then is silent", (_what, text, expected) => {
    const fixed = applyFix(rule, text);
    expect(fixed).toBe(expected);
    expect(modelOf(fixed as string).valid).toBe(true);
    expect(applyFix(rule, fixed as string)).toBeUndefined();
  });
});
