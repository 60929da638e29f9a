/** What a key that the builder does not know was probably meant to be. */
import { nearest } from "../../base/nearest.ts";
import { type Keys, keyAt, meantBy } from "../../data/blueprint.ts";

export type Meant =
  /** Another key of the same table; `certain` where it is a known confusion and not merely similar. */
  | { readonly kind: "sibling"; readonly name: string; readonly certain: boolean }
  /** A key of `[customizations]` that stands at the top. */
  | { readonly kind: "customization" }
  /** The wrapper that only the old JSON form has. */
  | { readonly kind: "wrapper" }
  /** Settings of other blueprint tools, which are options of the builder's command line. */
  | { readonly kind: "option" }
  /** A key that only partitions of other types have. */
  | { readonly kind: "other-type"; readonly type: string; readonly types: readonly string[] };

const OPTIONS: ReadonlySet<string> = new Set(["output", "ostree", "aws", "azure", "gcp", "upload"]);

/** `guess`: whether to look for merely similar names too, which takes its time. */
export function meaningOf(
  path: readonly string[],
  keys: Keys,
  written: string,
  guess: boolean,
): Meant | undefined {
  const name = written.toLowerCase();
  const confusion = meantBy(path, name) ?? plainNames(keys).get(plain(name));
  if (confusion !== undefined) return { kind: "sibling", name: confusion, certain: true };
  if (path.length === 0) {
    if (name === "blueprint") return { kind: "wrapper" };
    if (OPTIONS.has(name)) return { kind: "option" };
    if (keyAt(["customizations", meantBy(["customizations"], name) ?? name]) !== undefined) {
      return { kind: "customization" };
    }
  }
  const similar = !guess || name.length < 3 ? undefined : nearest(oneLine(name), Object.keys(keys));
  return similar === undefined ? undefined : { kind: "sibling", name: similar, certain: false };
}

/** A key in three quotes, which TOML does not have, is as long with one kind of line end as with the other. */
const oneLine = (name: string): string => name.replaceAll("\r\n", "\n");

/** Spelling differences that nobody keeps in mind: case, and hyphen against underscore. */
const plain = (name: string): string => name.toLowerCase().replace(/[-_]/g, "");

const plainNamesOf = new WeakMap<Keys, ReadonlyMap<string, string>>();

function plainNames(keys: Keys): ReadonlyMap<string, string> {
  const known = plainNamesOf.get(keys);
  if (known !== undefined) return known;
  const names = new Map(Object.keys(keys).map((name) => [plain(name), name]));
  plainNamesOf.set(keys, names);
  return names;
}
