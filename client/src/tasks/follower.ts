/**
 * Which window follows a command: one at a time, and one alone tells how it ended. Windows of one folder know nothing of
 * each other, so a file beside the log names the process that does.
 */
import { readFile, stat, utimes, writeFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { BEAT_MILLISECONDS, followerFile } from "./stepState.ts";

/** The command as this window follows it. */
export interface Following {
  /** Leaves nothing to tell for any other window. */
  readonly told: () => Promise<void>;
}

/** Answers as long as the window is there, which its extension host may outlive by hours. */
export type Presence = () => PromiseLike<unknown>;

type Follower = "none" | "silent" | "other" | "told";

const SILENCE_MILLISECONDS = 5 * BEAT_MILLISECONDS;
const TOLD = "told\n";
const own = `${process.pid}\n`;

/** Begins to follow; undefined where that cannot be written down. */
export async function follow(log: string, presence: Presence): Promise<Following | undefined> {
  const file = followerFile(log);
  const write = (text: string) =>
    writeFile(file, text, { mode: 0o600 }).then(
      () => true,
      () => false,
    );
  if (!(await write(own))) return undefined;
  const beat = setInterval(async () => {
    await presence();
    if ((await holderOf(log)) === own) await utimes(file, new Date(), new Date()).catch(() => {});
    else clearInterval(beat);
  }, BEAT_MILLISECONDS).unref();
  return {
    told: async () => {
      clearInterval(beat);
      await write(TOLD);
    },
  };
}

/** Follows once no other window does any more; undefined: it is told already. */
export async function takeOver(log: string, presence: Presence): Promise<Following | undefined> {
  for (;;) {
    let follower = await followerOf(log);
    if (follower === "silent") {
      // It may have slept with its machine.
      await delay(2 * BEAT_MILLISECONDS);
      follower = await followerOf(log);
    }
    if (follower === "told") return undefined;
    if (follower !== "other") {
      const following = await follow(log, presence);
      // Of windows that come at once, the last one to write has it.
      await delay(BEAT_MILLISECONDS / 2);
      if (!following || (await holderOf(log)) === own) return following;
    }
    await delay(BEAT_MILLISECONDS);
  }
}

const holderOf = (log: string): Promise<string> => readFile(followerFile(log), "utf8").catch(() => "");

async function followerOf(log: string): Promise<Follower> {
  try {
    const file = followerFile(log);
    const text = await readFile(file, "utf8");
    if (text === TOLD) return "told";
    const [, pid] = /^(\d{1,9})\n$/.exec(text) ?? [];
    if (pid === undefined || !isOther(Number(pid))) return "none";
    const { mtimeMs } = await stat(file);
    return Date.now() - mtimeMs < SILENCE_MILLISECONDS ? "other" : "silent";
  } catch {
    return "none";
  }
}

function isOther(pid: number): boolean {
  if (pid === process.pid || pid === 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
