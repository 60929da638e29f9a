/** How one version of the installer reads the words of a line. */
import { remembering, type TextMemory, textMemory } from "../../../base/memory.ts";
import type { OptionEntry, OptionTable, PositionalEntry } from "../../../data/kickstart.ts";
import { type Arguments, type KickstartOption, matchingOptions } from "../arguments.ts";
import type { KickstartCommand, KickstartSection } from "../model.ts";
import { isAccepted, optionStatus, parseVersionSet } from "../versions.ts";

export type KickstartLine = KickstartCommand | KickstartSection;

/** An option that the version knows, under its full name. */
export interface ReadOption {
  readonly name: string;
  readonly entry: OptionEntry;
  readonly option: KickstartOption;
}

export interface Reading extends Arguments {
  readonly line: KickstartLine;
  readonly target: string;
  readonly read: readonly ReadOption[];
  /** Options that the version does not know. */
  readonly unknown: readonly KickstartOption[];
  /** Options of which only the beginning is written, where several begin like that. */
  readonly ambiguous: readonly (readonly [KickstartOption, readonly string[]])[];
  readonly places: readonly PositionalEntry[];
}

type Find<Line, Found> = (line: Line, targets: readonly string[]) => readonly Found[];

const noTargets: readonly string[] = [];
const none: readonly never[] = [];

/**
 * `find`, which must look at nothing but what the line says, remembering the lines that nothing was found in: each
 * keystroke makes new lines, mostly of old words.
 */
export function rememberingClean<Line extends KickstartLine, Found>(
  find: Find<Line, Found>,
): (line: Line, targets?: readonly string[]) => readonly Found[] {
  const cleanFor = new Map<string, TextMemory<true>>();
  const cleanOf = remembering((targets: readonly string[]) => {
    const key = targets.join();
    const clean = cleanFor.get(key) ?? textMemory<true>(1024 * 1024);
    cleanFor.set(key, clean);
    return clean;
  });
  return (line, targets = noTargets) => {
    const clean = cleanOf(targets);
    if (clean.get(line.said)) return none;
    const found = find(line, targets);
    if (found.length === 0) clean.set(line.said, true);
    return found;
  };
}

/** `compute`, which must look at nothing but what the line says, with its results kept by that. */
export function rememberingSaid<Line extends KickstartLine, Value>(
  compute: (line: Line) => Value,
): (line: Line) => Value {
  const known = textMemory<Value>(1024 * 1024);
  return (line) => known.remember(line.said, () => compute(line));
}

const nothing: OptionTable = {};

const tables = new WeakMap<OptionTable, Map<string, OptionTable>>();

/** The options that `target` accepts, each as it is there. */
function tableOf(table: OptionTable, target: string): OptionTable {
  const known = tables.get(table) ?? new Map<string, OptionTable>();
  tables.set(table, known);
  const found = known.get(target);
  if (found !== undefined) return found;
  const accepted = Object.fromEntries(
    Object.entries(table)
      .filter(([, entry]) => isAccepted(optionStatus(entry, target)))
      .map(([name, entry]) => [name, variantOf(entry, target)]),
  );
  known.set(target, accepted);
  return accepted;
}

/** An option as `target` has it. */
export const variantOf = (entry: OptionEntry, target: string): OptionEntry => ({
  ...entry,
  ...entry.variants?.find((variant) => parseVersionSet(variant.in).has(target)),
});

export function readLine(line: KickstartLine, target: string): Reading {
  const table = tableOf(line.entry?.options ?? nothing, target);
  const read: ReadOption[] = [];
  const unknown: KickstartOption[] = [];
  const ambiguous: (readonly [KickstartOption, readonly string[]])[] = [];
  for (const option of line.options) {
    const names = matchingOptions(option.written, table);
    const [name] = names;
    if (name === undefined) unknown.push(option);
    else if (names.length > 1) ambiguous.push([option, names]);
    else read.push({ name, entry: table[name] as OptionEntry, option });
  }
  const { options, positionals } = line;
  return { line, target, options, positionals, read, unknown, ambiguous, places: placesOf(line, target) };
}

function placesOf(line: KickstartLine, target: string): readonly PositionalEntry[] {
  if (line.kind === "section" || line.entry === undefined) return [];
  const own = line.entry.positionals_by_version?.find((each) => parseVersionSet(each.in).has(target));
  return own?.positionals ?? line.entry.positionals ?? [];
}

/** The required options of the version, whether or not the line has them. */
export const requiredOf = ({ line, target }: Reading): readonly (readonly [string, OptionEntry])[] =>
  Object.entries(tableOf(line.entry?.options ?? nothing, target)).filter(([, { required }]) => required);

/** The option called `name` or by another name of it; the last one counts. */
export const optionNamed = ({ read }: Reading, name: string): ReadOption | undefined =>
  read.findLast((each) => each.name === name || (each.entry.same_as?.includes(name) ?? false));

/** The same, or what an earlier line has left of it. */
export function keptOption(reading: Reading, name: string): ReadOption | undefined {
  const own = optionNamed(reading, name);
  const option =
    own === undefined && reading.line.kind === "command" ? reading.line.kept.get(name) : undefined;
  return option?.entry === undefined ? own : { name, entry: { ...option.entry, kind: "value" }, option };
}

/** Whether the installer would take the option for given: an empty value is none for Python, and so is zero. */
export function isGiven({ option: { value }, entry }: ReadOption): boolean {
  if (entry.kind !== "value") return true;
  return value !== undefined && value !== "" && !(entry.type === "int" && Number(value) === 0);
}
