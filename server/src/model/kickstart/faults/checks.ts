/** What single commands of pykickstart check in code of their own. */

import { own } from "../../../base/own.ts";
import type { Word } from "../../../syntax/kickstart/words.ts";
import { nameRange, needs } from "./constraints.ts";
import type { Fault } from "./fault.ts";
import { isGiven, optionNamed, type Reading } from "./reading.ts";
import { realm } from "./realm.ts";
import { unexpected, valuePlace } from "./words.ts";

const has = (reading: Reading, name: string): boolean => {
  const found = optionNamed(reading, name);
  return found !== undefined && isGiven(found);
};

type Check = (reading: Reading) => readonly Fault[];

const form = (reading: Reading, name: string, isRight: (value: string) => boolean, accepted: string) => {
  const found = optionNamed(reading, name);
  const value = found?.option.value;
  if (found === undefined || !value || isRight(value)) return [];
  return [badForm(name, value, accepted, valuePlace(found))];
};

const badForm = (name: string, value: string, accepted: string, at: Fault["at"]): Fault => ({
  kind: "bad-value",
  expected: "form",
  name,
  value,
  accepted: [accepted],
  at,
});

const missing = (reading: Reading, ...names: readonly string[]): readonly Fault[] => [
  { kind: "missing-argument", need: "all", names, at: nameRange(reading) },
];

/** Arrays and volume groups have members unless they are there already. */
function members(reading: Reading): readonly Fault[] {
  const place = reading.places[1];
  const old = ["--useexisting", "--noformat"].find((name) => has(reading, name));
  const word = reading.positionals[1];
  if (old === undefined)
    return word === undefined ? missing(reading, `<${place?.name ?? "partitions"}>`) : [];
  if (word === undefined) return [];
  const extra = { start: word.start, end: (reading.positionals.at(-1) ?? word).end };
  const names = [old, "<partitions>"] as const;
  return [{ kind: "exclusive-options", relation: "conflict", at: extra, names, extra, enforced: true }];
}

const raidLevel: Check = (reading) =>
  has(reading, "--useexisting") || has(reading, "--noformat") || has(reading, "--level")
    ? []
    : missing(reading, "--level");

const mountPoint: Check = ({ positionals: [, word] }) =>
  word === undefined || word.text.startsWith("/") || word.text.toLowerCase() === "none"
    ? []
    : [badForm("<mntpoint>", word.text, "/path, none", word)];

const snapshotOrigin: Check = ({ positionals: [word] }) =>
  word === undefined || /^[^/]+\/[^/]+$/.test(word.text)
    ? []
    : [badForm("<origin>", word.text, "VG/LV", word)];

/** `cmdline` is unattended by itself and refuses to be told so. */
const cmdline: Check = (reading) => {
  const found = optionNamed(reading, "--non-interactive");
  if (found === undefined) return [];
  const at = found.option.range;
  const names = ["cmdline", "--non-interactive"] as const;
  return [{ kind: "exclusive-options", relation: "conflict", at, names, extra: at, enforced: true }];
};

/** argparse gives the first run of words to an argument of any number, and none that stand behind an option. */
function lateWords({ line, positionals }: Reading): readonly Word[] {
  const places = new Map(line.words.map((word, at) => [word, at]));
  const start = places.get(positionals[0] as Word) ?? -1;
  return positionals.filter((word, at) => places.get(word) !== start + at);
}

const sshpw: Check = (reading) => unexpected(reading, lateWords(reading));

const hyphened = (words: readonly Word[]): readonly Word[] =>
  words.filter(({ text }) => text.startsWith("-"));

const btrfs: Check = (reading) => unexpected(reading, hyphened(reading.positionals));

const zfcp: Check = (reading) => {
  if (reading.target === "RHEL8") return [];
  if (!has(reading, "--devnum")) return missing(reading, "--devnum");
  const pair = ["--wwpn", "--fcplun"];
  const absent = pair.filter((name) => !has(reading, name));
  const found = pair.map((name) => optionNamed(reading, name)).find((each) => each !== undefined);
  if (absent.length !== 1 || found === undefined) return [];
  return [needs(found.option.range, found.name, absent)];
};

const nvdimm: Check = (reading) => {
  const action = reading.positionals[0]?.text;
  if (has(reading, "--namespace")) {
    // There is one mode, and it is the default.
    if (action !== "reconfigure" || has(reading, "--sectorsize")) return [];
    return missing(reading, "--sectorsize");
  }
  if (action === "reconfigure") return missing(reading, "--namespace");
  if (action !== "use" || has(reading, "--blockdevs")) return [];
  const names = ["--namespace", "--blockdevs"];
  return [{ kind: "missing-argument", need: "any", names, at: nameRange(reading) }];
};

const bridgeOptions = (value: string): boolean =>
  value.split(",").every((option) => /^[^=]*=[^=]+$/.test(option));

const rhsm: Check = ({ read }) =>
  read
    .filter(({ name, option }) => name === "--activation-key" && option.value === "")
    .map(({ option }) => badForm("--activation-key", "", "KEY", option.range));

const CHECKS: Readonly<Record<string, Check>> = {
  btrfs,
  bootloader: (reading) => form(reading, "--boot-drive", (value) => !value.includes(","), "sda"),
  cmdline,
  mount: mountPoint,
  network: (reading) => form(reading, "--bridgeopts", bridgeOptions, "stp=no,priority=32768"),
  nvdimm,
  raid: (reading) => [
    ...members(reading),
    ...raidLevel(reading),
    ...unexpected(reading, hyphened(lateWords(reading))),
  ],
  realm,
  rhsm,
  snapshot: snapshotOrigin,
  sshpw,
  stratispool: members,
  volgroup: (reading) => [
    ...members(reading),
    ...form(reading, "--reserved-space", (value) => !value.startsWith("-"), "0"),
  ],
  zfcp,
};

export function ownFaults(reading: Reading): readonly Fault[] {
  if (reading.line.kind === "section" || !Object.hasOwn(CHECKS, reading.line.name)) return [];
  return own(CHECKS, reading.line.name)?.(reading) ?? [];
}
