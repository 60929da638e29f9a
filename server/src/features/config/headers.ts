/** Headers of tables that can be written at a place of a TOML config. */
import { own } from "../../base/own.ts";
import { type BlueprintKey, type Keys, topKeys } from "../../data/blueprint.ts";
import type { ConfigModel } from "../../model/config/model.ts";
import type { TomlSection } from "../../syntax/toml/nodes.ts";
import { headerOf } from "../../syntax/toml/places.ts";

export interface Header {
  readonly path: readonly string[];
  readonly key: BlueprintKey;
  readonly text: string;
}

/** Tables of which the builder takes one only. */
const rivals: Readonly<Record<string, readonly string[]>> = {
  disk: ["filesystem"],
  filesystem: ["disk"],
  group: ["installer.kickstart"],
  "installer.kickstart": ["user", "group", "sshkey"],
  sshkey: ["installer.kickstart"],
  user: ["installer.kickstart"],
};

/** `isUseful`: whether some image heeds the table at a path. */
export function headersAt(model: ConfigModel, offset: number, isUseful: IsUseful): readonly Header[] {
  const { document, keys } = model;
  const others = document.sections.filter(
    ({ header }) => header && !(header.range.start <= offset && offset <= header.range.end),
  );
  const above = others.filter(({ range }) => range.start < offset);
  // What a dotted key or an inline table has defined takes no header any more.
  const closed = new Set(
    keys
      .filter(({ places }) => places.some((place) => headerOf(document, place) === undefined))
      .map(({ path }) => path.join(".").toLowerCase()),
  );
  const written = new Set([...others.map(nameOf), ...closed]);
  const isOpen = ({ path, key }: Header): boolean => {
    const name = path.join(".").toLowerCase();
    if (key.type === "tables" ? closed.has(name) : written.has(name)) return false;
    const excluded = own(rivals, name.replace("customizations.", "")) ?? [];
    return !excluded.some((rival) => written.has(`customizations.${rival}`)) && belongs(path, above);
  };
  return allHeaders(topKeys, [], isUseful).filter((header) => isUseful(header.path) && isOpen(header));
}

type IsUseful = (path: readonly string[]) => boolean;

/** A table that holds nothing but tables needs no header. */
function allHeaders(keys: Keys, above: readonly string[], isUseful: IsUseful): readonly Header[] {
  return Object.entries(keys).flatMap(([name, key]) => {
    if (key.keys === undefined || key.deprecated) return [];
    const path = [...above, name];
    const dotted = path.join(".");
    const text = key.type === "tables" ? `[[${dotted}]]` : `[${dotted}]`;
    const holdsValues = Object.entries(key.keys).some(
      ([child, { keys }]) => keys === undefined && isUseful([...path, child]),
    );
    return [...(holdsValues ? [{ path, key, text }] : []), ...allHeaders(key.keys, path, isUseful)];
  });
}

const nameOf = ({ header }: TomlSection): string =>
  header?.keys.map(({ name }) => name.toLowerCase()).join(".") ?? "";

/** A table below a list belongs to its last entry, which must be there, and of a type that has it. */
function belongs(path: readonly string[], above: readonly TomlSection[]): boolean {
  let keys = topKeys;
  return path.every((name, at) => {
    const key = keys[name];
    if (key === undefined) return false;
    keys = key.keys ?? {};
    const holder = path.slice(0, at).join(".").toLowerCase();
    if (
      key.only !== undefined &&
      !key.only.includes(typeIn(above.findLast((each) => nameOf(each) === holder)))
    )
      return false;
    const isLast = at === path.length - 1;
    return (
      isLast ||
      key.type !== "tables" ||
      above.some((each) => nameOf(each) === path.slice(0, at + 1).join("."))
    );
  });
}

function typeIn(section: TomlSection | undefined): string {
  const type = section?.pairs.find(({ keys }) => keys.length === 1 && keys[0]?.name.toLowerCase() === "type");
  return type?.value.kind === "string" ? type.value.content.text : "plain";
}
