/** What the user may decide about linting. One shape for editor settings, `.bootc-lint.toml` and the command line. */
import { isGlob } from "../base/glob.ts";
import type { Host } from "../base/host.ts";
import { nearest } from "../base/nearest.ts";
import type { Severity } from "../base/severity.ts";
import { isBelow, joinUri, parentUri } from "../base/uri.ts";
import { baseById, baseIds } from "../data/bases.ts";
import { type Message, ui } from "../messages/messages.ts";
import { type LintKey, type ReadSettings, readSettings } from "../protocol/settings.ts";
import { plainToml } from "../syntax/toml/plain-values.ts";

export interface Configuration {
  readonly enabled: boolean;
  readonly profile: "default" | "strict";
  /** Severity by rule id or glob of ids, where it differs from the rule's own; `off` silences the rule. */
  readonly rules: Readonly<Record<string, Severity | "off">>;
  /** Kickstart version of the installer (`RHEL10`, `F43`); else taken from the project's base image. */
  readonly kickstartVersion?: string;
  /** Image type that is built from the config (`anaconda-iso`, `qcow2`); else any. */
  readonly imageType?: string;
  readonly rootfs?: "ext4" | "xfs" | "btrfs";
  readonly builder: "bib" | "image-builder";
  readonly payloadRef?: string;
  /** Names of the stages that are published, where the last one alone would be wrong. */
  readonly targets: readonly string[];
  /** Patterns of base images, each with the id of the known base that it behaves like. */
  readonly bases: Readonly<Record<string, string>>;
  /** Commands of the user's own, each with the command line that it stands for. */
  readonly commands: Readonly<Record<string, string>>;
  /** Patterns of registries and hosts that are trusted. */
  readonly trusted: readonly string[];
}

export const defaultConfiguration: Configuration = {
  enabled: true,
  profile: "default",
  rules: {},
  builder: "bib",
  targets: [],
  bases: {},
  commands: {},
  trusted: [],
};

export const projectFileName = ".bootc-lint.toml";

/** One origin of decisions, with what is wrong with it. */
export interface ConfigurationLayer {
  readonly values: ReadSettings["values"];
  readonly problems: readonly Message[];
}

export const emptyLayer: ConfigurationLayer = { values: {}, problems: [] };

/** Later layers win; what they say of single rules is joined. */
export function mergeConfiguration(...layers: readonly ReadSettings["values"][]): Configuration {
  const rules = Object.assign({}, ...layers.map((layer) => layer.rules));
  return Object.assign({}, defaultConfiguration, ...layers, { rules });
}

const kebab = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Reads the text of a `.bootc-lint.toml`; `file` is its name in messages. */
export function readProjectFile(text: string, file: string, ruleIds: readonly string[]): ConfigurationLayer {
  const toml = plainToml(text);
  if (toml.kind === "invalid") {
    return { values: {}, problems: [ui("configuration.not-toml", { file, line: toml.line })] };
  }
  const keyName = (key: LintKey) => kebab(key);
  return layerOf(readSettings(toml.values, keyName), file, ruleIds);
}

/** What was read, with a message for everything that could not be taken. */
export function layerOf(read: ReadSettings, file: string, ruleIds: readonly string[]): ConfigurationLayer {
  const named = Object.keys(read.values.rules ?? {}).filter(
    (name) => !isGlob(name) && !ruleIds.includes(name),
  );
  return {
    values: read.values,
    problems: [
      ...read.unknown.map((key) => ui("configuration.unknown-key", { file, key })),
      ...read.wrong.map(({ key, expected }) => ui("configuration.wrong-value", { file, key, expected })),
      ...named.map((rule) => unknownRule(file, rule, ruleIds)),
      ...Object.values(read.values.bases ?? {}).flatMap((id) => unknownBase(file, id)),
    ],
  };
}

function unknownRule(file: string, rule: string, ruleIds: readonly string[]): Message {
  const suggestion = nearest(rule, ruleIds);
  return suggestion === undefined
    ? ui("configuration.unknown-rule", { file, rule })
    : ui("configuration.unknown-rule-near", { file, rule, suggestion });
}

const unknownBase = (file: string, base: string): readonly Message[] =>
  baseById(base) ? [] : [ui("configuration.unknown-base", { file, base, known: baseIds.join(", ") })];

/**
 * The `.bootc-lint.toml` that holds for `uri`: the nearest one above it, not above the workspace folder (`roots`)
 * that `uri` lies in, and where it lies in none, in its own folder only.
 */
export async function findProjectFile(
  uri: string,
  roots: readonly string[],
  host: Host,
): Promise<{ readonly uri: string; readonly text: string } | undefined> {
  for (const folder of foldersAbove(uri, roots)) {
    const candidate = joinUri(folder, projectFileName);
    const text = await host.readFile?.(candidate);
    if (text !== undefined) return { uri: candidate, text };
  }
  return undefined;
}

function foldersAbove(uri: string, roots: readonly string[]): readonly string[] {
  const folders = [parentUri(uri)];
  const isRoot = (folder: string) => roots.some((root) => root.replace(/\/+$/, "") === folder);
  const isInside = roots.some((root) => isBelow(uri, root));
  while (isInside && !isRoot(folders.at(-1) as string)) {
    const parent = parentUri(folders.at(-1) as string);
    if (parent === folders.at(-1) || parent === "") break;
    folders.push(parent);
  }
  return folders;
}
