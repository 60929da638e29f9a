import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { pullPolicies } from "./buildOptions.ts";
import { actions, parseDefinition, withoutFolderVariable } from "./definition.ts";

describe("task definitions", () => {
  it("keeps what is known and well formed", () => {
    expect(
      parseDefinition({
        type: "bootc",
        action: "iso",
        containerfile: "Containerfile",
        rootfs: "xfs",
        arguments: ["--progress", "verbose"],
        unknown: 1,
      }),
    ).toEqual({
      action: "iso",
      containerfile: "Containerfile",
      rootfs: "xfs",
      arguments: ["--progress", "verbose"],
    });
  });

  it.each([
    ["raw", ["raw"]],
    [
      ["qcow2", "", 1, "ova"],
      ["qcow2", "ova"],
    ],
    [[], undefined],
    ["", undefined],
    [{ length: 1 }, undefined],
  ])("reads the image types %j as %j", (imageType, imageTypes) => {
    const parsed = parseDefinition({ type: "bootc", action: "disk", imageType });
    expect(parsed).toEqual({ action: "disk", ...(imageTypes && { imageTypes }), arguments: [] });
  });

  it("keeps where to push", () => {
    const destination = "quay.io/me/kde:latest";
    expect(parseDefinition({ type: "bootc", action: "push", destination })).toEqual({
      action: "push",
      destination,
      arguments: [],
    });
  });

  it("keeps the options of a build", () => {
    const options = { buildArgs: { A: "1" }, secrets: { token: "../token" }, pull: "never", noCache: true };
    expect(parseDefinition({ type: "bootc", action: "image", ...options })).toEqual({
      action: "image",
      ...options,
      arguments: [],
    });
  });

  it("are what package.json describes", () => {
    const manifest = readFileSync(path.resolve(import.meta.dirname, "../../../package.json"), "utf8");
    const [{ properties }] = JSON.parse(manifest).contributes.taskDefinitions;
    expect(properties.action.enum).toEqual(actions);
    expect(properties.pull.enum).toEqual(pullPolicies);
  });

  it("drops values of a wrong type", () => {
    expect(
      parseDefinition({
        type: "bootc",
        action: "image",
        tag: 7,
        rootfs: "vfat",
        arguments: ["a", 2, null],
        config: "",
      }),
    ).toEqual({ action: "image", arguments: ["a"] });
  });

  it.each([
    { type: "shell", action: "iso" },
    { type: "bootc" },
    { type: "bootc", action: "sign" },
    { type: "bootc", action: ["disk"] },
  ])("is none of ours: %o", (definition) => {
    expect(parseDefinition(definition)).toBeUndefined();
  });

  it.each([
    [`\${workspaceFolder}/a/Containerfile`, "a/Containerfile"],
    [`\${workspaceFolder}`, ""],
    [`\${workspaceFolder}x/a`, `\${workspaceFolder}x/a`],
    [`a/\${workspaceFolder}/b`, `a/\${workspaceFolder}/b`],
  ])("reads %s as %s", (value, expected) => {
    expect(withoutFolderVariable(value)).toBe(expected);
  });
});
