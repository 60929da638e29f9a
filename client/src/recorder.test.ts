import { execFile, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { buildSync } from "esbuild";
import { afterAll, expect, test } from "vitest";
import type { Attendance } from "./recorder.ts";
import { readState, requestStop } from "./tasks/stepState.ts";

const folder = mkdtempSync(path.join(tmpdir(), "bootc-recorder-"));
const recorder = path.join(folder, "recorder.js");
buildSync({
  entryPoints: [path.join(import.meta.dirname, "recorder.ts")],
  outfile: recorder,
  bundle: true,
  platform: "node",
  format: "cjs",
});
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
const newLog = () => path.join(folder, `${++count}.log`);
const printed = (log: string) => readFileSync(log, "utf8").split("\n").slice(1).join("\n");
const recordWith = async (attendance: Attendance, log: string, ...command: readonly string[]) => {
  const env = {
    ...process.env,
    ELECTRON_RUN_AS_NODE: "1",
    BOOTC_ATTENDANCE: JSON.stringify(attendance),
  };
  const ended = await promisify(execFile)(process.execPath, [recorder, log, ...command], { env }).then(
    ({ stdout }) => ({ code: 0, stdout }),
    ({ code, stdout }: { code: number; stdout: string }) => ({ code, stdout }),
  );
  return ended;
};
const record = (log: string, ...command: readonly string[]) => recordWith({}, log, ...command);
/** A command that writes below `results.from`. */
const attend = () => {
  const to = mkdtempSync(path.join(folder, "output-"));
  const results = { from: path.join(to, ".work"), to };
  mkdirSync(results.from);
  return {
    results,
    record: (log: string, ...command: readonly string[]) => recordWith({ results }, log, ...command),
  };
};
const node = (script: string, ...parameters: readonly string[]) =>
  [process.execPath, "-e", script, "--", ...parameters] as const;

test("arguments arrive as they are, and what is printed is shown and written down", async () => {
  const odd = ["a b", "$(id)", "'", '"', "line\nbreak", "-x", "한글", "", "\\"];
  const log = newLog();
  const { code, stdout } = await record(
    log,
    ...node("console.log(JSON.stringify(process.argv.slice(1)))", ...odd),
  );
  expect(code).toBe(0);
  expect(JSON.parse(stdout.trim().split("\n").at(-1) ?? "")).toEqual(odd);
  expect(readFileSync(log, "utf8")).toBe(stdout);
  expect(statSync(log).mode & 0o777).toBe(0o600);
});

test("both streams are written down, and the exit code is the command's", async () => {
  const log = newLog();
  const { code } = await record(
    log,
    ...node("console.log('out'); console.error('err'); process.exitCode = 7"),
  );
  expect(code).toBe(7);
  expect(printed(log).trim().split("\n").sort()).toEqual(["err", "out"]);
});

test("the command does not run as VS Code's helper", async () => {
  const log = newLog();
  await record(log, ...node("console.log(String(process.env.ELECTRON_RUN_AS_NODE))"));
  expect(printed(log)).toBe("undefined\n");
});

test("a program that is not there is said", async () => {
  const log = newLog();
  expect((await record(log, "/no/such/program")).code).toBe(127);
  expect(printed(log)).toContain("ENOENT");
});

test.each(["SIGTERM", "SIGHUP"] as const)("%s ends the command", async (signal) => {
  const log = newLog();
  const child = spawn(process.execPath, [
    recorder,
    log,
    ...node("console.log(process.pid); setInterval(() => {}, 1000)"),
  ]);
  const pid = await new Promise<number>((resolve) => {
    let text = "";
    child.stdout.on("data", (bytes) => {
      text += bytes;
      const [, found] = /^(\d+)$/m.exec(text) ?? [];
      if (found) resolve(Number(found));
    });
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  child.kill(signal);
  expect(await ended).toBe(130);
  expect(() => process.kill(pid, 0)).toThrow("ESRCH");
});

test("a window without its terminal ends the command", async () => {
  const log = newLog();
  const ended = record(log, ...node("setInterval(() => {}, 1000)"));
  await requestStop(log);
  expect((await ended).code).toBe(130);
  expect(await readState(log)).toMatchObject({ kind: "ended", code: 130 });
});

test("without its terminal a build goes on, until it is told to stop", async () => {
  for (const stops of [false, true]) {
    const log = newLog();
    const go = `${log}.go`;
    const wait = `console.log(1); setInterval(() => require("fs").existsSync(process.argv[1]) && process.exit(0), 50)`;
    const child = spawn(process.execPath, [recorder, log, ...node(wait, go)], {
      env: { ...process.env, BOOTC_ATTENDANCE: JSON.stringify({ outlives: true }) },
    });
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    await new Promise((resolve) => child.stdout.on("data", (bytes) => /^1$/m.test(`${bytes}`) && resolve(0)));
    if (stops) await requestStop(log);
    child.kill("SIGHUP");
    if (!stops) writeFileSync(go, "");
    expect(await ended).toBe(stops ? 130 : 0);
  }
});

test("results take their place when the command has ended well, and its end is told", async () => {
  const log = newLog();
  const attended = attend();
  const { from, to } = attended.results;
  const write = `require("fs").writeFileSync(process.argv[1], "new")`;
  const { code } = await attended.record(log, ...node(write, path.join(from, "disk.raw")));
  expect(code).toBe(0);
  expect(readFileSync(path.join(to, "disk.raw"), "utf8")).toBe("new");
  expect(existsSync(from)).toBe(false);
  expect(await readState(log)).toMatchObject({ kind: "ended", code: 0 });
});

test("results of a command that failed take no older file's place, and podman's own failure touches nothing", async () => {
  const attended = attend();
  const { from, to } = attended.results;
  const disk = path.join(to, "disk.raw");
  writeFileSync(disk, "old");
  const write = `require("fs").writeFileSync(process.argv[1], "half"); process.exitCode = Number(process.argv[2])`;
  const half = path.join(from, "disk.raw");
  expect((await attended.record(newLog(), ...node(write, half, "125"))).code).toBe(125);
  expect(readFileSync(half, "utf8")).toBe("half");
  expect((await attended.record(newLog(), ...node(write, half, "1"))).code).toBe(1);
  expect(existsSync(from)).toBe(false);
  expect(readFileSync(disk, "utf8")).toBe("old");
});

test("what follows a command runs before its results are moved, and its failure keeps them where they are", async () => {
  const attended = attend();
  const { from, to } = attended.results;
  const write = `require("fs").writeFileSync(process.argv[1], process.argv[2])`;
  const half = path.join(from, "install.iso");
  const run = (log: string, script: string) => {
    const [program, ...parameters] = node(script, half);
    const afterSuccess = { program, arguments: parameters };
    return recordWith({ results: attended.results, afterSuccess }, log, ...node(write, half, "made"));
  };
  const log = newLog();
  expect((await run(log, "console.log('denied'); process.exit(3)")).code).toBe(3);
  expect(readFileSync(half, "utf8")).toBe("made");
  expect(printed(log)).toMatch(/^> .*\ndenied\n$/);
  expect((await run(newLog(), `require("fs").appendFileSync(process.argv[1], ", given")`)).code).toBe(0);
  expect(readFileSync(path.join(to, "install.iso"), "utf8")).toBe("made, given");
  expect(existsSync(from)).toBe(false);
});

test("what follows a command does not run when it fails", async () => {
  const [program, ...parameters] = node("console.log('followed')");
  const afterSuccess = { program, arguments: parameters };
  const log = newLog();
  expect((await recordWith({ afterSuccess }, log, ...node("process.exit(4)"))).code).toBe(4);
  expect(printed(log)).toBe("");
});

test("results that cannot be moved make the command fail, with the reason", async () => {
  const log = newLog();
  const attended = attend();
  const { from, to } = attended.results;
  mkdirSync(path.join(to, "disk.raw"));
  writeFileSync(path.join(from, "disk.raw"), "new");
  expect((await attended.record(log, ...node(""))).code).toBe(1);
  expect(printed(log)).toMatch(/^error: EISDIR/);
});

test("what a stopped command leaves behind is ended before its end is told", async () => {
  const log = newLog();
  const mark = path.join(folder, "ended");
  const [program, ...parameters] = node(`require("fs").writeFileSync(process.argv[1], "")`, mark);
  const attendance = JSON.stringify({ afterStop: { program, arguments: parameters } });
  const child = spawn(
    process.execPath,
    [recorder, log, ...node("console.log(1); setInterval(() => {}, 1000)")],
    {
      env: { ...process.env, BOOTC_ATTENDANCE: attendance },
    },
  );
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  await new Promise((resolve) => child.stdout.on("data", (bytes) => /^1$/m.test(`${bytes}`) && resolve(0)));
  child.kill("SIGHUP");
  expect(await ended).toBe(130);
  expect(existsSync(mark)).toBe(true);
  expect(await readState(log)).toMatchObject({ kind: "ended", code: 130 });
});
