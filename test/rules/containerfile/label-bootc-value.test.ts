import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/label-bootc-value.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, text).map(({ message, text: at, line, severity }) => [message, at, line, severity]);

describe("finds", () => {
  test.each([
    ["LABEL containers.bootc=true", [["other", "true", 1, "info"]]],
    ["LABEL containers.bootc yes", [["other", "yes", 1, "info"]]],
    ['LABEL a=b \\\n  "containers.bootc"="2"', [["other", '"2"', 2, "info"]]],
    ["LABEL containers.bootc=0", [["off", "0", 1, "info"]]],
    ["LABEL containers.bootc=", [["off", "containers.bootc", 1, "info"]]],
    ['LABEL containers.bootc=""', [["off", '""', 1, "info"]]],
    ["LABEL containers.bootc=1\nLABEL containers.bootc=2", [["other", "2", 2, "info"]]],
  ])("%j", (text, expected) => {
    expect(found(base + text)).toEqual(expected);
  });
});

describe("is silent", () => {
  test.each([
    ["the value", `${base}LABEL containers.bootc=1`],
    ["quotes", `${base}LABEL "containers.bootc"='1'`],
    ["two blanks", `${base}LABEL containers.bootc  1`],
    ["a variable", `${base}ARG V=2\nLABEL containers.bootc=$V`],
    ["the other label, whose value nobody reads", `${base}LABEL ostree.bootable=true`],
    ["a value that is set again", `${base}LABEL containers.bootc=true\nLABEL containers.bootc=1`],
    ["a builder stage", `${base}LABEL containers.bootc=true\n${base}`],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test.each([
  ["LABEL containers.bootc=true\n", "LABEL containers.bootc=1\n"],
  ["LABEL containers.bootc yes it is\n", "LABEL containers.bootc 1\n"],
  ['LABEL "containers.bootc"="no" a=b\n', 'LABEL "containers.bootc"=1 a=b\n'],
  ["LABEL containers.bootc=\n", "LABEL containers.bootc=1\n"],
])("the fix of %j", (before, after) => {
  expect(applyFix(rule, base + before)).toBe(base + after);
  expect(found(base + after)).toEqual([]);
});
