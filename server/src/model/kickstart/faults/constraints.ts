/** What the table of commands says about options that need or exclude each other. */
import type { TextRange } from "../../../base/text.ts";
import type { VersionSet } from "../../../data/kickstart.ts";
import { parseVersionSet } from "../versions.ts";
import type { Exclusive, Fault } from "./fault.ts";
import { isGiven, keptOption, optionNamed, type Reading } from "./reading.ts";
import { type Limits, valuePlace } from "./words.ts";

interface Constraint {
  readonly in?: VersionSet;
  readonly note?: string;
  /** Whether an empty value counts as one. */
  readonly empty?: boolean;
  readonly mutex?: readonly string[];
  readonly at_most_one?: readonly string[];
  readonly at_least_one?: readonly string[];
  readonly exactly_one?: readonly string[];
  readonly forbid_with?: readonly [string, ...string[]];
  readonly requires?: readonly [string, ...string[]];
  readonly forbid?: Readonly<Record<string, string>>;
  readonly forbid_positional?: string;
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  readonly range?: Readonly<Record<string, readonly [number, number]>>;
  readonly scheme?: Readonly<Record<string, readonly string[]>>;
  readonly positional_min?: number;
  readonly positional_max?: number;
  readonly positional_exact?: number;
}

const constraintsOf = ({ line, target }: Reading): readonly Constraint[] =>
  ((line.entry?.constraints ?? []) as readonly Constraint[]).filter(
    (each) => each.in === undefined || parseVersionSet(each.in).has(target),
  );

export function limitsOf(reading: Reading): Limits {
  let least = 0;
  let most = Number.POSITIVE_INFINITY;
  for (const each of constraintsOf(reading)) {
    least = Math.max(least, each.positional_min ?? each.positional_exact ?? 0);
    most = Math.min(most, each.positional_max ?? each.positional_exact ?? most);
  }
  return { least, most };
}

export const constraintFaults = (reading: Reading): readonly Fault[] =>
  constraintsOf(reading).flatMap((each) => [
    ...counted(each, reading),
    ...combined(each, reading),
    ...valued(each, reading),
  ]);

/** Something of the line that a constraint names. */
interface Given {
  readonly name: string;
  readonly range: TextRange;
}

/** What `name` stands for on the line: `--size`, `--type=btrfs`, `--luks-version=luks2-*`, `<partition>`. */
function given(name: string, reading: Reading, empty = false): Given | undefined {
  if (name.startsWith("<")) {
    const at = reading.places.findIndex((place) => `<${place.name}>` === name);
    const word = reading.positionals[Math.max(at, 0)];
    // An empty word is a keyboard or a zone for the installer, but no password.
    const isNothing = word === undefined || (word.text === "" && name === "<password>");
    return isNothing ? undefined : { name, range: word };
  }
  const [plain = name, value] = name.split("=");
  const found = keptOption(reading, plain);
  if (found === undefined || !(empty || isGiven(found))) return undefined;
  if (value !== undefined && !matches(found.option.value ?? "", value)) return undefined;
  return { name: value === undefined || value.endsWith("*") ? found.name : name, range: found.option.range };
}

const matches = (text: string, pattern: string): boolean =>
  pattern.endsWith("*")
    ? text.startsWith(pattern.slice(0, -1))
    : text.toLowerCase() === pattern.toLowerCase();

const present = (names: readonly string[], reading: Reading, empty = false): readonly Given[] =>
  names.flatMap((name) => given(name, reading, empty) ?? []).sort((a, b) => a.range.start - b.range.start);

/** How many of a group may or must be there. */
function counted(constraint: Constraint, reading: Reading): readonly Fault[] {
  const enforced = constraint.note !== "not enforced by the parser";
  const few = constraint.mutex ?? constraint.at_most_one ?? constraint.exactly_one;
  const found = few === undefined ? [] : present(few, reading, constraint.empty);
  const [first, ...others] = found;
  if (first !== undefined) {
    return others.filter(isOn(reading)).map((other) => conflict(first, other, enforced));
  }
  const many = constraint.at_least_one ?? constraint.exactly_one;
  if (many === undefined || present(many, reading, constraint.empty).length > 0) return [];
  if (many.includes("any option") && reading.options.length > 0) return [];
  const names = many.filter((name) => name !== "any option");
  return [
    { kind: "missing-argument", at: nameRange(reading), names, need: names.length > 1 ? "any" : "all" },
  ];
}

/** Whether something stands on the line itself, and not on an earlier one. */
const isOn =
  ({ line }: Reading) =>
  ({ range }: Given): boolean =>
    range.start >= line.range.start;

export const nameRange = ({ line }: Reading): TextRange =>
  line.kind === "section" ? line.tagRange : line.nameRange;

function conflict(first: Given, second: Given, enforced = true): Fault {
  const [early, late] = first.range.start < second.range.start ? [first, second] : [second, first];
  const names: Exclusive["names"] = [early.name, late.name];
  return {
    kind: "exclusive-options",
    relation: "conflict",
    at: late.range,
    names,
    extra: late.range,
    enforced,
  };
}

/** A bond takes its address from the bond, so that a VLAN on it may be bound to that. */
const EXCEPT = "--bondopts";

/** Options that do not go with, or not without, others. */
function combined({ forbid_with, requires }: Constraint, reading: Reading): readonly Fault[] {
  if (forbid_with !== undefined) {
    const [subject, ...others] = forbid_with;
    const first = given(subject, reading);
    if (first === undefined || (subject === "--bindto=mac" && given(EXCEPT, reading))) return [];
    const isOwn = isOn(reading);
    const found = present(others, reading).filter((other) => isOwn(first) || isOwn(other));
    return found.map((other) => conflict(first, other));
  }
  if (requires === undefined) return [];
  const [subject, ...needed] = requires;
  const first = given(subject, reading);
  const absent = needed.filter((name) => given(name, reading) === undefined);
  if (first === undefined || absent.length === 0) return [];
  return [needs(isOn(reading)(first) ? first.range : nameRange(reading), subject, absent)];
}

export const needs = (at: TextRange, name: string, absent: readonly string[]): Fault => ({
  kind: "exclusive-options",
  relation: "needs",
  at,
  names: [name, ...absent],
  extra: undefined,
  enforced: true,
});

/** Values that the version does not take. */
function valued(constraint: Constraint, reading: Reading): readonly Fault[] {
  const faults: Fault[] = [];
  const check = (
    table: Readonly<Record<string, unknown>> | undefined,
    isBad: (value: string, name: string) => Pick<BadOther, "expected" | "accepted"> | undefined,
  ) => {
    for (const name of Object.keys(table ?? {})) {
      const found = optionNamed(reading, name);
      const value = found?.option.value;
      if (value === undefined || found === undefined || (value === "" && table !== constraint.scheme))
        continue;
      const bad = isBad(value, name);
      if (bad) faults.push({ kind: "bad-value", name: found.name, value, ...bad, at: valuePlace(found) });
    }
  };
  check(constraint.forbid, (value, name) =>
    value.toLowerCase() === constraint.forbid?.[name] ? { expected: "other", accepted: [] } : undefined,
  );
  check(constraint.choices, (value, name) => {
    const accepted = constraint.choices?.[name] ?? [];
    return accepted.includes(value) ? undefined : { expected: "choice", accepted };
  });
  check(constraint.range, (value, name) => {
    const [low, high] = constraint.range?.[name] ?? [0, Number.POSITIVE_INFINITY];
    const number = Number(value.replaceAll("_", ""));
    const isOutside = number < low || number > high;
    return isOutside ? { expected: "range", accepted: [String(low), String(high)] } : undefined;
  });
  check(constraint.scheme, (value, name) => {
    const accepted = constraint.scheme?.[name] ?? [];
    return accepted.some((scheme) => value.startsWith(scheme)) ? undefined : { expected: "form", accepted };
  });
  const [word] = reading.positionals;
  const prefix = constraint.forbid_positional?.replace("*", "");
  if (word !== undefined && prefix !== undefined && word.text.startsWith(prefix)) {
    const name = `<${reading.places[0]?.name ?? "argument"}>`;
    faults.push({ kind: "bad-value", expected: "other", name, value: word.text, accepted: [], at: word });
  }
  return faults;
}

type BadOther = Extract<Fault, { kind: "bad-value" }>;
