/** Sizes that are written with a unit, where a bare number is due. */
import { own } from "../../../base/own.ts";
import type { BadValue } from "./fault.ts";

/** What the number of an option counts. */
const UNITS: Readonly<Record<string, "MiB" | "KiB">> = {
  "--size": "MiB",
  "--maxsize": "MiB",
  "--cachesize": "MiB",
  "--metadatasize": "MiB",
  "--reserved-space": "MiB",
  "--chunksize": "KiB",
  "--pesize": "KiB",
};

const SIZE = /^(\d+(?:\.\d+)?)\s*([kmgt])(?:i?b)?$/i;
const POWERS = ["k", "m", "g", "t"];

/** The size in the unit of its option; undefined where the value is no size or what the option counts is not known. */
export function sizeOf({ expected, name, value }: BadValue) {
  const unit = expected === "integer" ? own(UNITS, name) : undefined;
  const [, number, letter] = SIZE.exec(value) ?? [];
  if (unit === undefined || number === undefined || letter === undefined) return undefined;
  const power = POWERS.indexOf(letter.toLowerCase()) - (unit === "MiB" ? 1 : 0);
  return { unit, number: Math.ceil(Number(number) * 1024 ** power) };
}
