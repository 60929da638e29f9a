import { describe, expect, it } from "vitest";
import { closing } from "../../server/src/features/closing.ts";
import { writingAt } from "../support/completing.ts";
import { analyse } from "../support/lint.ts";

/** The text after Enter has been pressed, with the cursor at `‸`; undefined where nothing is added. */
async function entered(marked: string, path = "x.ks"): Promise<string | undefined> {
  const { text, offset } = writingAt(marked);
  const analysis = await analyse({ [path]: text }, path);
  const [edit, ...others] = closing(analysis, offset);
  expect(others).toEqual([]);
  if (edit === undefined) return undefined;
  expect(edit.range.start).toEqual(edit.range.end);
  const at = analysis.lines.offset(edit.range.start);
  return text.slice(0, at) + edit.newText + text.slice(at);
}

describe("Enter behind the line that opens a section", () => {
  it.each([
    ["%post\n‸", "%post\n\n%end"],
    ["text\n%post --erroronfail\n‸\n", "text\n%post --erroronfail\n\n%end\n"],
    ["%packages\r\n‸\r\n", "%packages\r\n\r\n%end\n"],
    ["%post\n‸\n%pre\nls\n%end\n", "%post\n\n%end\n%pre\nls\n%end\n"],
    ["  %post\n  ‸\n", "  %post\n  \n  %end\n"],
  ])("closes %j", async (marked, expected) => {
    expect(await entered(marked)).toBe(expected);
  });

  it.each([
    ["a section that is closed", "%post\n‸\nls\n%end\n"],
    ["a line further down", "%post\nls\n‸\n"],
    ["text behind the cursor", "%post\n‸ls\n"],
    ["a command", "text\n‸\n"],
    ["an unknown section", "%foo\n‸\n"],
    ["a comment", "# %post\n‸\n"],
    ["a directive", "%include x.ks\n‸\n"],
  ])("adds nothing for %s", async (_what, marked) => {
    expect(await entered(marked)).toBeUndefined();
  });

  it("works inside a string of several lines", async () => {
    const around = (text: string) => `[customizations.installer.kickstart]\ncontents = """\n${text}"""\n`;
    expect(await entered(around("%post\n‸\n"), "config.toml")).toBe(around("%post\n\n%end\n"));
  });

  it("leaves a config and a Containerfile alone", async () => {
    expect(await entered("[customizations]\n‸\n", "config.toml")).toBeUndefined();
    expect(await entered("FROM quay.io/fedora/fedora-bootc:43\n‸\n", "Containerfile")).toBeUndefined();
  });
});
