/**
 * What is to be told once a step has ended, and what follows it: kept with the step, so that the next window knows where
 * this one is loaded again.
 */
import { type BootcTask, parseDefinition, TASK_TYPE } from "./definition.ts";

/** What reads the output of a step; shown as the source of its findings. */
export const tools = ["podman build", "bootc-image-builder", "bootc container lint"] as const;
export type Tool = (typeof tools)[number];

export interface Sequel {
  /** A file of the project. */
  readonly uri: string;
  /** The command that the step belongs to, with what was answered. */
  readonly task: BootcTask;
  /** Absent: only the exit code says how it ended. */
  readonly tool?: Tool;
  /** What of the command has not run yet; absent: its closing message follows. */
  readonly next?: BootcTask;
}

/** The image is there and built anew for the sake of changed files only. */
export const followedBy = (sequel: Sequel, { noCache, pull, ...next }: BootcTask = sequel.task): Sequel => ({
  ...sequel,
  next,
});

/** What is well formed of it: nobody knows who wrote it, and when. */
export function readSequel(value: unknown): Sequel | undefined {
  if (!isTable(value)) return undefined;
  const { uri } = value;
  const task = readTask(value.task);
  const next = readTask(value.next);
  const tool = tools.find((known) => known === value.tool);
  if (typeof uri !== "string" || !uri.startsWith("file:") || !task) return undefined;
  if ((value.next !== undefined && !next) || (value.tool !== undefined && !tool)) return undefined;
  return { uri, task, ...(tool ? { tool } : {}), ...(next ? { next } : {}) };
}

const readTask = (value: unknown): BootcTask | undefined =>
  isTable(value) ? parseDefinition({ ...value, type: TASK_TYPE, imageType: value.imageTypes }) : undefined;

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
