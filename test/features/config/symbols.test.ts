import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DocumentSymbol } from "vscode-languageserver-types";
import { lineIndex } from "../../../server/src/base/text.ts";
import { configSymbols } from "../../../server/src/features/config/symbols.ts";
import { modelOf } from "../../../server/src/model/config/model.ts";

const symbols = (text: string): readonly DocumentSymbol[] => configSymbols(modelOf(text), lineIndex(text));

const outline = (list: readonly DocumentSymbol[], depth = 0): readonly string[] =>
  list.flatMap(({ name, detail, children }) => [
    `${"  ".repeat(depth)}${name}${detail === undefined ? "" : ` (${detail})`}`,
    ...outline(children ?? [], depth + 1),
  ]);

describe("the outline of a config", { timeout: 60_000 }, () => {
  it("names tables by what they are about, and nests what lies below them", () => {
    const text =
      'name = "x"\n[[customizations.user]]\nname = "a"\n[[customizations.disk.partitions]]\ntype = "lvm"\n' +
      '[[customizations.disk.partitions.logical_volumes]]\nmountpoint = "/"\n[customizations.kernel]\nappend = "q"\n';
    expect(outline(symbols(text))).toEqual([
      "name",
      "customizations.user (a)",
      "  name",
      "customizations.disk.partitions",
      "  type",
      "  customizations.disk.partitions.logical_volumes (/)",
      "    mountpoint",
      "customizations.kernel",
      "  append",
    ]);
  });

  it("encloses children and selections, whatever the text is", () => {
    const noise = fc.string({ unit: fc.constantFrom(..."[]{}.=,\"' \n#ab"), maxLength: 60 });
    const check = (text: string, list: readonly DocumentSymbol[], within?: DocumentSymbol): void => {
      const lines = lineIndex(text);
      const span = ({ start, end }: DocumentSymbol["range"]) =>
        [lines.offset(start), lines.offset(end)] as const;
      for (const symbol of list) {
        const [start, end] = span(symbol.range);
        const [from, to] = span(symbol.selectionRange);
        expect(start <= from && from <= to && to <= end).toBe(true);
        expect(symbol.name).not.toBe("");
        if (within !== undefined)
          expect(span(within.range)[0] <= start && end <= span(within.range)[1]).toBe(true);
        check(text, symbol.children ?? [], symbol);
      }
    };
    fc.assert(
      fc.property(noise, (text) => check(text, symbols(text))),
      { numRuns: 3000 },
    );
  });
});
