/** What makes the installer refuse a command or the header of a section, in all versions in question. */
import { remembering } from "../../../base/memory.ts";
import type { KickstartCommand, KickstartModel } from "../model.ts";
import { isTemplate } from "../template.ts";
import { commandStatus } from "../versions.ts";
import { ownFaults } from "./checks.ts";
import { constraintFaults, limitsOf } from "./constraints.ts";
import { type Fault, faultKey } from "./fault.ts";
import { type KickstartLine, type Reading, readLine, rememberingClean } from "./reading.ts";
import { countFaults, optionFaults } from "./words.ts";

const none: readonly Fault[] = [];

/** Each rule asks for the same faults, which are found once; hardly any line has some. */
const kept = new WeakMap<KickstartLine, { readonly targets: string; readonly faults: readonly Fault[] }>();

export function faultsOf(line: KickstartLine, targets: readonly string[]): readonly Fault[] {
  const key = targets.join();
  const known = kept.get(line);
  if (known?.targets === key) return known.faults;
  const faults = line.entry === undefined || line.unread ? none : common(line, targets);
  if (faults.length > 0) kept.set(line, { targets: key, faults });
  return faults;
}

/** Only what every version finds that reads the line at all. */
const common = rememberingClean((line: KickstartLine, targets): readonly Fault[] => {
  const live = line.kind === "command" ? liveTargets(line, targets) : targets;
  const [first, ...others] = live.map((target) => faultsIn(line, target));
  if (first === undefined || first.length === 0 || others.length === 0) return first ?? none;
  const keys = others.map((faults) => new Set(faults.map(faultKey)));
  return first.filter((fault) => keys.every((each) => each.has(faultKey(fault))));
});

/**
 * A target that does not know the command fails at that already, so that its words do not count; one that has
 * deprecated it reads the line no further (pykickstart's DeprecatedCommand), so that nothing is wrong with them.
 */
export function liveTargets({ entry }: KickstartCommand, targets: readonly string[]): readonly string[] {
  if (entry === undefined) return [];
  const statuses = targets.map((target) => commandStatus(entry, target));
  return statuses.includes("deprecated") ? [] : targets.filter((_, at) => statuses[at] === "live");
}

function faultsIn(line: KickstartLine, target: string): readonly Fault[] {
  const reading = readLine(line, target);
  if (isUnchecked(line)) return ownFaults(reading);
  const faults = optionFaults(reading);
  // What a template fills in may be more words than it looks like.
  if (line.words.some(({ text }) => isTemplate(text))) return faults;
  const counts = countFaults(reading, limitsOf(reading));
  if (isBroken(reading, faults)) {
    return [...faults, ...counts.filter(({ kind }) => kind !== "missing-argument")];
  }
  const misses = counts.some(({ kind }) => kind === "missing-argument");
  return [...faults, ...counts, ...(misses ? none : unlessNamed(faults, rest(reading)))];
}

/** Lines that pykickstart hands on as they are written, or reads by other means. */
const isUnchecked = (line: KickstartLine): boolean =>
  line.kind === "command" ? line.entry?.raw_line === true : line.entry?.options === undefined;

/** Whether the line lacks what it was meant to have because a name or a value of it is wrong. */
const isBroken = ({ unknown, ambiguous }: Reading, faults: readonly Fault[]): boolean =>
  ambiguous.length > 0 ||
  unknown.some(({ written }) => written.startsWith("--")) ||
  faults.some(({ kind }) => kind === "missing-value");

const rest = (reading: Reading): readonly Fault[] => [...constraintFaults(reading), ...ownFaults(reading)];

/** One value, one fault. */
const unlessNamed = (faults: readonly Fault[], more: readonly Fault[]): readonly Fault[] =>
  more.filter((fault) => fault.kind !== "bad-value" || !faults.some(({ at }) => at.start === fault.at.start));

type Kind = Fault["kind"];

export interface Found<K extends Kind> {
  readonly command: KickstartCommand;
  readonly fault: Extract<Fault, { kind: K }>;
}

/** The faults of one kind in the commands of a file. */
export function* commandFaults<K extends Kind>(
  model: KickstartModel,
  targets: readonly string[],
  kind: K,
): Generator<Found<K>> {
  for (const command of faultyCommands(model)(targets)) {
    for (const fault of faultsOf(command, targets)) {
      if (fault.kind === kind) yield { command, fault: fault as Found<K>["fault"] };
    }
  }
}

/** Hardly any, and each rule asks for them. */
const faultyCommands = remembering(({ commands }: KickstartModel) => {
  const byTargets = new Map<string, readonly KickstartCommand[]>();
  return (targets: readonly string[]): readonly KickstartCommand[] => {
    const key = targets.join();
    const faulty = byTargets.get(key) ?? commands.filter((command) => faultsOf(command, targets).length > 0);
    byTargets.set(key, faulty);
    return faulty;
  };
});
