/** Edits that turn a key into another one, together with its value where that must change its form. */
import { type BlueprintKey, childNamed } from "../../../data/blueprint.ts";
import { type ConfigKey, member } from "../../../model/config/keys.ts";
import type { ConfigModel } from "../../../model/config/model.ts";
import { headerOf } from "../../../syntax/toml/places.ts";
import type { TomlItem } from "../../../syntax/toml/tree.ts";
import type { Edit } from "../../rule.ts";

/** Undefined where the result would not be read: the target is there already, or the value does not fit it. */
export function renameEdits(model: ConfigModel, key: ConfigKey, target: string): readonly Edit[] | undefined {
  const node = childNamed(key.siblings, target);
  if (node === undefined || member(key.table, target) !== undefined) return undefined;
  const fitting = fittingEdits(model, key, node);
  return fitting && [...key.places.map(({ range }) => ({ place: range, text: spelled(target) })), ...fitting];
}

const spelled = (name: string): string => (/^[\w-]+$/.test(name) ? name : JSON.stringify(name));

/** What the value needs to be read as `node`: nothing, other brackets, or undefined for what cannot be. */
export function fittingEdits(
  model: ConfigModel,
  key: ConfigKey,
  node: BlueprintKey,
): readonly Edit[] | undefined {
  const { value } = key;
  const source = ({ range }: TomlItem): string => model.text.slice(range.start, range.end);
  switch (node.type) {
    case "string": {
      if (value.kind === "string") return [];
      const only = value.kind === "list" && value.items.length === 1 ? value.items[0] : undefined;
      return only?.kind === "string" ? [{ place: value.range, text: source(only) }] : undefined;
    }
    case "strings":
      if (value.kind === "string") return [{ place: value.range, text: `[${source(value)}]` }];
      return value.kind === "list" && value.items.every((item) => item.kind === "string") ? [] : undefined;
    case "integer":
      return value.kind === "number" && value.integer ? [] : undefined;
    case "boolean":
      return value.kind === "boolean" ? [] : undefined;
    case "size":
    case "id":
      return value.kind === "string" || (value.kind === "number" && value.integer) ? [] : undefined;
    case "table":
      return value.kind === "table" ? [] : undefined;
    case "tables":
      if (value.kind === "list") return value.items.every((item) => item.kind === "table") ? [] : undefined;
      return value.kind === "table" ? doubledBrackets(model, key) : undefined;
  }
}

/** `[name]` becomes `[[name]]`, where the table is written in one place. */
function doubledBrackets(model: ConfigModel, { places }: ConfigKey): readonly Edit[] | undefined {
  const [place] = places;
  const header = place === undefined || places.length > 1 ? undefined : headerOf(model.document, place);
  if (header === undefined || header.keys.at(-1) !== place) return undefined;
  const { start, end } = header.range;
  return [
    { place: { start, end: start }, text: "[" },
    { place: { start: end, end }, text: "]" },
  ];
}
