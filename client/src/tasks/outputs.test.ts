import path from "node:path";
import { describe, expect, it } from "vitest";
import { folderBelow, resultFiles } from "./outputs.ts";

describe("the builder's results", () => {
  it.each([
    [["anaconda-iso"], ["/o/bootiso/install.iso"]],
    [
      ["ova", "raw", "iso"],
      ["/o/image/disk.raw", "/o/archive/disk.ova", "/o/bootiso/install.iso"],
    ],
    [["constructor"], []],
  ])("of %j are %j", (types, files) => {
    expect(resultFiles("/o", types).map((file) => file.replaceAll("\\", "/"))).toEqual(files);
  });
});

describe("image-builder's results", () => {
  it.each([
    [["bootc-generic-iso"], ["/o/bootiso/install.iso"]],
    [
      ["ova", "raw", "ami"],
      ["/o/archive/image.ova", "/o/image/disk.raw"],
    ],
  ])("of %j are %j", (types, files) => {
    const found = resultFiles("/o", types, "image-builder");
    expect(found.map((file) => file.replaceAll("\\", "/"))).toEqual(files);
  });
});

describe("an output folder", () => {
  it.each([
    ["output", "/work/kde/output"],
    ["build/iso", "/work/kde/build/iso"],
    ["..output", "/work/kde/..output"],
    ["a/../b", "/work/kde/b"],
    ["..", undefined],
    ["../other", undefined],
    ["a/../../other", undefined],
    ["/etc", undefined],
    ["/work/kde/output", undefined],
    [".", undefined],
  ])("%s is %s", (folder, expected) => {
    expect(folderBelow("/work/kde", folder, path.posix)).toBe(expected);
  });

  it.each([
    ["output", "C:\\kde\\output"],
    ["..\\other", undefined],
    ["D:\\other", undefined],
    ["D:other", undefined],
  ])("%s is %s on Windows", (folder, expected) => {
    expect(folderBelow("C:\\kde", folder, path.win32)).toBe(expected);
  });
});
