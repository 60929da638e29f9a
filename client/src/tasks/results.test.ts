import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { discardResults, publishResults } from "./results.ts";

const to = mkdtempSync(path.join(tmpdir(), "bootc-results-"));
const from = path.join(to, ".work");
afterAll(() => rmSync(to, { recursive: true }));

const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
};
const iso = path.join("bootiso", "install.iso");

describe("results", () => {
  it("take the place of older ones, and leave all others", async () => {
    write(path.join(to, iso), "older");
    write(path.join(to, "bootiso", "notes"), "mine");
    write(path.join(from, iso), "newer");
    write(path.join(from, "manifest.json"), "{}");
    await publishResults({ from, to });
    expect(readFileSync(path.join(to, iso), "utf8")).toBe("newer");
    expect(readFileSync(path.join(to, "bootiso", "notes"), "utf8")).toBe("mine");
    expect(existsSync(path.join(to, "manifest.json"))).toBe(true);
    expect(existsSync(from)).toBe(false);
  });

  it("that are half there touch nothing", async () => {
    write(path.join(from, iso), "hal");
    await discardResults({ from, to });
    await discardResults({ from, to });
    expect(existsSync(from)).toBe(false);
    expect(readFileSync(path.join(to, iso), "utf8")).toBe("newer");
    await expect(publishResults({ from, to })).rejects.toThrow("ENOENT");
  });
});
