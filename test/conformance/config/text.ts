/** Writes generated configs as TOML, in the three ways that people write tables, and as JSON. */
import type { Table, Value } from "./values.ts";

export type Style = "headers" | "inline" | "dotted";

const isTable = (value: Value): value is Table => "members" in value;

const keyOf = (name: string): string => (/^[A-Za-z0-9_-]+$/.test(name) ? name : JSON.stringify(name));

export function inToml(tree: Table, style: Style): string {
  const lines: string[] = [];
  write(tree, [], style, lines);
  return `${lines.join("\n")}\n`;
}

function write({ members }: Table, path: readonly string[], style: Style, lines: string[]): void {
  const below = members.filter(([, value]) => isBelow(value) && style === "headers");
  for (const [name, value] of members) {
    if (!below.some(([, other]) => other === value)) lines.push(...pairs([keyOf(name)], value, style));
  }
  for (const [name, value] of below) {
    const here = [...path, keyOf(name)];
    for (const [table, header] of headersOf(value, here.join("."))) {
      lines.push(header);
      write(table, here, style, lines);
    }
  }
}

/** Tables and lists of tables have headers of their own. */
const isBelow = (value: Value): boolean =>
  isTable(value) || ("items" in value && value.items.length > 0 && value.items.every(isTable));

const headersOf = (value: Value, path: string): readonly (readonly [Table, string])[] =>
  isTable(value)
    ? [[value, `[${path}]`]]
    : "items" in value
      ? value.items.filter(isTable).map((table) => [table, `[[${path}]]`] as const)
      : [];

/** `a.b = 1`, where tables are written dotted. */
const pairs = (path: readonly string[], value: Value, style: Style): readonly string[] =>
  style === "dotted" && isTable(value) && value.members.length > 0
    ? value.members.flatMap(([name, inner]) => pairs([...path, keyOf(name)], inner, style))
    : [`${path.join(".")} = ${inline(value)}`];

function inline(value: Value): string {
  if (isTable(value))
    return `{ ${value.members.map(([name, each]) => `${keyOf(name)} = ${inline(each)}`).join(", ")} }`;
  return "items" in value ? `[${value.items.map(inline).join(", ")}]` : value.toml;
}

const valuesIn = (value: Value): readonly Value[] => [
  value,
  ...(isTable(value)
    ? value.members.flatMap(([, each]) => valuesIn(each))
    : "items" in value
      ? value.items.flatMap(valuesIn)
      : []),
];

/** `at`: which of the values, counted from outside to inside, is `null` instead. */
export function inJson(tree: Value, at?: number): string {
  const lost = at === undefined ? undefined : valuesIn(tree)[at];
  const written = (value: Value): string => {
    if (value === lost) return "null";
    if (isTable(value))
      return `{${value.members.map(([name, each]) => `${JSON.stringify(name)}: ${written(each)}`).join(", ")}}`;
    return "items" in value ? `[${value.items.map(written).join(", ")}]` : value.json;
  };
  return written(tree);
}
