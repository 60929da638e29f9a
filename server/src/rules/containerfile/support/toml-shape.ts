/** What a TOML table may hold, and where one holds something else. */
import { nearest } from "../../../base/nearest.ts";
import { own } from "../../../base/own.ts";
import type { TomlItem, TomlMember, TomlTable } from "../../../syntax/toml/tree.ts";
import { isKnown, stringOf } from "./toml-file.ts";

export type Shape =
  | TableShape
  | { readonly kind: "string" | "strings" | "boolean" }
  | { readonly kind: "choice" | "choices"; readonly values: readonly string[] };

export interface TableShape {
  readonly kind: "table";
  readonly keys: Readonly<Record<string, Shape>>;
  /** Names that people write for a key. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Keys that are not known are passed over instead of refused. */
  readonly open?: boolean;
}

interface MisfitBase {
  readonly member: TomlMember;
  readonly table: TomlTable;
  /** Names from the root down to the member, joined by dots. */
  readonly name: string;
}

export type Misfit = MisfitBase &
  (
    | { readonly kind: "key"; readonly shape: TableShape; readonly suggestion: string | undefined }
    | { readonly kind: "type"; readonly shape: Shape; readonly item: TomlItem }
    | { readonly kind: "choice"; readonly values: readonly string[]; readonly item: TomlItem }
  );

/** Everything in `table` that does not have its shape, in the order of the document. */
export const misfits = (table: TomlTable, shape: TableShape, path = ""): readonly Misfit[] =>
  table.members.flatMap((member): readonly Misfit[] => {
    const name = path === "" ? member.name : `${path}.${member.name}`;
    const expected = own(shape.keys, member.name);
    if (expected) return misfitsOf({ member, table, name }, expected);
    return [{ kind: "key", member, table, name, shape, suggestion: suggestionFor(member.name, shape) }];
  });

function suggestionFor(name: string, { keys, aliases = {} }: TableShape): string | undefined {
  const kebab = name.toLowerCase().replaceAll("_", "-");
  if (Object.hasOwn(keys, kebab)) return kebab;
  return own(aliases, kebab) ?? nearest(kebab, Object.keys(keys));
}

function misfitsOf(base: MisfitBase, shape: Shape): readonly Misfit[] {
  const { value } = base.member;
  const wrong: Misfit = { ...base, kind: "type", shape, item: value };
  switch (shape.kind) {
    case "table":
      return value.kind === "table" ? misfits(value, shape, base.name) : [wrong];
    case "boolean":
      return value.kind === "boolean" ? [] : [wrong];
    case "string":
      return value.kind === "string" ? [] : [wrong];
    case "choice":
      return value.kind === "string" ? unknownChoices(base, [value], shape.values) : [wrong];
    default:
      if (value.kind !== "list") return [wrong];
      return [
        ...value.items
          .filter(({ kind }) => kind !== "string")
          .map((item): Misfit => ({ ...base, kind: "type", shape: { kind: "string" }, item })),
        ...(shape.kind === "choices" ? unknownChoices(base, value.items, shape.values) : []),
      ];
  }
}

const unknownChoices = (
  base: MisfitBase,
  items: readonly TomlItem[],
  values: readonly string[],
): readonly Misfit[] =>
  items
    .filter((item) => {
      const text = stringOf(item);
      return text !== undefined && isKnown(text) && !values.includes(text);
    })
    .map((item) => ({ ...base, kind: "choice", values, item }));
