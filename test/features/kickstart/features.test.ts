import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineIndex } from "../../../server/src/base/text.ts";
import { kickstartCommands } from "../../../server/src/data/kickstart.ts";
import { kickstartCompletion } from "../../../server/src/features/kickstart/completion.ts";
import { kickstartHover } from "../../../server/src/features/kickstart/hover.ts";
import { kickstartSymbols } from "../../../server/src/features/kickstart/symbols.ts";
import { viewOf } from "../../../server/src/features/kickstart/view.ts";
import type { Locale } from "../../../server/src/messages/messages.ts";
import { modelOf } from "../../../server/src/model/kickstart/model.ts";
import { defaultTargets } from "../../../server/src/model/kickstart/versions.ts";

/** A text with the cursor at `|`. */
function at(marked: string) {
  const offset = marked.indexOf("|");
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return { text, offset, model: modelOf(text), lines: lineIndex(text) };
}

function complete(marked: string, locale: Locale = "en", targets = defaultTargets) {
  const { model, offset, lines } = at(marked);
  return kickstartCompletion(viewOf(model, lines, targets), offset, { locale });
}
const labels = (marked: string, ...targets: readonly string[]) =>
  complete(marked, "en", targets.length > 0 ? targets : undefined).map(({ label }) => label);

function hover(marked: string, locale: Locale = "en") {
  const { model, offset, text } = at(marked);
  const found = kickstartHover(model, offset, locale);
  return found && { ...found, text: text.slice(found.range.start, found.range.end) };
}

describe("completion in a kickstart", () => {
  it("offers commands and sections at the start of a line", () => {
    expect(labels("text\n|\n")).toEqual(
      expect.arrayContaining(["rootpw", "ostreecontainer", "%post", "%include"]),
    );
  });

  it("offers only what the installer knows", () => {
    expect(labels("|", "RHEL9")).not.toContain("bootc");
    expect(labels("|", "F43")).toContain("bootc");
    expect(labels("|", "F43")).not.toContain("rhsm");
    expect(labels("|", "RHEL10")).not.toContain("auth");
  });

  it("marks what is deprecated", () => {
    const vnc = complete("|", "en", ["RHEL10"]).find(({ label }) => label === "vnc");
    expect(vnc?.tags).toEqual([1]);
  });

  it("replaces what is typed", () => {
    const item = complete("  roo|").find(({ label }) => label === "rootpw");
    expect(item?.textEdit).toEqual({
      range: { start: { line: 0, character: 2 }, end: { line: 0, character: 5 } },
      newText: "rootpw",
    });
  });

  it("offers sections behind a percent sign", () => {
    expect(labels("%p|")).toContain("%post");
    expect(labels("%p|")).not.toContain("rootpw");
  });

  it("offers the options of a command that do not stand on the line yet", () => {
    const offered = labels("user --name=a --|");
    expect(offered).toEqual(expect.arrayContaining(["--password", "--groups"]));
    expect(offered).not.toContain("--name");
    expect(labels("firewall --service=ssh --|")).toContain("--service");
  });

  it("offers options behind a blank, and of headers too", () => {
    expect(labels("text |")).toEqual(["--non-interactive"]);
    expect(labels("%post --|\n%end\n")).toContain("--erroronfail");
  });

  it("offers options of the installer's version", () => {
    expect(labels("bootc --|", "F44")).not.toContain("--composefs");
    expect(labels("bootc --|", "F45")).toContain("--composefs");
  });

  it("writes the equals sign of an option with a value once", () => {
    const edit = (marked: string) =>
      complete(marked).find(({ label }) => label === "--hostname")?.textEdit?.newText;
    expect(edit("network --host|")).toBe("--hostname=");
    expect(edit("network --host|=x")).toBe("--hostname");
  });

  it("offers values where they are known", () => {
    expect(labels("network --bootproto=|")).toEqual(["dhcp", "bootp", "static", "query", "ibft"]);
    expect(labels("network --hostname=|")).toEqual([]);
  });

  it("offers the end of a section in its body, and nothing of kickstart", () => {
    expect(labels("%post\n%|\n%end\n")).toEqual(["%end", "%include"]);
    expect(labels("%post\nro|\n%end\n")).toEqual([]);
    expect(labels("%post\nls\n%|")).toEqual(["%end", "%include"]);
  });

  it("is silent in comments and behind unknown commands", () => {
    expect(labels("# ro|")).toEqual([]);
    expect(labels("text # --|")).toEqual([]);
    expect(labels("foo --|")).toEqual([]);
  });

  it("speaks Korean", () => {
    for (const { detail } of complete("|", "ko")) expect(detail).toMatch(/[가-힣]/);
  });
});

describe("hover in a kickstart", () => {
  it("explains a command and its versions", () => {
    const found = hover("ostreeco|ntainer --url=x\n");
    expect(found?.text).toBe("ostreecontainer");
    expect(found?.markdown).toContain("Install the system from an OSTree-native container image.");
    expect(found?.markdown).toContain("Not known in RHEL8");
  });

  it("says what has no effect for a bootable container", () => {
    expect(hover("re|po --name=a --baseurl=b\n")?.markdown).toContain("Without effect");
  });

  it("explains an option by its full name, also on its value", () => {
    const found = hover("rootpw --iscry| x\n");
    expect(found?.markdown).toContain("`rootpw --iscrypted`");
    expect(hover("network --hostname=a|b\n")).toMatchObject({ text: "--hostname=ab" });
  });

  it("says which versions of an option are which", () => {
    const found = hover("timezone UTC --is|Utc\n");
    expect(found?.markdown).toContain("Deprecated in F40, F41, F42, F43, F44, F45");
    expect(found?.markdown).toContain("Not known in RHEL10");
  });

  it("explains sections, their ends and directives", () => {
    expect(hover("%po|st\nls\n%end\n")?.markdown).toContain("/mnt/sysroot");
    expect(hover("%post\nls\n%e|nd\n")?.text).toBe("%end");
    expect(hover("%inc|lude /x\n")?.text).toBe("%include");
    expect(hover("%post\n%inc|lude /x\n%end\n")?.text).toBe("%include");
  });

  it("is silent on everything else", () => {
    expect(hover("fo|o\n")).toBeUndefined();
    expect(hover("%post\nte|xt\n%end\n")).toBeUndefined();
    expect(hover("text --frob|\n")).toBeUndefined();
    expect(hover("# te|xt\n")).toBeUndefined();
  });

  it("speaks Korean of every command", () => {
    for (const name of kickstartCommands.keys()) expect(hover(`|${name}`, "ko")?.markdown).toMatch(/[가-힣]/);
  });
});

describe("the outline of a kickstart", () => {
  const outline = (text: string) =>
    kickstartSymbols(modelOf(text), lineIndex(text)).map(({ name, detail, range }) => [
      name,
      detail,
      `${range.start.line}-${range.end.line}`,
    ]);

  it("names commands and sections", () => {
    const text = "lang en\nuser --name=a\n%post --interpreter=/bin/sh\nls\n%end\n%addon x\n%end\n";
    expect(outline(text)).toEqual([
      ["lang", "en", "0-0"],
      ["user", "a", "1-1"],
      ["%post", "/bin/sh", "2-4"],
      ["%addon", "x", "5-6"],
    ]);
  });

  it("shows no secret", () => {
    const text =
      'rootpw hunter2\nsshpw --username=a hunter2\nsshkey --username=a "k"\nuser --password=hunter2\n';
    expect(JSON.stringify(outline(text))).not.toMatch(/hunter2|k"/);
  });

  it("ends an open section with its text", () => {
    expect(outline("%post\nls\n\n\n")).toEqual([["%post", undefined, "0-1"]]);
  });
});

describe("at any place of any text", () => {
  it("nothing throws, and names are never empty", () => {
    const piece = fc.constantFrom(
      "text ",
      "%post\n",
      "%end\n",
      "user --na",
      "=",
      "'",
      "#",
      "\n",
      "--",
      "\r",
      "😀",
      '""',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 15 }), fc.nat(100), (pieces, seed) => {
        const text = pieces.join("");
        const [model, lines] = [modelOf(text), lineIndex(text)];
        const offset = seed % (text.length + 1);
        kickstartHover(model, offset, "en");
        for (const { label } of kickstartCompletion(viewOf(model, lines, ["F43"]), offset, { locale: "ko" }))
          expect(label).not.toBe("");
        for (const { name } of kickstartSymbols(model, lines)) expect(name).not.toBe("");
      }),
      { numRuns: 300 },
    );
  });
});
