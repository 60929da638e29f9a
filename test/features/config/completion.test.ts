import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CompletionItem } from "vscode-languageserver-types";
import { lineIndex } from "../../../server/src/base/text.ts";
import { configCompletion } from "../../../server/src/features/config/completion.ts";
import { modelOf } from "../../../server/src/model/config/model.ts";

/** Completes at the `‸` in `marked`. */
function complete(marked: string): { readonly text: string; readonly items: readonly CompletionItem[] } {
  const offset = marked.indexOf("‸");
  const text = marked.replace("‸", "");
  return { text, items: configCompletion(modelOf(text), offset, lineIndex(text), { locale: "en" }) };
}

const labels = (marked: string): readonly string[] => complete(marked).items.map(({ label }) => label);

/** The text after accepting the item called `label`. */
function accept(marked: string, label: string): string {
  const { text, items } = complete(marked);
  const edit = items.find((item) => item.label === label)?.textEdit;
  if (edit === undefined || !("range" in edit)) throw new Error(`${label} is not offered`);
  const lines = lineIndex(text);
  return (
    text.slice(0, lines.offset(edit.range.start)) + edit.newText + text.slice(lines.offset(edit.range.end))
  );
}

describe("completion in a config", { timeout: 60_000 }, () => {
  it("offers the top keys and all headers in an empty file", () => {
    expect(labels("‸")).toEqual(
      expect.arrayContaining([
        "name",
        "[[customizations.user]]",
        "[customizations.installer.kickstart]",
        "[[customizations.disk.partitions]]",
      ]),
    );
  });

  it("offers nothing that no image heeds, and nothing deprecated", () => {
    const all = labels("‸").join(" ");
    expect(all).not.toMatch(/hostname|timezone|packages|sshd|sshkey/);
    expect(labels("[customizations]\n‸")).not.toContain("hostname");
  });

  it.each([
    ["[cust‸", "[[customizations.user]]", "[[customizations.user]]"],
    [
      "[[customizations.us‸]]\nname = 'a'\n",
      "[[customizations.user]]",
      "[[customizations.user]]\nname = 'a'\n",
    ],
    ["[[cust‸\nname = 'a'\n", "[customizations.kernel]", "[customizations.kernel]\nname = 'a'\n"],
    ["us‸", "[[customizations.user]]", "[[customizations.user]]"],
    ["[customizations.kernel]\nap‸\n", "append", "[customizations.kernel]\nappend = \n"],
    ["[customizations.kernel]\nap‸ = 'x'\n", "append", "[customizations.kernel]\nappend = 'x'\n"],
    ["[customizations.KERNEL]\r\n‸\r\n", "append", "[customizations.KERNEL]\r\nappend = \r\n"],
    ["customizations.ker‸\n", "kernel", "customizations.kernel.\n"],
    ["customizations.kernel.‸\n", "append", "customizations.kernel.append = \n"],
    [
      "[[customizations.user]]\nforce_password_reset = ‸\n",
      "true",
      "[[customizations.user]]\nforce_password_reset = true\n",
    ],
    [
      "[[customizations.user]]\nforce_password_reset =‸",
      "false",
      "[[customizations.user]]\nforce_password_reset =false",
    ],
    ["[customizations.disk]\ntype = ‸\n", "gpt", '[customizations.disk]\ntype = "gpt"\n'],
    ['[customizations.disk]\ntype = "‸"\n', "dos", '[customizations.disk]\ntype = "dos"\n'],
    ['[customizations.disk]\ntype = "g‸\n', "gpt", '[customizations.disk]\ntype = "gpt\n'],
    [
      "customizations.user = [{ name = 'a', gr‸ }]\n",
      "groups",
      "customizations.user = [{ name = 'a', groups =  }]\n",
    ],
    [
      "[customizations.disk]\npartitions = [{ type = '‸' }]\n",
      "lvm",
      "[customizations.disk]\npartitions = [{ type = 'lvm' }]\n",
    ],
    [
      "[customizations.installer.modules]\nenable = [\n  ‸\n]\n",
      "org.fedoraproject.Anaconda.Modules.Network",
      '[customizations.installer.modules]\nenable = [\n  "org.fedoraproject.Anaconda.Modules.Network"\n]\n',
    ],
  ])("completes %j with %s", (marked, label, expected) => {
    expect(accept(marked, label)).toBe(expected);
  });

  it("leaves out keys that the table holds", () => {
    expect(labels("[[customizations.user]]\nname = 'a'\n‸\n")).not.toContain("name");
    expect(labels("[[customizations.user]]\nname = 'a'\n‸\n")).toContain("password");
  });

  it("offers the keys of the partition's type", () => {
    expect(labels("[[customizations.disk.partitions]]\ntype = 'lvm'\n‸\n")).toContain("name");
    expect(labels("[[customizations.disk.partitions]]\ntype = 'lvm'\n‸\n")).not.toContain("fs_type");
    expect(labels("[[customizations.disk.partitions]]\n‸\n")).toContain("fs_type");
  });

  it.each([
    ["a comment", "# na‸"],
    ["a text", "[customizations.kernel]\nappend = 'qu‸'\n"],
    ["a kickstart", '[customizations.installer.kickstart]\ncontents = """\nla‸\n"""\n'],
    ["a table that nobody knows", "[customizations.nothing]\na‸\n"],
    ["what follows a value", "name = 'x' ‸y\n"],
    ["what follows a header", "[customizations.kernel] ‸"],
  ])("is silent in %s", (_what, marked) => {
    expect(labels(marked)).toEqual([]);
  });

  it("never throws, and edits only around the cursor", () => {
    const noise = fc.string({
      unit: fc.constantFrom(
        ..."[]{}.=,\"' \n#aekrnl",
        "customizations",
        "user",
        "disk",
        "partitions",
        "type",
      ),
      maxLength: 30,
    });
    fc.assert(
      fc.property(noise, fc.nat(), (text, at) => {
        const offset = at % (text.length + 1);
        const lines = lineIndex(text);
        const { line, character } = lines.position(offset);
        for (const { textEdit } of configCompletion(modelOf(text), offset, lines, { locale: "ko" })) {
          if (textEdit === undefined || !("range" in textEdit)) throw new Error("no edit");
          expect([textEdit.range.start.line, textEdit.range.end.line]).toEqual([line, line]);
          expect(
            textEdit.range.start.character <= character && character <= textEdit.range.end.character,
          ).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
