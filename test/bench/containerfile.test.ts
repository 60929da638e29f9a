import { describe, expect, it } from "vitest";
// @ts-expect-error scripts are plain JavaScript
import * as inputs from "../../scripts/bench/containerfile.mjs";
// @ts-expect-error scripts are plain JavaScript
import * as installer from "../../scripts/bench/installer.mjs";
import { analyse } from "../support/lint.ts";

const containerfile: (length: number) => string = inputs.containerfile;
const hostile: Readonly<Record<string, string>> = inputs.hostile;

describe("the benchmark's inputs", () => {
  it.each([1_000, 5_000])("have the length that they say: %i", async (length) => {
    const text = containerfile(length);
    expect(text.split("\n")).toHaveLength(length + 1);
    const analysis = await analyse({ Containerfile: text }, "Containerfile");
    expect(analysis.bootc).toBe(true);
    // Findings would make the work of the two servers unlike.
    expect(analysis.findings.length).toBeLessThan(5);
  });

  it("are edited inside instructions that differ", () => {
    const text = containerfile(1_000);
    const places: { line: number; character: number }[] = Object.values(inputs.editPlaces(text));
    expect(new Set(places.map(({ line }) => line)).size).toBe(3);
    for (const { line, character } of places) {
      expect(text.split("\n")[line]?.slice(0, character)).toBe("      httpd");
    }
  });

  it.each(Object.entries(hostile))("stay below 256 kB: %s", async (_, text) => {
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(256 * 1024);
    expect((await analyse({ Containerfile: text }, "Containerfile")).kind).toBe("containerfile");
  });
});

describe("the benchmark's inputs of the installer", () => {
  it.each([
    ["kickstart", "install.ks", 2_000],
    ["config", "config.toml", 1_000],
  ] as const)("a %s in %s has the length that it says, and few findings", async (what, name, length) => {
    const text: string = (what === "config" ? installer.config : installer.kickstart)(length);
    expect(text.split("\n")).toHaveLength(length + 1);
    const analysis = await analyse({ [name]: text }, name);
    expect(analysis.kind).toBe(what);
    expect(analysis.findings.map(({ rule }) => rule)).toEqual([]);
    const places: { line: number; character: number }[] = Object.values(installer.editPlaces(text));
    expect(new Set(places.map(({ line }) => line)).size).toBe(3);
  });
});
