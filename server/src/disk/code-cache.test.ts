/** Programs run with what an earlier run compiled, and run all the same where that cannot be had. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildSync } from "esbuild";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { root } from "../../../test/support/rules.ts";
import { usersCodeFolder } from "./code-cache.ts";

/** Says what it was given, and lives until it is told to end. */
const program = `
  const path = require("node:path");
  const greet = (name) => "hello from " + name;
  process.stdout.write(greet(path.basename(__filename)) + "\\n");
  process.stdin.on("data", () => process.exit());
`;

let tool: string;
let folder: string;
let cache: string;
beforeAll(() => {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `
        import { loadKeepingCode } from "./server/src/disk/code-cache.ts";
        const [program, folder] = process.argv.slice(2);
        loadKeepingCode([program], folder || undefined, 0)();
      `,
      resolveDir: root,
    },
    bundle: true,
    platform: "node",
    format: "cjs",
    write: false,
  });
  tool = outputFiles[0]?.text ?? "";
});
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "bootc-code-"));
  cache = path.join(folder, "kept", "here");
  writeFileSync(path.join(folder, "tool.cjs"), tool);
  writeFileSync(path.join(folder, "program.js"), program);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const kept = (): readonly string[] => (existsSync(cache) ? readdirSync(cache) : []);
const file = (): string => path.join(cache, kept()[0] ?? "");

/** What the program says; it is ended once `until` holds. */
async function run({ into = cache, until = (): boolean => true } = {}): Promise<string> {
  const child = spawn(process.execPath, [
    path.join(folder, "tool.cjs"),
    path.join(folder, "program.js"),
    into,
  ]);
  let said = "";
  child.stdout.on("data", (bytes: Buffer) => {
    said += bytes;
  });
  child.stderr.on("data", (bytes: Buffer) => {
    said += bytes;
  });
  const ended = once(child, "exit");
  while (child.exitCode === null && !(said !== "" && until()))
    await new Promise((resolve) => setTimeout(resolve, 10));
  child.stdin.write("end");
  await ended;
  return said.trim();
}
const hasCode = () => kept().length === 1 && kept()[0]?.endsWith(".code") === true;
const greeting = "hello from program.js";

describe("compiled code", () => {
  it("is kept by the first run for this user alone, and left as it is by the second", async () => {
    expect(await run({ until: hasCode })).toBe(greeting);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    const before = statSync(file()).mtimeMs;
    expect(await run()).toBe(greeting);
    expect(statSync(file()).mtimeMs).toBe(before);
    expect(kept()).toHaveLength(1);
  });

  it("is another one for another program of the same length", async () => {
    await run({ until: hasCode });
    writeFileSync(path.join(folder, "program.js"), program.replace("hello", "hallo"));
    expect(await run({ until: () => kept().length === 2 })).toBe("hallo from program.js");
  });

  it.each([
    ["cut off", (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ["altered", (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 100 ? byte ^ 255 : byte)))],
    ["empty", () => Buffer.alloc(0)],
  ])("is made anew where it is %s", async (_, damage) => {
    await run({ until: hasCode });
    const good = readFileSync(file());
    writeFileSync(file(), damage(good));
    expect(await run({ until: () => hasCode() && readFileSync(file()).length === good.length })).toBe(
      greeting,
    );
  });

  it.skipIf(process.platform === "win32")("is not used where others may write to it", async () => {
    await run({ until: hasCode });
    chmodSync(file(), 0o622);
    expect(await run({ until: () => (statSync(file()).mode & 0o777) === 0o600 })).toBe(greeting);
  });

  it("is not kept without a folder, nor where none can be made", async () => {
    expect(await run({ into: "" })).toBe(greeting);
    writeFileSync(path.join(folder, "kept"), "a file where the folder would be");
    expect(await run()).toBe(greeting);
    expect(readdirSync(folder).sort()).toEqual(["kept", "program.js", "tool.cjs"]);
  });

  it("goes away when it was not used for long", async () => {
    await run({ until: hasCode });
    const old = file();
    const longAgo = new Date(Date.now() - 100 * 24 * 60 * 60 * 1000);
    utimesSync(old, longAgo, longAgo);
    writeFileSync(path.join(folder, "program.js"), `${program}\n// a new version`);
    await run({ until: () => hasCode() && file() !== old });
    expect(existsSync(old)).toBe(false);
  });
});

it("has a folder of its own among the caches of the user", () => {
  const before = process.env.XDG_CACHE_HOME;
  try {
    process.env.XDG_CACHE_HOME = "/caches";
    if (process.platform === "linux") expect(usersCodeFolder()).toBe("/caches/bootc-language-server");
    process.env.XDG_CACHE_HOME = "not/absolute";
    if (process.platform === "linux") expect(usersCodeFolder()).toBeUndefined();
  } finally {
    if (before === undefined) delete process.env.XDG_CACHE_HOME;
    else process.env.XDG_CACHE_HOME = before;
  }
});
