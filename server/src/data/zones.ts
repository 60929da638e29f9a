/** Zones of a booted machine: what becomes of a path, by the longest row of zones.json that it lies under. */
import data from "./zones.json" with { type: "json" };

export type Zone = "image" | "etc-merge" | "state" | "ephemeral" | "symlink-state" | "masked" | "reserved";

/** Whether `/opt` and `/usr/local` are folders or links into `/var`. */
export type LinkState = "plain" | "linked" | "unknown";

export interface ZoneRow {
  /** Key of the row's texts. */
  readonly id: string;
  readonly zone: Zone;
}

interface Pattern {
  readonly segments: readonly string[];
  readonly link: LinkState | undefined;
  readonly row: ZoneRow;
}

const segmentsOf = (path: string): readonly string[] => path.split("/").filter((segment) => segment !== "");

const patterns: readonly Pattern[] = data.rows
  .flatMap(({ id, zone, paths, link }) =>
    paths.map((path) => ({
      segments: segmentsOf(path),
      link: link as LinkState | undefined,
      row: { id, zone: zone as Zone },
    })),
  )
  .sort((a, b) => b.segments.length - a.segments.length);

export const zoneRows: readonly ZoneRow[] = data.rows.map(({ id, zone }) => ({ id, zone: zone as Zone }));

/** The row of an absolute path whose links, but for `/opt` and `/usr/local`, have been followed. */
export function zoneOf(path: string, link: LinkState): ZoneRow {
  const segments = segmentsOf(path);
  const found = patterns.find(
    (pattern) =>
      (pattern.link === undefined || pattern.link === link) &&
      pattern.segments.every((segment, at) => matches(segments[at], segment)),
  );
  // The last pattern is `/`, which every path lies under.
  return (found ?? (patterns.at(-1) as Pattern)).row;
}

const matches = (segment: string | undefined, pattern: string): boolean =>
  segment !== undefined &&
  (pattern.startsWith("*") ? segment.endsWith(pattern.slice(1)) : segment === pattern);
