import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { artefactsIn, checksum, isStale } from "./artefacts.ts";

const output = mkdtempSync(path.join(tmpdir(), "bootc-artefacts-"));
afterAll(() => rmSync(output, { recursive: true }));

const write = (name: string, text: string, seconds: number): string => {
  const file = path.join(output, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  utimesSync(file, seconds, seconds);
  return file;
};

describe("artefacts", () => {
  it("are the builder's files, and nothing else", async () => {
    expect(await artefactsIn(output)).toEqual([]);
    const iso = write("bootiso/install.iso", "abc", 100);
    const disk = write("qcow2/disk.qcow2", "", 200);
    write("qcow2/notes.txt", "mine", 300);
    mkdirSync(path.join(output, "image", "disk.raw"), { recursive: true });
    const found = await artefactsIn(output);
    expect(found.map(({ file, size, modified }) => [file, size, modified]).sort()).toEqual([
      [iso, 3, 100_000],
      [disk, 0, 200_000],
    ]);
    expect(found.map((one) => isStale(one, { created: 150_000 }))).toContain(true);
    expect(found.some((one) => isStale(one, undefined))).toBe(false);
  });

  it("have a checksum", async () => {
    const file = write("vpc/disk.vhd", "abc", 1);
    // FIPS 180-2, example B.1.
    expect(await checksum(file)).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    await expect(checksum(file, AbortSignal.abort())).rejects.toThrow();
    await expect(checksum(path.join(output, "no"))).rejects.toThrow("ENOENT");
  });
});
