import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { follow, takeOver } from "./follower.ts";
import { followerFile } from "./stepState.ts";

const folder = mkdtempSync(path.join(tmpdir(), "bootc-follower-"));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
const newLog = () => path.join(folder, `${++count}.log`);
const presence = () => Promise.resolve();

/** Another process that follows the command. */
const otherWindow = (log: string) => {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  writeFileSync(followerFile(log), `${child.pid}\n`);
  const gone = new Promise((resolve) => child.once("exit", resolve));
  return async () => {
    child.kill();
    await gone;
  };
};

describe("the window that follows a command", () => {
  it("is this one where there is no other, and once it has told the end nobody is", async () => {
    const log = newLog();
    const following = await takeOver(log, presence);
    expect(readFileSync(followerFile(log), "utf8")).toBe(`${process.pid}\n`);
    await following?.told();
    expect(await takeOver(log, presence)).toBeUndefined();
  });

  it("is this one as soon as the other is gone", async () => {
    const log = newLog();
    const close = otherWindow(log);
    let isMine = false;
    const following = takeOver(log, presence).then((taken) => {
      isMine = true;
      return taken;
    });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(isMine).toBe(false);
    await close();
    expect(await following).toBeDefined();
  });

  it("is this one where the other tells nothing any more, though its process lives", async () => {
    const log = newLog();
    const close = otherWindow(log);
    const long = new Date(Date.now() - 60_000);
    utimesSync(followerFile(log), long, long);
    expect(await takeOver(log, presence)).toBeDefined();
    await close();
  });

  it.each(["", "-1\n", "0\n", "../etc\n", `${"9".repeat(40)}\n`])(
    "is this one where the file says nothing: %j",
    async (text) => {
      const log = newLog();
      writeFileSync(followerFile(log), text);
      expect(await takeOver(log, presence)).toBeDefined();
    },
  );

  it("is none where that cannot be written down", async () => {
    const log = path.join(folder, "gone", "1.log");
    expect(await takeOver(log, presence)).toBeUndefined();
    expect(existsSync(path.dirname(log))).toBe(false);
  });

  it("touches its file as long as its window answers", async () => {
    const log = newLog();
    let asked = 0;
    const following = await follow(log, async () => {
      asked += 1;
    });
    const long = new Date(Date.now() - 60_000);
    utimesSync(followerFile(log), long, long);
    await expect.poll(() => asked, { timeout: 10_000 }).toBeGreaterThan(1);
    await following?.told();
    expect(await takeOver(log, presence)).toBeUndefined();
  });
});
