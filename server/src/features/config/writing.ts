/** How keys and values are written, in TOML and in JSON. */
import type { BlueprintKey } from "../../data/blueprint.ts";
import type { ConfigFormat } from "../../model/config/keys.ts";

export interface Written {
  readonly text: string;
  readonly snippet: boolean;
}

export interface Writing {
  readonly format: ConfigFormat;
  /** Whether the value may be given with a place for the cursor. */
  readonly snippets: boolean;
  /** Whether the key stands in a table that is written in one line. */
  readonly inline: boolean;
}

/** `name` with what stands behind it up to the cursor. */
export function keyText(name: string, key: BlueprintKey, writing: Writing): Written {
  if (writing.format === "json") {
    const value = writing.snippets ? jsonValues[key.type] : "";
    return { text: `"${name}": ${value}`, snippet: writing.snippets };
  }
  if (key.type === "table") return { text: `${name}.`, snippet: false };
  if (!writing.snippets) return { text: `${name} = `, snippet: false };
  if (key.multiline && !writing.inline) return { text: `${name} = """\n$1\n"""`, snippet: true };
  return { text: `${name} = ${tomlValues[key.type]}`, snippet: true };
}

type Types = Readonly<Record<BlueprintKey["type"], string>>;

const scalars = { string: '"$1"', integer: "", boolean: "", strings: '["$1"]', size: '"$1"', id: '"$1"' };
const tomlValues: Types = { ...scalars, table: "", tables: "[{ $1 }]" };
const jsonValues: Types = { ...scalars, table: "{$1}", tables: "[{$1}]" };

/** A value between quotes that are there, inside a list, or on its own. */
export function valueText(
  value: string | number | boolean,
  key: BlueprintKey,
  place: { readonly quoted: boolean; readonly others: readonly string[] | undefined },
): string {
  if (place.quoted) return String(value);
  const text = JSON.stringify(value);
  return key.type === "strings" && place.others === undefined ? `[${text}]` : text;
}

/** Values worth offering for `key`. */
export const choicesOf = (key: BlueprintKey): readonly (string | number | boolean)[] =>
  key.type === "boolean" ? [true, false] : [...(key.values ?? []), ...(key.examples ?? [])];
