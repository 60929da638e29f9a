/** What the image builder says of a config that it cannot read. */
import type { TextRange } from "../../../base/text.ts";
import { keysAt } from "../../../model/config/entries.ts";
import type { ConfigModel } from "../../../model/config/model.ts";
import type { TomlItem } from "../../../syntax/toml/tree.ts";
import { type Failure, failure } from "../failure.ts";
import { keyPlace, linePlace, treePlaces, unknownKeys } from "./places.ts";

/** A config, and where our own rules find errors in it: the builder does not always say where. */
export interface ConfigSubject {
  readonly model: ConfigModel;
  readonly suspects: readonly TextRange[];
}

const DISK = "customizations.disk";
/** Nobody reads more of them at once. */
const mostKeys = 200;

/** undefined where the error is another one. */
export function decodingFailures(subject: ConfigSubject, error: string): readonly Failure[] | undefined {
  const [, why] = /cannot decode "[^"]*": ([^\n]*)/.exec(error) ?? [];
  if (why === undefined)
    return /unsupported file extension|multiple configuration objects/.test(error)
      ? [unread(error)]
      : undefined;
  const { model } = subject;
  const [, keys] = /^unknown keys found: \[(.*)\]/.exec(why) ?? [];
  if (keys !== undefined) return unknown(model, keys.split(" ", mostKeys));
  const [, field] = /json: unknown field "([^"]*)"/.exec(why) ?? [];
  if (field !== undefined) {
    const found = unknownKeys(
      model,
      (path, { name }) => name === field && (!/disk/.test(why) || path.startsWith(DISK)),
    );
    if (found.length > 0) return found.map((key) => unknownKey(key.name, key.meant, key.range));
  }
  const [, line, key = "", text = ""] =
    /^toml: line (\d+)(?: \(last key "([^"]*)"\))?: (.*)$/.exec(why) ?? [];
  if (line !== undefined) return [ofLine(subject, Number(line), key, text)];
  const [, type = "", path = ""] =
    /cannot unmarshal (\w+) into Go struct field [^.\s]+\.(\S+) of type/.exec(why) ?? [];
  const place = path === "" ? model.problem?.range : valueOfType(model, path, type);
  const cause = path === "" && place ? "config-syntax" : "config-value";
  return [failure(cause, { why: why.replace(/^json: /, "") }, place ?? subject.suspects[0])];
}

function unread(error: string): Failure {
  const why = error.split("\n")[0]?.replace(/^(?:cannot (?:build manifest|read config): )+/, "") ?? "";
  return failure(/extension/.test(why) ? "config-extension" : "config-syntax", { why }, { start: 0, end: 0 });
}

/** It lists tables and everything in them; the outermost ones are what is wrong. */
function unknown(model: ConfigModel, listed: readonly string[]): readonly Failure[] {
  const paths = new Set(listed.map((path) => path.toLowerCase()));
  const known = unknownKeys(model, (path) => paths.has(path));
  if (known.length > 0) return known.map((key) => unknownKey(key.path.join("."), key.meant, key.range));
  const outermost = listed.filter((path) => !listed.some((other) => path.startsWith(`${other}.`)));
  return [...new Set(outermost)].flatMap((key) => {
    const places = treePlaces(model, key);
    return places.length > 0
      ? places.map((place) => failure("unknown-key", { key }, place))
      : failure("unknown-key", { key });
  });
}

const unknownKey = (key: string, meant: ConfigModel["keys"][number]["meant"], place: TextRange): Failure =>
  meant?.kind === "sibling"
    ? failure("unknown-key-near", { key, suggestion: meant.name }, place)
    : failure("unknown-key", { key }, place);

function ofLine({ model, suspects }: ConfigSubject, line: number, key: string, text: string): Failure {
  // The tables of a disk are printed as a whole, and their line is that of the first one or none at all.
  const why = text
    .replace(/^error decoding TOML map\[.*\]: /, "")
    .replace(/^(?:(?:JSON|TOML) unmarshal|UnmarshalTOML): /, "");
  if (key === DISK) {
    const suspect = suspects.find(({ start }) => isInDisk(model, start));
    return failure("config-value", { why }, suspect ?? keyPlace(model, DISK));
  }
  const place = linePlace(model, line, key, why);
  if (/already been defined/.test(why)) return failure("config-twice", { why }, place);
  const isSyntax = model.problem !== undefined && place === model.problem.range;
  return failure(isSyntax ? "config-syntax" : "config-value", { why }, place);
}

const isInDisk = (model: ConfigModel, offset: number): boolean =>
  model.keys.some(
    ({ path, table }) =>
      path[1] === "disk" && path.length > 2 && table.range.start <= offset && offset < table.range.end,
  );

const kinds: Readonly<Record<string, readonly TomlItem["kind"][]>> = {
  string: ["string"],
  number: ["number"],
  bool: ["boolean"],
  array: ["list"],
  object: ["table"],
};

const valueOfType = (model: ConfigModel, path: string, type: string): TextRange | undefined =>
  keysAt(model.keys, path).find(({ value }) => kinds[type]?.includes(value.kind))?.value.range ??
  keyPlace(model, path);
