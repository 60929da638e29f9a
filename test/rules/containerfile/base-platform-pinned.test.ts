import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/base-platform-pinned.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const found = (text: string) =>
  findings(rule, text).map(({ message, text: at, line, severity }) => [message, at, line, severity]);
const base = "quay.io/fedora/fedora-bootc:43";

describe("finds", () => {
  test.each([
    [`FROM --platform=$BUILDPLATFORM ${base}`, [["builder", "--platform=$BUILDPLATFORM", 0, "warning"]]],
    [
      `FROM --platform=\${BUILDPLATFORM:-linux/amd64} ${base} AS one\nRUN true\nFROM one`,
      [["builder", "--platform=${BUILDPLATFORM:-linux/amd64}", 0, "warning"]],
    ],
    [`FROM --platform=linux/arm64 ${base}`, [["fixed", "--platform=linux/arm64", 0, "hint"]]],
    [
      `FROM --platform=$BUILDPLATFORM ${base} AS one\nRUN bootc container lint\nFROM one AS two\nRUN bootc container lint`,
      [["builder", "--platform=$BUILDPLATFORM", 0, "warning"]],
    ],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("is silent", () => {
  test.each([
    ["a builder stage", `FROM --platform=$BUILDPLATFORM golang AS build\nRUN go build\nFROM ${base}`],
    ["the platform of the target", `FROM --platform=$TARGETPLATFORM ${base}`],
    ["a platform that the caller chooses", `ARG PLATFORM=linux/amd64\nFROM --platform=$PLATFORM ${base}`],
    ["a stage named after its machine", `FROM --platform=linux/arm64 ${base} AS pi-arm64`],
    ["a base for one machine", `FROM --platform=linux/amd64 ${base}-x86_64`],
    ["a test stage", `FROM --platform=linux/amd64 ${base} AS smoke-test\nRUN bootc container lint`],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test.each([
  [`FROM --platform=$BUILDPLATFORM ${base} AS os\n`, `FROM ${base} AS os\n`],
  [`FROM  --platform=linux/amd64  ${base}`, `FROM  ${base}`],
])("the fix of %j", (before, after) => {
  expect(applyFix(rule, before)).toBe(after);
  expect(found(after)).toEqual([]);
});
