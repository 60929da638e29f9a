/** Outline of a config: its tables, each named by what it is about. */
import { type DocumentSymbol, SymbolKind } from "vscode-languageserver-types";
import type { LineIndex, TextRange } from "../../base/text.ts";
import type { ConfigModel } from "../../model/config/model.ts";
import type { TomlHeader, TomlPair, TomlSection } from "../../syntax/toml/nodes.ts";
import { rangeOf } from "../range.ts";

/** Keys whose value tells entries of a list apart. */
const NAMES = ["name", "path", "mountpoint", "user", "id", "source"];

interface Open {
  readonly path: readonly string[];
  readonly symbol: DocumentSymbol;
}

export function configSymbols(model: ConfigModel, lines: LineIndex): readonly DocumentSymbol[] {
  const [first, ...sections] = model.document.sections;
  const top: DocumentSymbol[] = first.pairs.map((pair) => pairSymbol(pair, lines));
  const open: Open[] = [];
  for (const section of sections) {
    const { header } = section;
    if (header === undefined || header.keys.length === 0) continue;
    const path = header.keys.map(({ name }) => name);
    const symbol = sectionSymbol(section, header, lines);
    while (open.length > 0 && !isBelow(path, open.at(-1)?.path ?? [])) open.pop();
    // A table below another one's header lengthens that one: a symbol encloses its children.
    for (const { symbol: parent } of open)
      parent.range = { start: parent.range.start, end: symbol.range.end };
    (open.at(-1)?.symbol.children ?? top).push(symbol);
    open.push({ path, symbol });
  }
  return top;
}

const isBelow = (path: readonly string[], parent: readonly string[]): boolean =>
  path.length > parent.length && parent.every((name, at) => path[at] === name);

function sectionSymbol(section: TomlSection, header: TomlHeader, lines: LineIndex): DocumentSymbol {
  const end = section.pairs.at(-1)?.range.end ?? header.range.end;
  const detail = nameIn(section.pairs);
  return {
    name: header.keys.map((key) => key.name || '""').join("."),
    ...(detail === undefined ? {} : { detail }),
    kind: header.array ? SymbolKind.Object : SymbolKind.Module,
    range: rangeOf(lines, { start: section.range.start, end: Math.max(end, header.range.end) }),
    selectionRange: rangeOf(lines, header.range),
    children: section.pairs.map((pair) => pairSymbol(pair, lines)),
  };
}

function nameIn(pairs: readonly TomlPair[]): string | undefined {
  for (const name of NAMES) {
    const value = pairs.find(({ keys }) => keys.length === 1 && keys[0]?.name.toLowerCase() === name)?.value;
    if (value?.kind === "string" && value.content.text !== "") return value.content.text;
  }
  return undefined;
}

function pairSymbol({ keys, range, value }: TomlPair, lines: LineIndex): DocumentSymbol {
  const [first, last] = [keys[0], keys.at(-1)];
  const selection: TextRange = {
    start: first?.range.start ?? range.start,
    end: last?.range.end ?? range.end,
  };
  return {
    name: keys.map((key) => key.name || '""').join("."),
    kind: value.kind === "array" ? SymbolKind.Array : SymbolKind.Property,
    range: rangeOf(lines, range),
    selectionRange: rangeOf(lines, selection),
  };
}
