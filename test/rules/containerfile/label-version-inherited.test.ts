import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/label-version-inherited.ts";
import { type Files, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string, files?: Files) =>
  findings(rule, text, files).map(({ message, text: at, line, severity }) => [message, at, line, severity]);
const expected = [["inherited", base.trim(), 0, "hint"]];

describe("finds", () => {
  test.each([
    `${base}LABEL org.opencontainers.image.title=shop`,
    `${base}LABEL a=b \\\n  org.opencontainers.image.source="https://example.com/shop"`,
    `${base}LABEL org.opencontainers.image.description A shop\nLABEL version=1`,
  ])("%j", (text) => {
    expect(found(text)).toEqual(expected);
  });

  test("an image whose project builds it without labels", () => {
    expect(found(`${base}LABEL org.opencontainers.image.title=shop`, { Justfile: "podman build ." })).toEqual(
      expected,
    );
  });

  test("the published stage", () => {
    const text = `${base.trim()} AS one\nLABEL org.opencontainers.image.title=shop\nFROM one AS two\n`;
    expect(found(text)).toEqual([["inherited", "FROM one AS two", 2, "hint"]]);
  });
});

describe("is silent", () => {
  test.each([
    ["a version", `${base}LABEL org.opencontainers.image.title=shop org.opencontainers.image.version=1`],
    ["no description at all", `${base}LABEL containers.bootc=1`],
    [
      "an unknown base",
      "FROM registry.example.com/os\nLABEL containers.bootc=1 org.opencontainers.image.title=shop",
    ],
    ["a builder stage", `${base}LABEL org.opencontainers.image.title=shop\n${base}`],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    { Justfile: "podman build --label org.opencontainers.image.version=$VERSION ." },
    { ".github/workflows/build.yml": "uses: docker/metadata-action@v5" },
  ])("where a build file may give it: %j", (files) => {
    expect(found(`${base}LABEL org.opencontainers.image.title=shop`, files)).toEqual([]);
  });
});
