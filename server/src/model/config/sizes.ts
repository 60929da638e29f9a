/** Sizes as the builder reads them: whole bytes, or a string with one of its units. */
import { own } from "../../base/own.ts";
import type { TomlItem } from "../../syntax/toml/tree.ts";

export const KIB = 1024;
export const MIB = 1024 * KIB;
export const GIB = 1024 * MIB;

const UNITS: Readonly<Record<string, number>> = {
  "": 1,
  kB: 1e3,
  KiB: KIB,
  MB: 1e6,
  MiB: MIB,
  GB: 1e9,
  GiB: GIB,
  TB: 1e12,
  TiB: 1024 * GIB,
};

/**
 * The bytes that `value` stands for; undefined for what the builder refuses. It rounds fractions of a byte since
 * March 2026. Source: osbuild/image-builder v79, pkg/datasizes/parse.go.
 */
export function bytesOf(value: TomlItem | undefined): number | undefined {
  const bytes =
    value?.kind === "number"
      ? Math.trunc(Number(value.value))
      : value?.kind === "string"
        ? parsed(value.content.text)
        : undefined;
  return bytes !== undefined && Number.isSafeInteger(bytes) && bytes >= 0 ? bytes : undefined;
}

function parsed(text: string): number | undefined {
  const [, number, unit = ""] = /^(\d+(?:\.\d+)?)\s*([kKMGT]i?B)?$/.exec(text.trim()) ?? [];
  const factor = own(UNITS, unit);
  return number === undefined || factor === undefined ? undefined : Math.round(Number(number) * factor);
}
