/** The task type `bootc`: what stands in tasks.json, read with care because anybody can write anything there. */
import { type BuildOptions, readBuildOptions } from "./buildOptions.ts";
import type { RootFileSystem } from "./imageBuilderArguments.ts";

export const TASK_TYPE = "bootc";

/** What is built, or what is done with the image that was built. */
export const actions = [
  "image",
  "iso",
  "disk",
  "lint",
  "push",
  "pull",
  "run",
  "farm",
  "vm",
  "deploy",
] as const;
export type Action = (typeof actions)[number];

export interface BootcTask extends BuildOptions {
  readonly action: Action;
  readonly containerfile?: string;
  readonly context?: string;
  readonly tag?: string;
  readonly target?: string;
  /** Of the image builder; absent: the installer ISO, or disks that are asked for. */
  readonly imageTypes?: readonly string[];
  readonly config?: string;
  readonly output?: string;
  readonly builder?: string;
  readonly rootfs?: RootFileSystem;
  /** Whereto it is deployed. */
  readonly host?: string;
  /** A built file, where it was chosen already. */
  readonly artefact?: string;
  /** Where to push, with its registry. */
  readonly destination?: string;
  readonly arguments: readonly string[];
}

/** What a person chooses of a build once, for all that is made of its image. */
export type BuildChoice = BuildOptions & Pick<BootcTask, "tag" | "target" | "context">;

const texts = [
  "containerfile",
  "context",
  "tag",
  "target",
  "config",
  "output",
  "builder",
  "destination",
  "host",
] as const;

export const isRootFileSystem = (value: unknown): value is RootFileSystem =>
  value === "ext4" || value === "xfs" || value === "btrfs";

/** undefined: not a task of this type, or one that names no known action. */
export function parseDefinition(definition: Readonly<Record<string, unknown>>): BootcTask | undefined {
  const { rootfs } = definition;
  const action = actions.find((known) => known === definition.action);
  if (definition.type !== TASK_TYPE || !action) return undefined;
  const imageTypes = textsOf(definition.imageType).filter((type) => type !== "");
  const given = texts.flatMap((key) => {
    const value = definition[key];
    return typeof value === "string" && value !== "" ? [[key, value] as const] : [];
  });
  return {
    action,
    ...Object.fromEntries(given),
    ...(imageTypes.length > 0 ? { imageTypes } : {}),
    ...(isRootFileSystem(rootfs) ? { rootfs } : {}),
    ...readBuildOptions(definition),
    arguments: Array.isArray(definition.arguments) ? textsOf(definition.arguments) : [],
  };
}

/** One text, or a list of which the texts are taken. */
const textsOf = (value: unknown): readonly string[] =>
  [value].flat().filter((item): item is string => typeof item === "string");

/** Only a leading `${workspaceFolder}` is replaced, so that a file's name never turns into a variable. */
export const withoutFolderVariable = (value: string): string =>
  value.replace(/^\$\{workspaceFolder\}(?:[\\/]|$)/, "");
