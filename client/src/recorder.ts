/**
 * Runs one command in the terminal that this program was started in, and writes what it prints into a file as well.
 * VS Code tells no extension what a terminal shows, and a terminal made by an extension is none for sudo.
 * It also ends and tidies up by itself: it outlives a window that is loaded again while the command runs.
 * Usage: node recorder.js FILE PROGRAM [ARGUMENT]..., with an `Attendance` as JSON in the variable BOOTC_ATTENDANCE
 */
import { type ChildProcess, spawn } from "node:child_process";
import { appendFileSync, existsSync, utimesSync, writeFileSync } from "node:fs";
import { type Command, currentPlatform, displayCommand } from "./environment/platform.ts";
import { discardResults, publishResults, type Results } from "./tasks/results.ts";
import { BEAT_MILLISECONDS, endText, STOPPED, stateFile, stopFile } from "./tasks/stepState.ts";

/** What belongs to a command beside running it. */
export interface Attendance {
  /** Ends what a stopped command may leave behind: a container outlives its `podman run`. */
  readonly afterStop?: Command;
  /** Runs once the command has ended well, as what gives root's files to the user: nobody else can move them. */
  readonly afterSuccess?: Command;
  readonly results?: Results;
  /** Goes on without its terminal, which VS Code takes away where the window is loaded again; told to stop, it stops. */
  readonly outlives?: true;
}

/** What a builder prints in an hour stays far below. */
const mostBytes = 32 * 1024 * 1024;
/** A command that was asked to end and does not. */
const patience = 10_000;
/** podman-run(1): "The error is with Podman itself". */
const podmanFailed = 125;

const [file = "", program = "", ...parameters] = process.argv.slice(2);

/** The terminal is gone: nobody reads what is written there, and to write would be to wait. */
let isHungUp = false;
let written = 0;
function record(bytes: Buffer): void {
  if (written > mostBytes) return;
  written += bytes.length;
  try {
    appendFileSync(file, bytes, { mode: 0o600 });
  } catch {
    // A full disk ends the record, not the command.
    written = Number.POSITIVE_INFINITY;
  }
}

function show(bytes: Buffer): void {
  record(bytes);
  if (!isHungUp) process.stdout.write(process.stdout.isTTY ? withReturns(bytes) : bytes);
}

/** sudo with `use_pty` makes the terminal raw: a new line alone then leads down, not back to its beginning. */
const withReturns = (bytes: Buffer): Buffer =>
  Buffer.from(bytes.toString("latin1").replaceAll("\n", "\r\n"), "latin1");

// The terminal may be closed before the command has ended.
process.stdout.on("error", () => {});

// Set for this program, which may run in VS Code's own executable; the command knows nothing of it.
const { ELECTRON_RUN_AS_NODE, BOOTC_ATTENDANCE = "{}", ...environment } = process.env;
const { afterStop, afterSuccess, results, outlives }: Attendance = JSON.parse(BOOTC_ATTENDANCE);

let stopped = false;
let isStopping = false;
let stopping: Promise<void> | undefined;
let isFinishing = false;
/** The command itself has ended well. */
let isMade = false;
tellState("");
let child = launch({ program, arguments: parameters });
setInterval(beat, BEAT_MILLISECONDS).unref();

function launch(command: Command): ChildProcess {
  show(Buffer.from(`> ${displayCommand(command, currentPlatform(process))}\n`));
  const started = spawn(command.program, command.arguments, {
    stdio: ["inherit", "pipe", "pipe"],
    env: environment,
  });
  started.stdout.on("data", show);
  started.stderr.on("data", show);
  started.on("error", (error: NodeJS.ErrnoException) => {
    // A sudo that may not be signalled gets its signal from the terminal, which hangs up when this program ends.
    if (error.syscall === "kill") finish(STOPPED);
    else show(Buffer.from(`${error.message}\n`));
  });
  started.once("close", async (code, signal) => {
    await stopping;
    if (code !== 0 || stopped || isMade || !afterSuccess)
      return finish(stopped || signal ? STOPPED : code !== null && code >= 0 ? code : 127);
    isMade = true;
    child = launch(afterSuccess);
  });
  return started;
}

async function finish(code: number): Promise<void> {
  if (isFinishing) return;
  isFinishing = true;
  await stopping;
  const settled = await settle(code);
  tellState(endText(settled, Date.now()));
  process.exit(settled);
}

// Ctrl+C reaches the command by itself, but not what it leaves behind.
process.on("SIGINT", () => {
  stopped ||= afterStop !== undefined;
  stopping ??= endRest();
});
process.on("SIGTERM", stop);
process.on("SIGHUP", () => {
  // Windows ends what belongs to a console that is closed, come what may.
  if (outlives && process.platform !== "win32" && !existsSync(stopFile(file))) isHungUp = true;
  else stop();
});

function stop(): void {
  if (isStopping) return;
  isStopping = true;
  stopped = true;
  stopping ??= endRest();
  // At SIGTERM, podman 4.3 ends a build with 0 and leaves the process of its RUN behind.
  child.kill("SIGHUP");
  setTimeout(() => child.kill("SIGKILL"), patience).unref();
}

async function endRest(): Promise<void> {
  if (!afterStop) return;
  const ending = spawn(afterStop.program, afterStop.arguments, { stdio: "ignore", env: environment });
  await new Promise<void>((resolve) => {
    ending.once("error", () => resolve());
    ending.once("close", () => resolve());
  });
}

/** The exit code, once the results are where they belong, or gone. */
async function settle(code: number): Promise<number> {
  if (!results) return code;
  // podman itself gave up, maybe because another build is writing there.
  if (code === podmanFailed) return code;
  if (code !== 0) {
    // What took long is there, and the reason why it could not be moved may pass.
    if (!isMade) await discardResults(results);
  } else {
    try {
      await publishResults(results);
    } catch (error) {
      show(Buffer.from(`error: ${error instanceof Error ? error.message : String(error)}\n`));
      return 1;
    }
  }
  return code;
}

function tellState(text: string): void {
  try {
    writeFileSync(stateFile(file), text, { mode: 0o600 });
  } catch {
    // A full disk is no reason to end the command.
  }
}

function beat(): void {
  if (existsSync(stopFile(file))) stop();
  try {
    utimesSync(stateFile(file), new Date(), new Date());
  } catch {
    // As above.
  }
}
