/** Configs at random, made of the list of the builder's keys. */
import fc from "fast-check";
import { type BlueprintKey, type Keys, topKeys } from "../../../server/src/data/blueprint.ts";
import { inJson, inToml, type Style } from "./text.ts";
import { anything, elementFor, string, type Table, type Value, valueFor } from "./values.ts";

/** What both sides are asked about. */
export interface Case {
  /** Of the file: the builder tells the formats by it. */
  readonly name: "config.toml" | "config.json";
  readonly text: string;
  readonly imageType: string;
  /** Of the container; ext4 where nothing is said. */
  readonly rootfs?: "ext4" | "xfs" | "btrfs";
}

/** What the builder looks at most closely. */
const CLOSELY = [
  "user",
  "group",
  "filesystem",
  "disk",
  "files",
  "directories",
  "installer",
  "iso",
  "ignition",
];

type Member = readonly [string, Value];

const none: fc.Arbitrary<readonly Member[]> = fc.constant([]);

/** One in `of` and one goes another way. */
const mostly = <T>(usual: fc.Arbitrary<T>, other: fc.Arbitrary<T>, of: number): fc.Arbitrary<T> =>
  fc.oneof({ weight: of, arbitrary: usual }, { weight: 1, arbitrary: other });

function valueOf(path: string, key: BlueprintKey): fc.Arbitrary<Value> {
  return mostly(fittingValue(path, key), anything, 150);
}

function fittingValue(path: string, key: BlueprintKey): fc.Arbitrary<Value> {
  switch (key.type) {
    case "table":
      return tableOf(path, key);
    case "tables":
      return mostly<Value>(
        fc.array(tableOf(path, key), { minLength: 1, maxLength: 3 }).map((items) => ({ items })),
        fc.constant({ items: [] }),
        20,
      );
    case "strings":
      return fc.array(elementFor(path), { maxLength: 2 }).map((items) => ({ items }));
    default:
      return valueFor(path, key.type);
  }
}

/** Which keys come where it matters what is beside them. */
const FAVOURED: Readonly<Record<string, readonly string[]>> = {
  "customizations.user": ["name"],
  "customizations.group": ["name"],
  "customizations.filesystem": ["mountpoint", "minsize"],
  "customizations.disk": ["partitions"],
  "customizations.disk.partitions": ["minsize", "fs_type", "mountpoint"],
  "customizations.disk.partitions.lvm": ["minsize", "logical_volumes", "type"],
  "customizations.disk.partitions.btrfs": ["minsize", "subvolumes", "type"],
  "customizations.disk.partitions.logical_volumes": ["minsize", "mountpoint", "fs_type"],
  "customizations.disk.partitions.subvolumes": ["name", "mountpoint"],
  "customizations.files": ["path"],
  "customizations.directories": ["path"],
  "customizations.installer": ["kickstart"],
  "customizations.iso": ["volume_id"],
  "customizations.ignition": ["firstboot"],
};

const tableOf = (path: string, key: BlueprintKey): fc.Arbitrary<Table> =>
  path === "customizations.disk.partitions"
    ? fc.oneof(
        { weight: 3, arbitrary: partition(path, key, "plain") },
        partition(path, key, "lvm"),
        partition(path, key, "btrfs"),
      )
    : membersOf(path, key.keys ?? {}, FAVOURED[path] ?? []).map((members) => ({ members }));

/** Keys of other types of partition stand there by mistake only. */
function partition(path: string, key: BlueprintKey, type: string): fc.Arbitrary<Table> {
  const fits = Object.entries(key.keys ?? {}).filter(
    ([name, { only }]) => name !== "type" && (only === undefined || only.includes(type)),
  );
  const favoured = FAVOURED[type === "plain" ? path : `${path}.${type}`] ?? [];
  const own = membersOf(path, Object.fromEntries(fits), favoured);
  const written: fc.Arbitrary<readonly Member[]> =
    type === "plain"
      ? mostly(none, fc.constant([["type", string("plain")] as const]), 1)
      : fc.constant([["type", string(type)] as const]);
  const stray = mostly(none, membersOf(path, key.keys ?? {}, []), 30);
  return fc
    .tuple(written, own, stray)
    .map(([head, rest, more]) => ({ members: [...head, ...rest, ...more] }));
}

function membersOf(path: string, keys: Keys, favoured: readonly string[]): fc.Arbitrary<readonly Member[]> {
  const at = (name: string) => (path === "" ? name : `${path}.${name}`);
  const usual = favoured.filter((name) => Object.hasOwn(keys, name));
  const always = fc
    .subarray([...usual], { minLength: Math.max(0, usual.length - 1) })
    .chain((few) => mostly(fc.constant([...usual]), fc.constant(few), 15));
  const others = Object.keys(keys).filter((name) => !usual.includes(name));
  const some: fc.Arbitrary<string[]> =
    others.length === 0 ? fc.constant([]) : fc.subarray(others, { maxLength: Math.min(3, others.length) });
  const chosen = fc
    .tuple(always, mostly(some, fc.constant([] as string[]), 2))
    .map((lists) => [...new Set(lists.flat())]);
  return chosen.chain((names) =>
    fc
      .tuple(...names.map((name) => member(name, valueOf(at(name), keys[name] as BlueprintKey))), stray)
      .map((lists) => lists.flat()),
  );
}

const member = (name: string, value: fc.Arbitrary<Value>): fc.Arbitrary<readonly Member[]> =>
  fc
    .tuple(value, mostly(fc.constant(name), misspelt(name), 100), mostly(fc.constant(1), fc.constant(2), 500))
    .map(([each, written, times]) => Array.from({ length: times }, () => [written, each] as const));

const misspelt = (name: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    ...[name.toUpperCase(), `${name[0]?.toUpperCase()}${name.slice(1)}`, `${name}s`, name.slice(1) || "x"],
    ...[name.replaceAll("_", "-"), name.replaceAll("-", "_"), name.replace("i", "ı"), name.replace("s", "ſ")],
    ...[name.toUpperCase(), name.toUpperCase()],
  );

const stray: fc.Arbitrary<readonly Member[]> = mostly(
  none,
  fc
    .tuple(fc.constantFrom("x", "label", "name", "size", "owner", "data", "__proto__", "a.b", ""), anything)
    .map((one): readonly Member[] => [one]),
  250,
);

const customizations: fc.Arbitrary<Value> = fc
  .tuple(
    fc.subarray(CLOSELY, { minLength: 1, maxLength: 2 }),
    mostly(fc.constant([] as string[]), fc.subarray(Object.keys(customizationKeys()), { maxLength: 2 }), 2),
  )
  .chain(([close, more]) => {
    const keys = customizationKeys();
    const names = [...new Set([...close, ...more])];
    const few = Object.fromEntries(names.map((name) => [name, keys[name] as BlueprintKey]));
    return membersOf("customizations", few, names);
  })
  .map((members) => ({ members }));

function customizationKeys(): Keys {
  return topKeys.customizations?.keys ?? {};
}

const { customizations: _, ...topOnly } = topKeys;

const blueprint: fc.Arbitrary<Table> = fc
  .tuple(
    mostly(fc.constant([] as readonly Member[]), membersOf("", topOnly, []), 6),
    member("customizations", customizations),
  )
  .map((lists) => ({ members: lists.flat() }));

/** A slip of the hand, anywhere in the text. */
const slip = fc
  .tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom('"', "'", "[", "]", "=", ",", "{", "}", "#", "\\", "\n", "\t", "x", "0", ".", "\r"),
    fc.boolean(),
  )
  .map(([share, piece, replaces]) => (text: string) => {
    const at = Math.floor(share * text.length);
    return text.slice(0, at) + piece + text.slice(replaces ? at + 1 : at);
  });

const edit = mostly(
  fc.constant((text: string) => text),
  slip,
  12,
);

const style: fc.Arbitrary<Style> = fc.constantFrom("headers", "headers", "headers", "inline", "dotted");

const text: fc.Arbitrary<Pick<Case, "name" | "text">> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(blueprint, style, edit)
      .map(([tree, how, change]) => ({ name: "config.toml" as const, text: change(inToml(tree, how)) })),
  },
  fc
    .tuple(
      blueprint,
      mostly(fc.constant(false), fc.constant(true), 10),
      mostly(fc.constant(undefined), fc.nat(40), 3),
      edit,
    )
    .map(([tree, wrapped, lost, change]) => ({
      name: "config.json" as const,
      text: change(inJson(wrapped ? { members: [["blueprint", tree]] } : tree, lost)),
    })),
);

export const IMAGE_TYPES = ["qcow2", "qcow2", "raw", "anaconda-iso", "bootc-installer", "pxe-tar-xz"];

export const generated: fc.Arbitrary<Case> = fc
  .tuple(
    text,
    fc.constantFrom(...IMAGE_TYPES),
    fc.constantFrom("ext4" as const, "xfs" as const, "btrfs" as const),
  )
  .map(([file, imageType, rootfs]) => ({ ...file, imageType, rootfs }));
