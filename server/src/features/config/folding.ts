/** Folding in a config: tables, values of several lines, blocks of comments. */
import type { TomlDocument, TomlPair, TomlValue } from "../../syntax/toml/nodes.ts";
import { commentBlocks, type Fold } from "../folds.ts";

export const configFoldings = ({ sections, comments, text }: TomlDocument): readonly Fold[] => [
  ...sections.flatMap(({ header, pairs }) => [
    ...(header ? [{ start: header.range.start, end: pairs.at(-1)?.range.end ?? header.range.end }] : []),
    ...pairs.flatMap(inPair),
  ]),
  ...commentBlocks(comments, text),
];

const inPair = ({ range, value }: TomlPair): readonly Fold[] => [range, ...inValue(value)];

function inValue(value: TomlValue): readonly Fold[] {
  if (value.kind === "array") {
    return value.elements.flatMap((each) => (each.kind === "inline" ? [each.range, ...inValue(each)] : []));
  }
  return value.kind === "inline" ? value.pairs.flatMap(inPair) : [];
}
