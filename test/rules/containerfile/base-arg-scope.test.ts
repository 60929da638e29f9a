import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/base-arg-scope.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const found = (text: string) =>
  findings(rule, text).map(({ message, args, text: at, line, severity }) => [
    message,
    args.name,
    at,
    line,
    severity,
  ]);

describe("finds", () => {
  test.each([
    ["FROM quay.io/$QUAY_USER/os:1", [["undeclared", "QUAY_USER", "$QUAY_USER", 0, "info"]]],
    [
      "FROM fedora:43 AS b\nARG TAG=43\nFROM quay.io/fedora/fedora-bootc:${TAG} AS os",
      [["late", "TAG", "${TAG}", 2, "info"]],
    ],
    [
      "ARG A=x\nFROM $A/$B:$C",
      [
        ["undeclared", "B", "$B", 1, "info"],
        ["undeclared", "C", "$C", 1, "info"],
      ],
    ],
    ["ENV TAG=43\nFROM quay.io/fedora/fedora-bootc:$TAG", [["undeclared", "TAG", "$TAG", 1, "info"]]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

test("one beside braces", () => {
  expect(found("FROM quay.io/${A:-${B}}/$C")).toEqual([["undeclared", "C", "$C", 0, "info"]]);
});

describe("is silent", () => {
  test.each([
    ["a declared one", "ARG TAG=43\nFROM quay.io/fedora/fedora-bootc:$TAG"],
    ["one that the caller fills in", "ARG BASE\nFROM $BASE"],
    ["a value for the case that it is unset", "FROM quay.io/fedora/fedora-bootc:${TAG:-43}"],
    ["a part that may be missing", "FROM quay.io/fedora/fedora-bootc:43${DIGEST:+@${DIGEST}}"],
    ["what builders declare", "FROM registry.example.com/os-$TARGETARCH"],
    ["a self-reference", 'ARG TAG="${TAG:-43}"\nFROM quay.io/fedora/fedora-bootc:${TAG}'],
    ["no variable", "FROM quay.io/fedora/fedora-bootc:43\nARG TAG\nRUN echo $TAG"],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test("the fix declares it where FROM sees it", () => {
  const before = "# top\nFROM fedora:43 AS b\nARG TAG=43\nFROM quay.io/fedora/fedora-bootc:$TAG\n";
  const after = "# top\nARG TAG=43\nFROM fedora:43 AS b\nARG TAG=43\nFROM quay.io/fedora/fedora-bootc:$TAG\n";
  expect(applyFix(rule, before)).toBe(after);
  expect(found(after)).toEqual([]);
});

test.each(["FROM b AS a\nARG TAG=$X\nFROM c:$TAG", "FROM b AS a\nARG TAG\nFROM c:$TAG"])(
  "no fix for %j",
  (text) => {
    expect(found(text)).toHaveLength(1);
    expect(applyFix(rule, text)).toBeUndefined();
  },
);
