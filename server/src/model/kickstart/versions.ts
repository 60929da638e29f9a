/** Versions of the installer, and what of the table each of them accepts. */
import {
  type CommandEntry,
  kickstartVersions,
  type OptionEntry,
  type SectionEntry,
  type VersionSet,
} from "../../data/kickstart.ts";

const FEDORA = /^F(?:C|edora[ -]?)?(\d+)$/i;
const RHEL = /^(?:RHEL|CentOS|el)[ -]?(?:stream)?(\d+)(?:\..*)?$/i;

const numberOf = (version: string): number => Number(version.replace(/^\D+/, ""));

const lineOf = (version: string): readonly string[] =>
  kickstartVersions.filter((known) => known.startsWith("RHEL") === version.startsWith("RHEL"));

const parsed = new WeakMap<VersionSet, ReadonlySet<string>>();

/** The versions of a set such as `["RHEL10", "F40-F42", "F45+"]`; names that the table does not know are dropped. */
export function parseVersionSet(set: VersionSet): ReadonlySet<string> {
  const known = parsed.get(set);
  if (known !== undefined) return known;
  const versions = new Set(set.flatMap(expand));
  parsed.set(set, versions);
  return versions;
}

function expand(item: string): readonly string[] {
  const [first = "", last] = item.replace(/\+$/, "").split("-");
  const line = lineOf(first);
  if (item.endsWith("+")) return line.filter((version) => numberOf(version) >= numberOf(first));
  const end = numberOf(last ?? first);
  return line.filter((version) => numberOf(version) >= numberOf(first) && numberOf(version) <= end);
}

const newest = (line: readonly string[]): string => line.at(-1) ?? "";

/** What to check against where the installer's version is not known: the newest of each line. */
export const defaultTargets: readonly string[] = [newest(lineOf("RHEL")), newest(lineOf("F"))];

/**
 * The versions to check against for the version that a user or a base image names (`RHEL9`, `F43`, `fedora-43`).
 * A release older or newer than the table is read as the nearest one that it knows.
 */
export function kickstartTargets(version: string | undefined): readonly string[] {
  const rhel = RHEL.exec(version ?? "")?.[1];
  const number = rhel ?? FEDORA.exec(version ?? "")?.[1];
  if (number === undefined) return defaultTargets;
  const line = lineOf(rhel === undefined ? "F" : "RHEL");
  const atMost = line.filter((known) => numberOf(known) <= Number(number));
  return [atMost.at(-1) ?? line[0] ?? ""];
}

/** Whether `version` names a release before the first one that the table knows of its line. */
export function isBeforeTable(version: string): boolean {
  const rhel = RHEL.exec(version)?.[1];
  const number = rhel ?? FEDORA.exec(version)?.[1];
  const first = lineOf(rhel === undefined ? "F" : "RHEL")[0] ?? "";
  return number !== undefined && Number(number) < numberOf(first);
}

export type Status = "live" | "deprecated" | "removed" | "absent";

const holds = (set: VersionSet | undefined, version: string): boolean =>
  set !== undefined && parseVersionSet(set).has(version);

/** `deprecated` entries still work and warn; `removed` and `absent` ones are errors. */
export function commandStatus(entry: CommandEntry, version: string): Status {
  if (holds(entry.absent_in, version)) return "absent";
  if (holds(entry.removed_in, version)) return "removed";
  return holds(entry.deprecated_in, version) ? "deprecated" : "live";
}

export function optionStatus(entry: OptionEntry, version: string): Status {
  if (holds(entry.deprecated_in, version)) return "deprecated";
  return entry.in === undefined || holds(entry.in, version) ? "live" : "absent";
}

export const isAccepted = (status: Status): boolean => status === "live" || status === "deprecated";

/** The release from which a section is deprecated, where that is `version` or older. */
export function sectionStatus(entry: SectionEntry, version: string): Status {
  const since = version.startsWith("RHEL") ? entry.deprecated_since?.rhel : entry.deprecated_since?.fedora;
  return since !== undefined && numberOf(version) >= numberOf(since) ? "deprecated" : "live";
}

/** Where an entry works, as written in the table: `RHEL10, F43+`. */
export const writtenSet = (entry: {
  readonly in?: VersionSet;
  readonly deprecated_in?: VersionSet;
}): string => [...new Set([...(entry.in ?? []), ...(entry.deprecated_in ?? [])])].join(", ");
