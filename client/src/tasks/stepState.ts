/** What the recorder leaves beside a log, so that a window which is loaded again knows how a command ended. */
import { readFile, rm, stat, writeFile } from "node:fs/promises";
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

/** Made by a window where somebody wants the command to end. */
export const stopFile = (log: string): string => `${log}.stop`;

/** Names the window that follows the command: see follower.ts. */
export const followerFile = (log: string): string => `${log}.window`;

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
    let state = await readState(log);
    if (state.kind === "lost") {
      // It may only just begin, or have slept with its machine.
      await delay(2 * BEAT_MILLISECONDS);
      state = await readState(log);
    }
    if (state.kind !== "running") return state;
    await delay(BEAT_MILLISECONDS / 4);
  }
}

/** Asks the recorder to end its command. A file without content has room on a full disk, too. */
export const requestStop = (log: string): Promise<void> =>
  writeFile(stopFile(log), "", { mode: 0o600 }).catch(() => {});

/** Forgets a command with what it printed. */
export const removeRecord = async (log: string): Promise<void> => {
  const files = [log, stateFile(log), stopFile(log), followerFile(log)];
  await Promise.all(files.map((file) => rm(file, { force: true })));
};
