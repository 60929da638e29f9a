/** What was run in this workspace, with what it printed: kept when the window is reloaded. */
import { randomUUID } from "node:crypto";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import type { Sequel } from "./sequel.ts";
import { endOf, readState, removeRecord, STOPPED } from "./stepState.ts";

export interface Entry {
  readonly id: string;
  readonly name: string;
  /** Folder of the project. */
  readonly base: string;
  /** Milliseconds since 1970. */
  readonly started: number;
  /** Absent: it runs, or nobody knows how it ended. */
  readonly ended?: number;
  /** Absent, though it has ended: it was stopped, or did not start. */
  readonly code?: number;
  /** File of what was printed. */
  readonly log: string;
  /** A `Sequel` as it was written down; absent: its end was told, or there is nothing more to tell. */
  readonly sequel?: unknown;
}

export interface History {
  /** Newest first. */
  readonly entries: () => readonly Entry[];
  readonly isRunning: (entry: Entry) => boolean;
  readonly onChanged: vscode.Event<void>;
  /** What an earlier window began and did not tell the end of. */
  readonly untold: readonly Entry[];
  readonly begin: (name: string, base: string, sequel?: Sequel) => Promise<Entry>;
  readonly told: (entry: Entry) => Promise<void>;
  readonly end: (entry: Entry, code: number | undefined) => Promise<void>;
}

const KEY = "bootc.history";
const mostEntries = 30;

export function createHistory(memory: vscode.Memento, folder: string): History {
  const changed = new vscode.EventEmitter<void>();
  const running = new Set<string>();
  const entries = () => memory.get<readonly Entry[]>(KEY, []);
  const untold = entries().filter(({ sequel }) => sequel !== undefined);
  const save = async (list: readonly Entry[]): Promise<void> => {
    await memory.update(KEY, list);
    changed.fire();
  };
  const end = async ({ id }: Entry, code: number | undefined, at = Date.now()): Promise<void> => {
    running.delete(id);
    const ended = { ended: at, ...(code === undefined ? {} : { code }) };
    await save(entries().map((entry) => (entry.id === id ? { ...entry, ...ended } : entry)));
  };
  const told = ({ id }: Entry): Promise<void> =>
    save(
      entries().map((entry) => {
        const { sequel, ...rest } = entry;
        return entry.id === id ? rest : entry;
      }),
    );
  const adopt = async (entry: Entry): Promise<void> => {
    if ((await readState(entry.log)).kind === "running") {
      running.add(entry.id);
      changed.fire();
    }
    const state = await endOf(entry.log);
    if (state.kind === "ended") return end(entry, state.code === STOPPED ? undefined : state.code, state.at);
    running.delete(entry.id);
    changed.fire();
  };
  // A command outlives the window that started it: its recorder says how far it is.
  for (const entry of entries()) if (entry.ended === undefined) void adopt(entry);
  return {
    entries,
    isRunning: ({ id }) => running.has(id),
    onChanged: changed.event,
    untold,
    async begin(name, base, sequel) {
      const id = randomUUID();
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const log = path.join(folder, `${id}.log`);
      const entry: Entry = { id, name, base, started: Date.now(), log, ...(sequel ? { sequel } : {}) };
      running.add(id);
      const all = [entry, ...entries()];
      await save(all.slice(0, mostEntries));
      await Promise.all(all.slice(mostEntries).map(({ log }) => removeRecord(log)));
      return entry;
    },
    end: (entry, code) => end(entry, code),
    told,
  };
}
