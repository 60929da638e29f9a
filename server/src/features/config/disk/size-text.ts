/** Sizes as people read them. */
import { GIB, KIB, MIB } from "../../../model/config/sizes.ts";

const UNITS = [
  ["TiB", 1024 * GIB],
  ["GiB", GIB],
  ["MiB", MIB],
  ["KiB", KIB],
] as const;
const DECIMAL_UNITS = [
  ["TB", 1e12],
  ["GB", 1e9],
  ["MB", 1e6],
  ["kB", 1e3],
] as const;

/** In the largest unit that leaves a number above one, with two decimals at most. */
export function sizeText(bytes: number): string {
  const [unit, factor] = UNITS.find(([, one]) => bytes >= one) ?? ["B", 1];
  return `${short(bytes / factor)} ${unit}`;
}

/** In the largest unit that loses nothing: what differs by a little shall not read the same. */
export function exactSizeText(bytes: number): string {
  const [unit, factor] = [...UNITS, ...DECIMAL_UNITS].find(
    ([, one]) => bytes >= one && short(bytes / one) * one === bytes,
  ) ?? ["B", 1];
  return `${short(bytes / factor)} ${unit}`;
}

const short = (number: number): number => Number(number.toFixed(2));
