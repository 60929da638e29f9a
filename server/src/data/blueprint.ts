/** The image builder's config: every key that it knows, and what each does for each family of image types. */
import data from "./blueprint.json" with { type: "json" };
import korean from "./blueprint.ko.json" with { type: "json" };

/** Image types that treat a config alike. `iso` is the installer ISO that bootc-image-builder makes by itself. */
export type Family = "disk" | "iso" | "installer" | "generic-iso" | "pxe";

export type Builder = "bib" | "image-builder";

/** `warned`: applied, although the builder says that it is not supported. */
export type Effect = "applied" | "warned" | "ignored" | "refused";

type KeyType =
  | "string"
  | "integer"
  | "boolean"
  | "strings"
  | "table"
  | "tables"
  /** A number of bytes, or a string with a unit. */
  | "size"
  /** The name or number of an account. */
  | "id";

/** What can be done in the place of a key without effect; names a text of the message catalogue. */
export type Instead =
  | "account"
  | "bootloader"
  | "cacerts"
  | "containers"
  | "copy"
  | "dnf"
  | "drop"
  | "fips"
  | "firewall"
  | "firstboot"
  | "flatpak"
  | "hostname"
  | "ignition"
  | "installer"
  | "kernel"
  | "locale"
  | "openscap"
  | "packages"
  | "partition"
  | "repositories"
  | "rhsm"
  | "rpm"
  | "services"
  | "sshd"
  | "sshkey"
  | "sudo"
  | "timezone";

export type Keys = Readonly<Record<string, BlueprintKey>>;

export interface BlueprintKey {
  readonly type: KeyType;
  readonly description: string;
  /** Name of a row of the effect table; a key without one shares the fate of the table around it. */
  readonly effect?: string;
  readonly instead?: Instead;
  readonly since?: string;
  readonly deprecated?: boolean;
  readonly values?: readonly (string | number)[];
  readonly default?: string | number | boolean;
  readonly examples?: readonly string[];
  /** Texts of several lines are usual. */
  readonly multiline?: boolean;
  readonly required?: readonly string[];
  readonly keys?: Keys;
  /** The values of `type` beside it that allow the key. */
  readonly only?: readonly string[];
  /** Keys that this table does not know are dropped without a word, instead of stopping the build. */
  readonly unknownKeys?: "ignored";
  /** Where keys of this table count only in lower case; elsewhere the case does not matter. */
  readonly exactCase?: "always" | "toml";
  /** The only format that has the key. */
  readonly format?: "toml";
  /** Any key is accepted. */
  readonly open?: boolean;
}

interface Blueprint {
  readonly families: Readonly<Record<Family, readonly string[]>>;
  readonly imageBuilderOnly: Readonly<Partial<Record<Family, readonly string[]>>>;
  readonly effects: Readonly<Record<string, Readonly<Record<Builder, Effects>>>>;
  /** By the path of the table: what people write, and what they mean. */
  readonly mistakes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By tool: top-level keys that show a file to be another tool's. */
  readonly foreign: Readonly<Record<string, readonly string[]>>;
  readonly keys: Keys;
}

/** bootc-image-builder makes no image of the family `generic-iso`. */
type Effects = Readonly<Partial<Record<Family, Effect>>>;

const blueprint = data as unknown as Blueprint;
const descriptions: Readonly<Record<string, string>> = korean;

export const topKeys: Keys = blueprint.keys;

/** The family of an image type; undefined for a name that no builder knows. */
export function familyOf(imageType: string): Family | undefined {
  for (const family of Object.keys(blueprint.families) as Family[]) {
    if (imageTypesOf(family, "image-builder").includes(imageType)) return family;
  }
  return undefined;
}

/** Names of the image types of `family` that `builder` makes. */
export function imageTypesOf(family: Family, builder: Builder): readonly string[] {
  const own = blueprint.families[family];
  return builder === "bib" ? own : [...own, ...(blueprint.imageBuilderOnly[family] ?? [])];
}

/** What the effect table says of `key`, by family; undefined where the key has no row of its own. */
export const effectsOf = (key: BlueprintKey, builder: Builder): Effects | undefined =>
  key.effect === undefined ? undefined : blueprint.effects[key.effect]?.[builder];

/** The key that people mean when they write `name` in the table `path`. */
export const meantBy = (path: readonly string[], name: string): string | undefined => {
  const mistakes = blueprint.mistakes[path.join(".")];
  return mistakes !== undefined && Object.hasOwn(mistakes, name) ? mistakes[name] : undefined;
};

/** Tools other than the builder to which a top-level key belongs. */
export const toolsWith = (name: string): readonly string[] =>
  Object.entries(blueprint.foreign).flatMap(([tool, keys]) => (keys.includes(name) ? [tool] : []));

/** The key at `path`, a list of canonical names. */
export function keyAt(path: readonly string[]): BlueprintKey | undefined {
  let keys: Keys | undefined = topKeys;
  let found: BlueprintKey | undefined;
  for (const name of path) {
    found = keys === undefined ? undefined : childNamed(keys, name);
    keys = found?.keys;
  }
  return found;
}

/** `keys[name]`, undefined also for names that every object inherits. */
export const childNamed = (keys: Keys, name: string): BlueprintKey | undefined =>
  Object.hasOwn(keys, name) ? keys[name] : undefined;

/** What the key at `path` is for, as Markdown. */
export const describe = (path: readonly string[], key: BlueprintKey, locale: "en" | "ko"): string =>
  (locale === "ko" ? descriptions[path.join(".")] : undefined) ?? key.description;
