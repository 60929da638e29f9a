import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/config/ks-toml-joined-lines.ts";
import { applyFix, findings } from "../../support/config.ts";

const config = (lines: string, quotes = '"""'): string =>
  `[customizations.installer.kickstart]\ncontents = ${quotes}\ntext\n${lines}\n${quotes}\n`;

describe("ks-toml-joined-lines", () => {
  it.each([
    ["a comment that swallows a command", "# C:\\\nreboot", "comment", "reboot", 4],
    ["a comment in a script", "%post\n  # see \\\\a \\\n  useradd a\n%end", "comment", "useradd a", 5],
    ["blank lines that part two commands", "%post\nuseradd a \\\n\nuseradd b\n%end", "blank", "\\", 4],
  ])("finds %s", (_what, lines, message, text, line) => {
    expect(findings(rule, config(lines))).toEqual([{ severity: "warning", message, text, line }]);
  });

  it.each([
    ["commands, which nothing else can continue", config("bootloader \\\n  --append=quiet")],
    ["what the shell joins as well", config("%post\nls \\\n  /etc\n%end")],
    ["comments that go on", config("# one \\\n# two")],
    ["single quotes", config("# C:\\\nreboot", "'''")],
    ["the end of the text", config("# C:\\")],
    ["a text without an end", config("# C:\\\nreboot").replace(/"""\n$/, "")],
    ["other escapes", config("# C:\\\\a")],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it("is silent on a disk image, which does not read the kickstart", () => {
    expect(findings(rule, config("# C:\\\nreboot"), { imageType: "qcow2" })).toEqual([]);
  });

  it("removes the backslash", () => {
    const mended = applyFix(rule, config("# C:\\\nreboot"));
    expect(mended).toBe(config("# C:\nreboot"));
    expect(findings(rule, mended ?? "")).toEqual([]);
  });
});
