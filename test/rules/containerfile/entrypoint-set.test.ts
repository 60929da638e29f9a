import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/entrypoint-set.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, text).map(({ message, text: at, line, severity }) => [message, at, line, severity]);

describe("finds", () => {
  test.each([
    ['ENTRYPOINT ["/usr/bin/app"]', [["set", "ENTRYPOINT", 1, "warning"]]],
    ["entrypoint /sbin/init", [["set", "entrypoint", 1, "warning"]]],
    ["ENTRYPOINT first\nRUN true\nENTRYPOINT second", [["set", "ENTRYPOINT", 3, "warning"]]],
  ])("%j", (text, expected) => {
    expect(found(base + text)).toEqual(expected);
  });

  test("one that two images inherit, once", () => {
    const text =
      "FROM quay.io/fedora/fedora-bootc:43 AS one\nENTRYPOINT app\nFROM one AS two\nRUN bootc container lint\nFROM one\nRUN bootc container lint";
    expect(found(text)).toEqual([["set", "ENTRYPOINT", 1, "warning"]]);
  });
});

describe("is silent", () => {
  test.each([
    ["CMD", `${base}CMD ["/sbin/init"]`],
    ["an empty array", `${base}ENTRYPOINT app\nENTRYPOINT []`],
    ["a builder stage", `FROM fedora:43 AS b\nENTRYPOINT app\n${base}`],
    ["a test stage", "FROM quay.io/fedora/fedora-bootc:43 AS smoke-test\nENTRYPOINT app"],
    ["an application beside the image", `${base}RUN bootc container lint\nFROM nginx\nENTRYPOINT nginx`],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("fixes", () => {
  test.each([
    ['ENTRYPOINT ["/sbin/init"]\n', 'CMD ["/sbin/init"]\n'],
    ["ENTRYPOINT app --port 80\nLABEL a=b\n", "LABEL a=b\n"],
    ['ENTRYPOINT ["tini", "--"]\nCMD ["/sbin/init"]\n', 'CMD ["/sbin/init"]\n'],
  ])("%j", (before, after) => {
    expect(applyFix(rule, base + before)).toBe(base + after);
    expect(found(base + after)).toEqual([]);
  });

  test("none where CMD holds its arguments", () => {
    const text = `${base}ENTRYPOINT ["/sbin/init"]\nCMD ["--log-level=info"]`;
    expect(found(text)).toHaveLength(1);
    expect(applyFix(rule, text)).toBeUndefined();
  });
});
