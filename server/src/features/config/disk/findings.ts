/** Which findings are about the disk, and about which part of it. */
import type { TextRange } from "../../../base/text.ts";
import { type ConfigEntry, keyAtPath } from "../../../model/config/entries.ts";
import type { ConfigModel } from "../../../model/config/model.ts";
import type { Finding } from "../../../rules/rule.ts";

/** The tables that partitions come from; where a config has both, the first one is drawn. */
export const diskTables = ["customizations.disk", "customizations.filesystem"] as const;

/** Those that stand in `diskTables`, but for what is said of the config as a whole, which stands at its first key. */
export function findingsOfDisk(model: ConfigModel, findings: readonly Finding[]): readonly Finding[] {
  const isDisk = ([first, second]: readonly string[]) =>
    diskTables.some((path) => path === `${first}.${second}`);
  const ranges = model.keys
    .filter(({ path }) => isDisk(path))
    .flatMap(({ places, value }) => [value.range, ...places.map(({ range }) => range)]);
  const isInside = coveredBy(ranges);
  const whole = new Set(keyAtPath(model.keys, "customizations")?.places.map(({ range }) => range.start));
  return findings.filter(
    ({ place }) => place.uri === undefined && isInside(place) && !whole.has(place.start),
  );
}

/** Whether one of `ranges` covers a place: of those that begin before it, the one that reaches farthest tells. */
function coveredBy(ranges: readonly TextRange[]): (place: TextRange) => boolean {
  const sorted = ranges.toSorted((a, b) => a.start - b.start);
  let farthest = 0;
  const reach = sorted.map(({ end }) => {
    farthest = Math.max(farthest, end);
    return farthest;
  });
  return ({ start, end }) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (reach[low - 1] ?? 0) >= end;
  };
}

/** `findings` by the innermost of `entries` around them; undefined holds those that stand in none. */
export function byEntry(
  entries: readonly ConfigEntry[],
  findings: readonly Finding[],
): ReadonlyMap<ConfigEntry | undefined, readonly Finding[]> {
  const found = new Map<ConfigEntry | undefined, Finding[]>();
  const waiting = entries.toSorted(
    ({ table: { range: a } }, { table: { range: b } }) => b.start - a.start || a.end - b.end,
  );
  const open: ConfigEntry[] = [];
  for (const finding of findings.toSorted((a, b) => a.place.start - b.place.start)) {
    const { start, end } = finding.place;
    for (let next = waiting.at(-1); next && next.table.range.start <= start; next = waiting.at(-1)) {
      open.push(next);
      waiting.pop();
    }
    while ((open.at(-1)?.table.range.end ?? end) < end) open.pop();
    const there = found.get(open.at(-1));
    if (there) there.push(finding);
    else found.set(open.at(-1), [finding]);
  }
  return found;
}
