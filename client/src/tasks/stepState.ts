/** What the recorder leaves beside a log, so that a window which is loaded again knows how a command ended. */
import { readFile, rm, stat } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";

export type StepState =
  | { readonly kind: "running" }
  | { readonly kind: "ended"; readonly at: number; readonly code: number }
  /** The recorder itself was killed, as by a machine that was switched off. */
  | { readonly kind: "lost" };

/** How often the recorder touches its file. */
export const BEAT_MILLISECONDS = 1_000;
const SILENCE_MILLISECONDS = 10 * BEAT_MILLISECONDS;

/** What the recorder makes of a signal, as every shell does of Ctrl+C. */
export const STOPPED = 130;

export const stateFile = (log: string): string => `${log}.end`;

/** The text of a command that has ended; that of one that runs is empty. */
export const endText = (code: number, at: number): string => `${code} ${at}\n`;

export async function readState(log: string, now = Date.now()): Promise<StepState> {
  try {
    const file = stateFile(log);
    const [, code, at] = /^(\d+) (\d+)\n$/.exec(await readFile(file, "utf8")) ?? [];
    if (code !== undefined && at !== undefined) return { kind: "ended", at: Number(at), code: Number(code) };
    const { mtimeMs } = await stat(file);
    return { kind: now - mtimeMs < SILENCE_MILLISECONDS ? "running" : "lost" };
  } catch {
    return { kind: "lost" };
  }
}

/** Waits as long as the recorder lives. */
export async function endOf(log: string): Promise<Exclude<StepState, { kind: "running" }>> {
  for (;;) {
    const state = await readState(log);
    if (state.kind !== "running") return state;
    await delay(BEAT_MILLISECONDS / 4);
  }
}

/** Forgets a command with what it printed. */
export const removeRecord = async (log: string): Promise<void> => {
  await Promise.all([log, stateFile(log)].map((file) => rm(file, { force: true })));
};
