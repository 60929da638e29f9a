/** What a main gives the server: everything that differs between a process and a web worker. */
import type { Host } from "../base/host.ts";

export interface Environment {
  /** File access below the given folders; members are absent where there is none. */
  readonly files: (roots: () => readonly string[]) => Pick<Host, "readFile" | "list">;
  /** Runs `action` when the messages that wait now have been read. */
  readonly defer: (action: () => void) => void;
}
