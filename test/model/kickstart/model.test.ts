import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kickstartCommands } from "../../../server/src/data/kickstart.ts";
import { lastOption } from "../../../server/src/model/kickstart/arguments.ts";
import { itemAt, modelOf } from "../../../server/src/model/kickstart/model.ts";
import { defaultTargets } from "../../../server/src/model/kickstart/versions.ts";
import { kickstartRules } from "../../../server/src/rules/index.generated.ts";
import type { Rule } from "../../../server/src/rules/rule.ts";

const command = (text: string) => {
  const [first] = modelOf(text).commands;
  if (first === undefined) throw new Error("no command");
  return first;
};
const options = (text: string) =>
  command(text).options.map(({ written, name, value }) => [written, name, value]);
const positionals = (text: string) => command(text).positionals.map((word) => word.text);

describe("the arguments of a command", () => {
  it("are options with values and positional words", () => {
    const text = "part / --size 100 --grow --fstype=xfs";
    expect(options(text)).toEqual([
      ["--size", "--size", "100"],
      ["--grow", "--grow", undefined],
      ["--fstype", "--fstype", "xfs"],
    ]);
    expect(positionals(text)).toEqual(["/"]);
  });

  it("may be abbreviated where only one option begins like that", () => {
    expect(options("rootpw --loc")).toEqual([["--loc", "--lock", undefined]]);
    expect(command("network --bri br0").options[0]).toMatchObject({
      candidates: ["--bridgeopts", "--bridgeslaves"],
    });
  });

  it.each([
    ["two dashes end the options", "rootpw -- --lock", ["--lock"]],
    ["an en dash is a letter", "rootpw –lock", ["–lock"]],
    ["a blank makes it a value", "rootpw '--a b'", ["--a b"]],
    ["a negative number is a value", "rootpw -5", ["-5"]],
    ["an equals sign alone is a word", "rootpw --lock = x", ["=", "x"]],
  ])("%s", (_what, text, expected) => {
    expect(positionals(text)).toEqual(expected);
  });

  it("take no value that begins with a dash from the next word", () => {
    expect(options("network --hostname --activate")).toEqual([
      ["--hostname", "--hostname", undefined],
      ["--activate", "--activate", undefined],
    ]);
  });

  it("stand where they are written", () => {
    const text = 'user --password="a b" --name x';
    const [password, name] = command(text).options;
    const cut = (range: { start: number; end: number } | undefined) =>
      range && text.slice(range.start, range.end);
    expect([cut(password?.nameRange), cut(password?.valueRange), cut(password?.range)]).toEqual([
      "--password",
      '"a b"',
      '--password="a b"',
    ]);
    expect([cut(name?.valueRange), cut(name?.range)]).toEqual(["x", "--name x"]);
  });

  it("replace earlier ones", () => {
    expect(lastOption(command("user --groups=a --groups=b"), "--groups")?.value).toBe("b");
  });

  it("are taken as written where the command wants its line", () => {
    const text = "  authselect select x # y";
    const { raw, options: read } = command(text);
    // The installer cuts off as many characters as the name has, blanks before it included.
    expect(raw && text.slice(raw.start, raw.end)).toBe("ct select x # y");
    expect(read).toEqual([]);
  });
});

describe("a kickstart", () => {
  it.each([
    ["a command", "text\n", true],
    ["a section", "# a\n\n%post\n%end\n", true],
    ["a version comment", "#version=RHEL9\nfoo\n", true],
    ["an include", "%include /x\n", true],
    ["another word", "foo\ntext\n", false],
    ["an unknown section", "%foo\ntext\n", false],
    ["nothing", "", false],
    ["comments only", "# text\n", false],
  ])("is known by its first line: %s", (_what, text, expected) => {
    expect(modelOf(text).looksLikeKickstart).toBe(expected);
  });

  it("says which payload it has", () => {
    expect(modelOf("ostreecontainer --url=x\n").hasPayload).toBe(true);
    expect(modelOf("url --url=x\n").hasPayload).toBe(false);
  });

  it("marks what the installer does not read any more", () => {
    const { commands, fatalAt } = modelOf('text\nrootpw "a\nreboot\n');
    expect(commands.map(({ name, unread }) => [name, unread])).toEqual([
      ["text", false],
      ["rootpw", true],
      ["reboot", true],
    ]);
    expect(fatalAt).toBe(12);
  });

  it("says what a comment stands above", () => {
    const text = "# a\n# b\ntext\n# c\n%post\n# d\nls\n%end\n# e\n";
    const covered = modelOf(text).comments.map(({ covers }) => text.slice(covers.start, covers.end));
    expect(covered).toEqual(["text", "text", "%post\n# d\nls\n%end", "ls", ""]);
  });

  it("finds what stands at an offset", () => {
    const model = modelOf("text\n%post\nls\n%end\n");
    expect(itemAt(model, 2)).toMatchObject({ kind: "command", name: "text" });
    expect(itemAt(model, 12)).toMatchObject({ kind: "section", tag: "%post" });
  });

  it("never throws, and neither do the rules, whose places stay in the text", () => {
    const word = fc.oneof(
      fc.constantFrom(...kickstartCommands.keys(), "%post", "%end", "%foo", "--lock", "--iscrypted", "-5"),
      fc.constantFrom("'", '"', "\\", "#", "--", "=", "--password=x", "$6$a$b", "😀", "{{ x }}"),
      fc.string({ maxLength: 4 }),
    );
    const text = fc
      .array(fc.tuple(word, fc.constantFrom(" ", " ", "\n", "\r\n", "")), { maxLength: 40 })
      .map((words) => words.flat().join(""));
    fc.assert(
      fc.property(text, (source) => {
        const model = modelOf(source);
        for (const rule of kickstartRules as readonly Rule<unknown>[]) {
          rule.check({ model, targets: defaultTargets, payload: true }, ({ place, fixes }) => {
            const places = [place, ...fixes.flatMap((fix) => fix.edits().map((edit) => edit.place))];
            for (const { start, end } of places) {
              expect(start).toBeGreaterThanOrEqual(0);
              expect(end).toBeGreaterThanOrEqual(start);
              expect(end).toBeLessThanOrEqual(source.length);
            }
          });
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("of 2,000 lines is read and checked", () => {
    const line = "user --name=a --groups=wheel,b --iscrypted --password=$6$a$b # comment\n";
    const text = line.repeat(2000);
    const model = modelOf(text);
    let count = 0;
    for (const rule of kickstartRules as readonly Rule<unknown>[]) {
      rule.check({ model, targets: defaultTargets, payload: true }, () => count++);
    }
    expect(count).toBeGreaterThanOrEqual(2000);
  });
});
