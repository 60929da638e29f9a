import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/alternatives-in-build.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (run: string) =>
  findings(rule, base + run).map(({ text, line, severity }) => [text, line, severity]);

describe("alternatives-in-build finds", () => {
  test.each([
    ["RUN alternatives --install /usr/bin/a a /usr/bin/a1 10", ["--install", 1, "info"]],
    ["RUN true && \\\n  update-alternatives --set java /usr/lib/jvm/x/bin/java", ["--set", 2, "info"]],
    ['RUN if [ -n "$A" ]; then alternatives --auto java; fi', ["--auto", 1, "hint"]],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual([expected]);
  });
});

describe("alternatives-in-build is silent about", () => {
  test.each([
    ["questions", "RUN alternatives --list && update-alternatives --display java"],
    ["another folder", "RUN alternatives --admindir /usr/lib/alternatives --set java /x"],
    [
      "a folder that is looked after",
      "RUN mkdir -p /var/lib/alternatives && alternatives --set java /x && rm -rf /var/lib/alternatives",
    ],
    ["a builder stage", `FROM fedora AS b\nRUN alternatives --set java /x\n${base}`],
    ["another root", "RUN chroot /x alternatives --set java /x"],
  ])("%s", (_, run) => {
    expect(found(run)).toEqual([]);
  });

  test("distributions without rpm", () => {
    const text =
      "FROM ghcr.io/bootcrew/debian-bootc:latest\nRUN update-alternatives --set editor /usr/bin/vim.basic";
    expect(findings(rule, text)).toEqual([]);
  });
});

test("the fix makes the link", () => {
  const fixed = applyFix(rule, `${base}RUN alternatives --install /usr/bin/a a "/usr/bin/a1" 10 && true\n`);
  expect(fixed).toBe(`${base}RUN ln -sfr "/usr/bin/a1" /usr/bin/a && true\n`);
  expect(findings(rule, fixed ?? "")).toEqual([]);
});

test.each([
  "RUN alternatives --set java /x",
  "RUN alternatives --install /usr/bin/a a /usr/bin/a1 10 --slave /usr/bin/b b /usr/bin/b1",
  "RUN alternatives --install /usr/bin/a a /usr/bin/a1 10 || true",
  'RUN ["alternatives", "--install", "/usr/bin/a", "a", "/usr/bin/a1", "10"]',
])("there is no fix for %j", (run) => {
  expect(found(run)).toHaveLength(1);
  expect(applyFix(rule, base + run)).toBeUndefined();
});
