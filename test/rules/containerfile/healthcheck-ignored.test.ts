import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/healthcheck-ignored.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, text).map(({ message, text: at, line, severity }) => [message, at, line, severity]);

describe("finds", () => {
  test.each([
    ["HEALTHCHECK CMD curl -f http://localhost/", [["ignored", "HEALTHCHECK", 1, "info"]]],
    ['healthcheck --interval=30s \\\n  CMD ["app", "check"]', [["ignored", "healthcheck", 1, "info"]]],
    ["HEALTHCHECK NONE\nHEALTHCHECK CMD true", [["ignored", "HEALTHCHECK", 2, "info"]]],
  ])("%j", (text, expected) => {
    expect(found(base + text)).toEqual(expected);
  });
});

describe("is silent", () => {
  test.each([
    ["none", `${base}HEALTHCHECK NONE`],
    ["one that is taken back", `${base}HEALTHCHECK CMD true\nHEALTHCHECK none`],
    ["a builder stage", `FROM nginx AS n\nHEALTHCHECK CMD true\n${base}`],
    ["a test stage", "FROM quay.io/fedora/fedora-bootc:43 AS test\nHEALTHCHECK CMD true"],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test("the fix removes it with all its lines", () => {
  const before = `${base}HEALTHCHECK --interval=30s \\\n  CMD true\nRUN bootc container lint\n`;
  expect(applyFix(rule, before)).toBe(`${base}RUN bootc container lint\n`);
});
