/** Values of another type than their key has: the builder stops while it reads the file. */
import type { BlueprintKey } from "../../data/blueprint.ts";
import type { ConfigFormat, ConfigKey } from "../../model/config/keys.ts";
import type { ConfigModel } from "../../model/config/model.ts";
import { headerOf } from "../../syntax/toml/places.ts";
import type { TomlItem } from "../../syntax/toml/tree.ts";
import { defineRule, type Edit, type Place } from "../rule.ts";
import { fittingEdits } from "./support/rename.ts";
import type { ConfigSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "config-wrong-type",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/image-builder/blob/main/pkg/bib/blueprintload/config.go",
      "https://github.com/osbuild/blueprint/blob/main/pkg/blueprint/customizations.go",
    ],
  },
  ({ model }: ConfigSubject, report) => {
    for (const key of model.keys) {
      const { node, value } = key;
      if (node === undefined || model.isDoubtful(key.range)) continue;
      const wrong = wrongIn(value, node, viaJson(key, model.format));
      if (wrong === undefined) continue;
      const edits = fixOf(model, key, node);
      report({
        message: node.type,
        args: { key: key.name },
        at: wrong === value ? placeOf(model, key) : wrong.range,
        fixes: edits === undefined ? [] : [{ title: "fit", edits: () => edits }],
      });
    }
  },
);

/** `whole`: the builder reads the table by way of JSON, which has whole numbers with a point; `any`: and takes parts too. */
type ViaJson = "no" | "whole" | "any";

/** The sizes of the disk as a whole are of a type of their own, which takes digits only. */
function viaJson({ path, node }: ConfigKey, format: ConfigFormat): ViaJson {
  const isDisk = path[1] === "disk";
  if (node?.type === "size" && (isDisk ? path.length > 3 : format === "json")) return "any";
  return isDisk && format === "toml" ? "whole" : "no";
}

/** The value, or the element of a list, that the builder cannot take. */
function wrongIn(value: TomlItem, { type }: BlueprintKey, json: ViaJson): TomlItem | undefined {
  if (value.kind === "broken") return undefined;
  // Only the sizes of the disk as a whole have to be there where they are named.
  if (value.kind === "nothing") return type === "size" && json === "no" ? value : undefined;
  // In JSON a date is a string.
  if (value.kind === "date" && json !== "no" && type === "string") return undefined;
  const isNumber = value.kind === "number" && (value.integer || (json !== "no" && isWhole(value.value)));
  switch (type) {
    case "string":
    case "boolean":
    case "table":
      return value.kind === type ? undefined : value;
    case "integer":
      return isNumber ? undefined : value;
    case "id":
      return isNumber || value.kind === "string" ? undefined : value;
    case "size":
      return value.kind === "string" ||
        isNumber ||
        (json === "any" && value.kind === "number" && hasEnd(value.value))
        ? undefined
        : value;
    case "strings":
    case "tables": {
      if (value.kind !== "list") return value;
      const kind = type === "strings" ? "string" : "table";
      return value.items.find((item) => ![kind, "broken", "nothing"].includes(item.kind));
    }
  }
}

/** JSON has no word for what is infinite, or no number. */
const hasEnd = (value: number | bigint): boolean => typeof value === "bigint" || Number.isFinite(value);

const isWhole = (value: number | bigint): boolean => typeof value === "bigint" || Number.isInteger(value);

/** A table written below headers is large: its name stands for it. */
function placeOf(model: ConfigModel, { places, range, value }: ConfigKey): Place {
  const [first] = places;
  return first !== undefined && headerOf(model.document, first) !== undefined ? range : value.range;
}

function fixOf(model: ConfigModel, key: ConfigKey, node: BlueprintKey): readonly Edit[] | undefined {
  const { value } = key;
  const fitting = fittingEdits(model, key, node);
  if (fitting !== undefined) return fitting.length === 0 ? undefined : fitting;
  if (node.type === "table") return singleBrackets(model, key);
  const text = bareText(value, model.text, node, key.name);
  return text === undefined ? undefined : [{ place: value.range, text }];
}

/** A number or boolean with quotes where they are missing, and without them where they are too much. */
function bareText(value: TomlItem, source: string, { type }: BlueprintKey, name: string): string | undefined {
  const written = source.slice(value.range.start, value.range.end);
  if (type === "string" && value.kind === "number" && value.integer) {
    const octal = name === "mode" ? /^0o([0-7]{3})$/.exec(written)?.[1] : undefined;
    if (octal !== undefined) return `"0${octal}"`;
    // In quotes it would be a password in plain text.
    return /^\d+$/.test(written) && name !== "password" ? `"${written}"` : undefined;
  }
  if (value.kind !== "string") return undefined;
  const { text } = value.content;
  if (type === "integer") return /^(?:0|[1-9]\d{0,14})$/.test(text) ? text : undefined;
  return type === "boolean" && /^(?:true|false)$/.test(text) ? text : undefined;
}

/** `[[name]]` becomes `[name]`, where it stands once. */
function singleBrackets(
  { document }: ConfigModel,
  { places, value }: ConfigKey,
): readonly Edit[] | undefined {
  const [place] = places;
  const header = place === undefined || places.length > 1 ? undefined : headerOf(document, place);
  if (!header?.array || header.keys.at(-1) !== place || value.kind !== "list") return undefined;
  const { start, end } = header.range;
  return [
    { place: { start, end: start + 1 }, text: "" },
    { place: { start: end - 1, end }, text: "" },
  ];
}
