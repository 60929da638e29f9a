/**
 * The settings that the server reads, below `bootc.lint.` in an editor. `.bootc-lint.toml` and the command line
 * say the same things under their own names and are read with the same readers.
 */
import { isSeverity, type Severity } from "../base/severity.ts";

export interface LintSettings {
  readonly enabled: boolean;
  readonly profile: "default" | "strict";
  readonly rules: Readonly<Record<string, Severity | "off">>;
  readonly kickstartVersion: string;
  readonly imageType: string;
  readonly rootfs: "auto" | "ext4" | "xfs" | "btrfs";
  readonly builder: "bib" | "image-builder";
  readonly payloadRef: string;
  readonly targets: readonly string[];
  /** Patterns of base images of your own, each with the id of the known base that it behaves like. */
  readonly bases: Readonly<Record<string, string>>;
  /** Commands of your own, each with the command line that it stands for. */
  readonly commands: Readonly<Record<string, string>>;
  /** Patterns of registries and hosts that you trust. */
  readonly trusted: readonly string[];
}

/** Defaults as package.json names them; an empty text and `auto` mean "not said". */
export const defaultLintSettings: LintSettings = {
  enabled: true,
  profile: "default",
  rules: {},
  kickstartVersion: "",
  imageType: "",
  rootfs: "auto",
  builder: "bib",
  payloadRef: "",
  targets: [],
  bases: {},
  commands: {},
  trusted: [],
};

export type LintKey = keyof LintSettings;

/** Why a value was not taken; `expected` is what would have been. */
export interface WrongValue {
  readonly key: string;
  readonly expected: string;
}

export interface ReadSettings {
  /** What was said; values that only repeat a default are left out, so that they override nothing. */
  readonly values: Partial<LintSettings>;
  readonly wrong: readonly WrongValue[];
  readonly unknown: readonly string[];
}

interface Reader {
  readonly accepts: (value: unknown) => boolean;
  readonly expected: string;
}

const text = (pattern: RegExp, expected: string): Reader => ({
  accepts: (value) => typeof value === "string" && (value === "" || pattern.test(value)),
  expected,
});

const oneOf = (...names: readonly string[]): Reader => ({
  accepts: (value) => value === "" || names.includes(value as string),
  expected: names.map((name) => `"${name}"`).join(" | "),
});

const isText = (value: unknown): value is string => typeof value === "string";

const list = (expected: string): Reader => ({
  accepts: (value) => Array.isArray(value) && value.every(isText),
  expected,
});

const table = (expected: string): Reader => ({
  accepts: (value) => isRecord(value) && Object.values(value).every(isText),
  expected,
});

const readers: Readonly<Record<LintKey, Reader>> = {
  enabled: { accepts: (value) => typeof value === "boolean", expected: "true | false" },
  profile: oneOf("default", "strict"),
  rules: { accepts: isRecord, expected: '{ "<rule>" = "error" | "warning" | "info" | "hint" | "off" }' },
  kickstartVersion: text(/^(?:F|FC|RHEL)\d{1,3}$/i, '"RHEL10", "F43"'),
  imageType: text(/^[a-z0-9-]+$/i, '"anaconda-iso", "qcow2"'),
  rootfs: oneOf("auto", "ext4", "xfs", "btrfs"),
  builder: oneOf("bib", "image-builder"),
  payloadRef: text(/^\S+$/, '"quay.io/example/os:latest"'),
  targets: list('["<stage>"]'),
  bases: table('{ "registry.example.com/os/*" = "centos-bootc" }'),
  commands: table('{ "install-packages" = "dnf -y install" }'),
  trusted: list('["registry.example.com"]'),
};

/** Whether `value` may stand for the setting `key`. */
export const accepts = (key: LintKey, value: unknown): boolean => readers[key].accepts(value);

export const expectedFor = (key: LintKey): string => readers[key].expected;

/**
 * Reads settings of any origin. `nameOf` gives the name under which the origin knows a key (kebab case in TOML);
 * wrong values are named and left out.
 */
export function readSettings(value: unknown, nameOf: (key: LintKey) => string = (key) => key): ReadSettings {
  const given = isRecord(value) ? value : {};
  const keys = Object.keys(readers) as LintKey[];
  const values: Record<string, unknown> = {};
  const wrong: WrongValue[] = [];
  for (const key of keys) {
    const name = nameOf(key);
    const said = given[name];
    if (said === undefined || said === null) continue;
    if (!accepts(key, said)) wrong.push({ key: name, expected: expectedFor(key) });
    else if (key === "rules") values[key] = readRules(said as Record<string, unknown>, name, wrong);
    else if (said !== "" && !isDefault(key, said)) values[key] = said;
  }
  const known = new Set(keys.map(nameOf));
  return { values, wrong, unknown: Object.keys(given).filter((name) => !known.has(name)) };
}

const isDefault = (key: LintKey, value: unknown): boolean =>
  JSON.stringify(value) === JSON.stringify(defaultLintSettings[key]);

function readRules(
  given: Readonly<Record<string, unknown>>,
  name: string,
  wrong: WrongValue[],
): LintSettings["rules"] {
  const levels: [string, Severity | "off"][] = [];
  for (const [rule, level] of Object.entries(given)) {
    if (level === "off" || isSeverity(level)) levels.push([rule, level]);
    else wrong.push({ key: `${name}.${rule}`, expected: '"error" | "warning" | "info" | "hint" | "off"' });
  }
  return Object.fromEntries(levels);
}

/** The section `bootc` of an editor's settings. */
export function parseSettings(section: unknown): ReadSettings {
  return readSettings(isRecord(section) ? section.lint : undefined);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
