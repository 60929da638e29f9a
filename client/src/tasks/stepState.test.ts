import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { endOf, endText, readState, removeRecord, requestStop, stateFile } from "./stepState.ts";

const folder = mkdtempSync(path.join(tmpdir(), "bootc-state-"));
const log = path.join(folder, "a.log");
afterAll(() => rmSync(folder, { recursive: true }));

describe("the state of a command whose window is gone", () => {
  it("is told by its recorder, until that falls silent", async () => {
    expect(await readState(log)).toEqual({ kind: "lost" });
    writeFileSync(stateFile(log), "");
    expect(await readState(log)).toEqual({ kind: "running" });
    expect(await readState(log, Date.now() + 60_000)).toEqual({ kind: "lost" });
    writeFileSync(stateFile(log), endText(130, 1_700_000_000_000));
    const ended = { kind: "ended", code: 130, at: 1_700_000_000_000 };
    expect(await readState(log, Date.now() + 60_000)).toEqual(ended);
    writeFileSync(stateFile(log), "130 17");
    expect((await readState(log)).kind).toBe("running");
    const ending = endOf(log);
    writeFileSync(stateFile(log), endText(0, 1_700_000_000_000));
    expect(await ending).toMatchObject({ kind: "ended", code: 0 });
    await requestStop(log);
    await removeRecord(log);
    expect(readdirSync(folder)).toEqual([]);
    expect(await endOf(log)).toEqual({ kind: "lost" });
    expect(await readState(log)).toEqual({ kind: "lost" });
  });
});
