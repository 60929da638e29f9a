/**
 * What V8 compiled, kept from one session to the next. Functions are compiled when they are first called, and while the
 * first file opens nearly all of them are. Measured: the server answers in two thirds of the time, and the first
 * 1,000 lines are checked in three quarters of it. Node's own `module.enableCompileCache` begins with version 22.
 */
import { createHash } from "node:crypto";
import {
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import path from "node:path";
import { Script } from "node:vm";

/** By then the first file has been checked, and the server is at rest. */
const settledMilliseconds = 5_000;
const unusedMilliseconds = 90 * 24 * 60 * 60 * 1000;
const checksumLength = 32;

/** The folder for code of this user; undefined where there is no home. */
export function usersCodeFolder(): string | undefined {
  const home = homedir();
  const caches = {
    darwin: path.join(home, "Library", "Caches"),
    win32: process.env.LOCALAPPDATA ?? path.join(home, "AppData", "Local"),
  }[process.platform as string];
  const folder = caches ?? process.env.XDG_CACHE_HOME ?? path.join(home, ".cache");
  return path.isAbsolute(folder) ? path.join(folder, "bootc-language-server") : undefined;
}

/**
 * Loads CommonJS programs, as one that follows the other, with the code that an earlier run left in `folder`, or leaves its own there. Whatever goes
 * wrong with the folder costs time only. The flags of V8 must be the same now and once they have settled.
 * @returns what runs the programs
 */
export function loadKeepingCode(
  programs: readonly [string, ...string[]],
  folder: string | undefined,
  settled: number = settledMilliseconds,
): () => void {
  const [filename] = programs;
  // Put together as bytes: texts of this length, joined and joined again, would fill the heap before it is used.
  const source = Buffer.concat([
    Buffer.from("(function (require, __filename, __dirname) {"),
    ...programs.flatMap((program) => [readFileSync(program), Buffer.from("\n")]),
    Buffer.from("})"),
  ]);
  const file = folder && path.join(folder, `${identityOf(source)}.code`);
  const cachedData = file && readCode(file);
  const script = new Script(source.toString(), { filename, ...(cachedData && { cachedData }) });
  if (file && (!cachedData || script.cachedDataRejected)) {
    setTimeout(() => keepCode(file, script.createCachedData()), settled).unref();
  }
  return () => script.runInThisContext()(createRequire(filename), filename, path.dirname(filename));
}

/** V8 checks its own version and flags, and of the source the length only. */
function identityOf(source: Buffer): string {
  const compiler = [process.versions.v8, process.arch, process.execArgv.join(" ")].join("\0");
  return createHash("sha256").update(source).update(compiler).digest("hex").slice(0, 32);
}

/** Code runs with this user's rights, so nobody else may have written it; and V8 would crash on what is cut off. */
function readCode(file: string): Buffer | undefined {
  try {
    // Opening a named pipe would wait for a writer; O_NONBLOCK does not exist on Windows, and neither do they.
    const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stats = fstatSync(descriptor);
      if (!stats.isFile()) return undefined;
      if (process.getuid && (stats.uid !== process.getuid() || (stats.mode & 0o022) !== 0)) return undefined;
      const bytes = readFileSync(descriptor);
      const code = bytes.subarray(checksumLength);
      return checksumOf(code).equals(bytes.subarray(0, checksumLength)) ? code : undefined;
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}

function keepCode(file: string, code: Buffer): void {
  const folder = path.dirname(file);
  const unfinished = `${file}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    removeUnused(folder);
    writeFileSync(unfinished, Buffer.concat([checksumOf(code), code]), { flag: "wx", mode: 0o600 });
    renameSync(unfinished, file);
  } catch {
    // A full disk, or a home that nobody may write to: the next start is as slow as this one was.
    try {
      rmSync(unfinished, { force: true });
    } catch {
      // Nothing was begun.
    }
  }
}

/** Of versions that are long gone, here or in another editor. */
function removeUnused(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if (/\.code(?:\.\d+)?$/.test(name) && Date.now() - statSync(file).mtimeMs > unusedMilliseconds)
      rmSync(file);
  }
}

const checksumOf = (bytes: Buffer): Buffer => createHash("sha256").update(bytes).digest();
