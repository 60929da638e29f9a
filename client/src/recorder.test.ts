import { execFile, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { buildSync } from "esbuild";
import { afterAll, expect, test } from "vitest";

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
const record = async (log: string, ...command: readonly string[]) => {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: "1" };
  const ended = await promisify(execFile)(process.execPath, [recorder, log, ...command], { env }).then(
    ({ stdout }) => ({ code: 0, stdout }),
    ({ code, stdout }: { code: number; stdout: string }) => ({ code, stdout }),
  );
  return ended;
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
