/** What is asked of the machine beside podman: files, disks, names of hosts. */
import { lookup } from "node:dns/promises";
import { access, constants, readdir, readFile, stat, statfs } from "node:fs/promises";
import { userInfo } from "node:os";
import path from "node:path";

export interface System {
  readonly user: string;
  /** Text of a small file; undefined where it cannot be read. */
  readonly read: (file: string) => Promise<string | undefined>;
  /** Names in a folder; undefined where it cannot be read. */
  readonly list: (folder: string) => Promise<readonly string[] | undefined>;
  readonly access: (file: string) => Promise<"usable" | "denied" | "missing">;
  /** The disk under a path that may not be there yet. */
  readonly disk: (folder: string) => Promise<Disk | undefined>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whether the network knows the name of a host. */
  readonly resolves: (host: string) => Promise<boolean>;
}

export interface Disk {
  readonly device: number;
  /** Bytes that a user may still write. */
  readonly free: number;
}

const LOOKUP_MILLISECONDS = 3_000;

export const system: System = {
  get user() {
    return userInfo().username;
  },
  read: (file) => readFile(file, "utf8").catch(() => undefined),
  list: (folder) => readdir(folder).catch(() => undefined),
  access: (file) =>
    access(file, constants.R_OK | constants.W_OK).then(
      () => "usable",
      (error: NodeJS.ErrnoException) => (error.code === "ENOENT" ? "missing" : "denied"),
    ),
  disk: diskUnder,
  now: Date.now,
  // Behind a proxy, names are the proxy's business.
  resolves: async (host) =>
    process.env.HTTPS_PROXY !== undefined ||
    process.env.https_proxy !== undefined ||
    (await Promise.race([lookup(host).then(Boolean, () => false), after(LOOKUP_MILLISECONDS)])),
};

/** Storage of root cannot be looked into by others: the folder above it lies on the same disk as a rule. */
async function diskUnder(folder: string): Promise<Disk | undefined> {
  try {
    const [{ dev }, { bavail, bsize }] = await Promise.all([stat(folder), statfs(folder)]);
    return { device: dev, free: bavail * bsize };
  } catch {
    const above = path.dirname(folder);
    return above === folder ? undefined : diskUnder(above);
  }
}

const after = (milliseconds: number): Promise<boolean> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(false), milliseconds).unref();
  });
