import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/label-quay-expiry.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, text).map(({ message, args, text: at, line, severity }) => [
    message,
    args.time,
    at,
    line,
    severity,
  ]);

describe("finds", () => {
  test.each([
    ["LABEL quay.expires-after=2w", [["expires", "2w", "quay.expires-after", 1, "warning"]]],
    ["LABEL quay.expires-after 12h", [["expires", "12h", "quay.expires-after", 1, "warning"]]],
    ['LABEL a=b \\\n  "quay.expires-after"="1d"', [["expires", "1d", '"quay.expires-after"', 2, "warning"]]],
  ])("%j", (text, expected) => {
    expect(found(base + text)).toEqual(expected);
  });
});

describe("is silent", () => {
  test.each([
    ["a variable", `${base}ARG EXPIRES\nLABEL quay.expires-after=$EXPIRES`],
    ["an empty value", `${base}LABEL quay.expires-after=2w\nLABEL quay.expires-after=`],
    ["never", `${base}LABEL quay.expires-after=never`],
    ["a test image", "FROM quay.io/fedora/fedora-bootc:43 AS ci-test\nLABEL quay.expires-after=2w"],
    [
      "the image of a pull request",
      "FROM quay.io/fedora/fedora-bootc:43 AS pr-build\nLABEL quay.expires-after=2w",
    ],
    ["a builder stage", `${base}LABEL quay.expires-after=2w\n${base}`],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test.each([
  ["LABEL quay.expires-after=2w\nRUN true\n", "RUN true\n"],
  ["LABEL quay.expires-after=2w \\\n  a=b\n", "LABEL a=b\n"],
])("the fix of %j", (before, after) => {
  expect(applyFix(rule, base + before)).toBe(base + after);
  expect(found(base + after)).toEqual([]);
});
