import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/label-bootc-redundant.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, text).map(({ message, text: at, line, severity }) => [message, at, line, severity]);

describe("finds", () => {
  test.each([
    [`${base}LABEL containers.bootc=1`, [["inherited", "containers.bootc", 1, "hint"]]],
    [
      `${base}LABEL a=b ostree.bootable=true containers.bootc=1`,
      [
        ["inherited", "ostree.bootable", 1, "hint"],
        ["inherited", "containers.bootc", 1, "hint"],
      ],
    ],
    [
      `${base.trim()} AS one\nFROM one\nLABEL containers.bootc 1`,
      [["inherited", "containers.bootc", 2, "hint"]],
    ],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("is silent", () => {
  test.each([
    ["an assembled root", `${base.trim()} AS b\nFROM scratch\nCOPY --from=b / /\nLABEL containers.bootc=1`],
    [
      "a base that an argument names",
      "ARG BASE=quay.io/fedora/fedora-bootc:43\nFROM $BASE\nLABEL containers.bootc=1",
    ],
    ["an unknown base", "FROM registry.example.com/os\nLABEL containers.bootc=1"],
    ["a base without that label", "FROM ghcr.io/bootcrew/arch-bootc:latest\nLABEL ostree.bootable=1"],
    ["another value", `${base}LABEL containers.bootc=true`],
    ["a builder stage", `${base}LABEL containers.bootc=1\n${base}`],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test.each([
  ["LABEL containers.bootc=1\nRUN true\n", "RUN true\n"],
  ["LABEL containers.bootc=1 \\\n  a=b\n", "LABEL a=b\n"],
])("the fix of %j", (before, after) => {
  expect(applyFix(rule, base + before)).toBe(base + after);
  expect(found(base + after)).toEqual([]);
});
