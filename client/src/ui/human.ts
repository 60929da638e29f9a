/** Sizes and times as people say them, in the language of the editor. */

const UNITS = ["kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

/** @param bytes counted in thousands, as disks are sold and as podman shows them */
export function sizeText(bytes: number, language: string): string {
  const exponent = bytes < 1_000_000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3) - 1, UNITS.length - 1);
  const format = new Intl.NumberFormat(language, {
    style: "unit",
    unit: UNITS[exponent] ?? "kilobyte",
    maximumFractionDigits: exponent === 0 ? 0 : 1,
  });
  return format.format(bytes / 1000 ** (exponent + 1));
}

const SPANS = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1_000],
] as const;

/** How long ago something was; what is still to come is now. */
export function agoText(milliseconds: number, language: string): string {
  const ago = Math.max(0, milliseconds);
  const [unit, length] = SPANS.find(([, span]) => ago >= span) ?? (["second", 1_000] as const);
  return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(-Math.floor(ago / length), unit);
}

/** Minutes and seconds, as a clock shows them. */
export const elapsedText = (milliseconds: number): string => {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};
