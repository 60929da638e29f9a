/** Edits of a kickstart inside TOML leave TOML. */
import { parse } from "smol-toml";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../server/src/engine/fixes.ts";
import { disableBelow } from "../../server/src/engine/suppression-edits.ts";
import { analyse } from "../support/lint.ts";

const analysed = (text: string) => analyse({ "config.toml": text }, "config.toml");
const config = (value: string) => `[customizations.installer.kickstart]\ncontents = ${value}\n`;

describe("a fix in a kickstart inside TOML", () => {
  it.each([
    ["one line between single quotes", "'rootpw --lock'"],
    ["lines between single quotes", "'''\ntext --non-interactive\nrootpw --lock\n'''"],
    ["one line between double quotes", '"text --non-interactive\\nrootpw --lock"'],
  ])("keeps %s whole", async (_what, value) => {
    const text = config(value);
    const { findings } = await analysed(text);
    for (const { fixes } of findings)
      for (const fix of fixes) expect(() => parse(applyEdits(text, fix.edits()))).not.toThrow();
  });
});

describe("a comment that silences a line of a kickstart inside TOML", () => {
  it.each([
    [
      "stands right above a line of the kickstart",
      "'''",
      "text \\\nvnc\nx",
      "text \\\n# bootc-lint disable=a\nvnc",
    ],
    ["stands above lines that TOML joins", '"""', "text \\\nvnc\nx", "# bootc-lint disable=a\ntext \\\nvnc"],
    [
      "stands above lines that the shell joins",
      "'''",
      "%post\nls \\\nvnc\n%end",
      "%post\n# bootc-lint disable=a\nls \\\nvnc\n%end",
    ],
  ])("%s", (_what, quotes, contents, expected) => {
    const text = config(`${quotes}\n${contents}\n${quotes}`);
    const edit = disableBelow(text, "config", text.indexOf("vnc"), "a");
    expect(edit && applyEdits(text, [edit])).toContain(expected);
  });
});
