import { describe, expect, it } from "vitest";
import { applyEdits } from "../../server/src/engine/fixes.ts";
import { isDisabled, readDirectives } from "../../server/src/engine/suppression.ts";
import { disableBelow, disableInFile } from "../../server/src/engine/suppression-edits.ts";

/** Whether `rule` is silenced at the first `@` of `text`. */
const silenced = (rule: string, text: string, block?: string): boolean => {
  const start = block === undefined ? -1 : text.indexOf(block);
  const blocks = start < 0 ? [] : [{ start, end: start + (block?.length ?? 0) }];
  return isDisabled(readDirectives(text, blocks), rule, text.indexOf("@"));
};

describe("a directive", () => {
  it.each([
    ["the line below", "# bootc-lint disable=a\n@"],
    ["the line below, with CRLF", "# bootc-lint disable=a\r\n@"],
    ["an indented line", "  # bootc-lint disable=a\n  @"],
    ["one of several rules", "# bootc-lint disable=b,a\n@"],
    ["rules with blanks between them", "# bootc-lint disable=b, a\n@"],
    ["what stands below further comments", "# bootc-lint disable=a\n# why\n\n@"],
    ["what stands below further directives", "# bootc-lint disable=a\n# bootc-lint disable=b\n@"],
    ["with a reason", "#bootc-lint disable=a -- it is meant so\n@"],
    ["the whole file", "x\n# bootc-lint disable-file=a\ny\n@"],
    ["what stands above, for the whole file", "@\n# bootc-lint disable-file=a"],
  ])("silences %s", (_, text) => {
    expect(silenced("a", text)).toBe(true);
  });

  it.each([
    ["another rule", "# bootc-lint disable=b\n@"],
    ["a rule whose name only begins like it", "# bootc-lint disable=ab\n@"],
    ["a line further below", "# bootc-lint disable=a\nx\n@"],
    ["the line above", "@\n# bootc-lint disable=a"],
    ["what a reason mentions", "# bootc-lint disable=b -- not disable=a\n@"],
    ["anything from behind code", "x # bootc-lint disable=a\n@"],
    ["anything by another tool's name", "# not-bootc-lint disable=a\n@"],
    ["anything by another key", "# bootc-lint un-disable=a\n@"],
  ])("does not silence %s", (_, text) => {
    expect(silenced("a", text)).toBe(false);
  });

  it("silences a block as a whole, and inside a block only the next line", () => {
    expect(silenced("a", "# bootc-lint disable=a\nRUN x \\\n  @", "RUN x \\\n  @")).toBe(true);
    expect(silenced("a", "RUN x \\\n# bootc-lint disable=a\n  y \\\n  @", "RUN x \\\n")).toBe(false);
    expect(silenced("a", "RUN x \\\n# bootc-lint disable=a\n  @", "RUN x \\\n")).toBe(true);
  });

  it("decides whether the file counts only above the first block", () => {
    const bootc = (text: string) =>
      readDirectives(text, [{ start: text.indexOf("FROM"), end: text.length }]).bootc;
    expect(bootc("# bootc-lint bootc=false\nFROM x")).toBe(false);
    expect(bootc("# bootc-lint bootc=true -- our base\nFROM x")).toBe(true);
    expect(bootc("# bootc-lint bootc=maybe\nFROM x")).toBeUndefined();
    expect(bootc("FROM x\n# bootc-lint bootc=true")).toBeUndefined();
  });

  it("is found however often it stands in the file", () => {
    const text = "# bootc-lint disable=a\n".repeat(12_000);
    expect(isDisabled(readDirectives(text), "a", text.length)).toBe(true);
  });
});

describe("the edit that silences", () => {
  const below = (kind: "containerfile" | "config" | "kickstart", text: string) => {
    const at = text.indexOf("@");
    const edit = disableBelow(text, kind, at, "a");
    return edit && applyEdits(text, [edit]);
  };
  const inFile = (kind: "containerfile" | "config" | "kickstart", text: string) => {
    const edit = disableInFile(text, kind, "a");
    return edit && applyEdits(text, [edit]);
  };

  it.each([
    ["containerfile", "FROM x\nRUN @", "FROM x\n# bootc-lint disable=a\nRUN @"],
    ["containerfile", "FROM x\n  RUN y \\\n  @", "FROM x\n  # bootc-lint disable=a\n  RUN y \\\n  @"],
    ["containerfile", "FROM x\r\nRUN @", "FROM x\r\n# bootc-lint disable=a\r\nRUN @"],
    ["containerfile", "FROM x\nRUN <<E\n@\nE", "FROM x\n# bootc-lint disable=a\nRUN <<E\n@\nE"],
    [
      "containerfile",
      "FROM x\n# bootc-lint disable=b -- c\nRUN @",
      "FROM x\n# bootc-lint disable=b,a -- c\nRUN @",
    ],
    ["config", "[a]\n  b = @", "[a]\n  # bootc-lint disable=a\n  b = @"],
    [
      "config",
      '[a]\nb = """\nx \\\n@"""',
      '[a]\n# bootc-lint disable=a\nb = """\nx \\\n@"""'
        .replace("# bootc-lint disable=a\n", "")
        .replace("x \\", "# bootc-lint disable=a\nx \\"),
    ],
    ["kickstart", "%post\nx \\\n  @", "%post\n# bootc-lint disable=a\nx \\\n  @"],
    [
      "kickstart",
      "%post --interpreter=/bin/bash\nx \\\n  @\n%end",
      "%post --interpreter=/bin/bash\n# bootc-lint disable=a\nx \\\n  @\n%end",
    ],
    [
      "kickstart",
      "%post --interpreter=/usr/bin/python3\nx \\\n@\n%end",
      "%post --interpreter=/usr/bin/python3\nx \\\n# bootc-lint disable=a\n@\n%end",
    ],
    ["kickstart", "%packages\nx\\\n@y\n%end", "%packages\nx\\\n# bootc-lint disable=a\n@y\n%end"],
    ["kickstart", "network --hostname=x \\\n@", "network --hostname=x \\\n# bootc-lint disable=a\n@"],
  ] as const)("a place in a %s: %j", (kind, text, expected) => {
    expect(below(kind, text)).toBe(expected);
  });

  it.each([
    ["containerfile", "FROM x", "# bootc-lint disable-file=a\nFROM x"],
    [
      "containerfile",
      "# syntax=y\n# escape=`\nFROM x",
      "# syntax=y\n# escape=`\n# bootc-lint disable-file=a\nFROM x",
    ],
    ["containerfile", "# bootc-lint disable-file=b\nFROM x", "# bootc-lint disable-file=b,a\nFROM x"],
    ["config", "\ufeff[a]\n", "\ufeff# bootc-lint disable-file=a\n[a]\n"],
    ["kickstart", "#version=RHEL9\ntext\n", "#version=RHEL9\n# bootc-lint disable-file=a\ntext\n"],
  ] as const)("a whole %s: %j", (kind, text, expected) => {
    expect(inFile(kind, text)).toBe(expected);
  });

  it("does not exist for JSON, which has no comments", () => {
    expect(below("config", '{ "a": @ }')).toBeUndefined();
    expect(inFile("config", " {}")).toBeUndefined();
  });
});
