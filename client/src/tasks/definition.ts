/** The task type `bootc`: what stands in tasks.json, read with care because anybody can write anything there. */
import type { RootFileSystem } from "./imageBuilderArguments.ts";

export const TASK_TYPE = "bootc";

export interface BootcTask {
  readonly action: "image" | "iso";
  readonly containerfile?: string;
  readonly context?: string;
  readonly tag?: string;
  readonly target?: string;
  readonly imageType?: string;
  readonly config?: string;
  readonly output?: string;
  readonly builder?: string;
  readonly rootfs?: RootFileSystem;
  readonly arguments: readonly string[];
}

const texts = [
  "containerfile",
  "context",
  "tag",
  "target",
  "imageType",
  "config",
  "output",
  "builder",
] as const;

export const isRootFileSystem = (value: unknown): value is RootFileSystem =>
  value === "ext4" || value === "xfs" || value === "btrfs";

/** undefined: not a task of this type, or one that names no known action. */
export function parseDefinition(definition: Readonly<Record<string, unknown>>): BootcTask | undefined {
  const { action, rootfs } = definition;
  if (definition.type !== TASK_TYPE || (action !== "image" && action !== "iso")) return undefined;
  const given = texts.flatMap((key) => {
    const value = definition[key];
    return typeof value === "string" && value !== "" ? [[key, value] as const] : [];
  });
  return {
    action,
    ...Object.fromEntries(given),
    ...(isRootFileSystem(rootfs) ? { rootfs } : {}),
    arguments: Array.isArray(definition.arguments)
      ? definition.arguments.filter((value): value is string => typeof value === "string")
      : [],
  };
}

/** Only a leading `${workspaceFolder}` is replaced, so that a file's name never turns into a variable. */
export const withoutFolderVariable = (value: string): string =>
  value.replace(/^\$\{workspaceFolder\}(?:[\\/]|$)/, "");
