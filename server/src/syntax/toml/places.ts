/** What stands at an offset of a TOML document; found without walking through it. */
import type { TextRange } from "../../base/text.ts";
import type { TomlDocument, TomlHeader, TomlKey, TomlPair, TomlSection } from "./nodes.ts";

/** The section in which `offset` lies. */
export function sectionAt({ sections }: TomlDocument, offset: number): TomlSection {
  return lastBefore(sections, offset) ?? sections[0];
}

/** The statement of `section` that begins last before `offset`, or at it; it may end before `offset` too. */
export const pairBefore = (section: TomlSection, offset: number): TomlPair | undefined =>
  lastBefore(section.pairs, offset);

/** The header of which `key` is a part. */
export function headerOf(document: TomlDocument, key: TomlKey): TomlHeader | undefined {
  const { header } = sectionAt(document, key.range.start);
  return header?.keys.includes(key) ? header : undefined;
}

/** The pair on a line of its own of which `key` is a part. */
export function pairOf(document: TomlDocument, key: TomlKey): TomlPair | undefined {
  const pair = pairBefore(sectionAt(document, key.range.start), key.range.start);
  return pair?.keys.includes(key) ? pair : undefined;
}

function lastBefore<T extends { readonly range: TextRange }>(
  items: readonly T[],
  offset: number,
): T | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as T).range.start <= offset) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}
