import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/volume-ignored.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, text).map(({ message, args, text: at, line, severity }) => [
    message,
    args.path,
    at,
    line,
    severity,
  ]);

describe("finds", () => {
  test.each([
    ["VOLUME /var/lib/containers", [["ignored", "", "/var/lib/containers", 1, "info"]]],
    ['VOLUME ["/a", "/b"]\nRUN echo x > /b/c', [["lost", "/b", '["/a", "/b"]', 1, "warning"]]],
    ["ARG D=/data\nVOLUME $D\nRUN mkdir -p /data/x", [["lost", "/data", "$D", 2, "warning"]]],
    ["VOLUME $DIR", [["ignored", "", "$DIR", 1, "info"]]],
    ["RUN mkdir /data\nVOLUME /data", [["ignored", "", "/data", 2, "info"]]],
    ["VOLUME /data\nRUN echo x > /data/x && rm -rf /data/x", [["ignored", "", "/data", 1, "info"]]],
    ["VOLUME /data\nCOPY x /data/x\nRUN rm -rf /data/x", [["ignored", "", "/data", 1, "info"]]],
  ])("%j", (text, expected) => {
    expect(found(base + text)).toEqual(expected);
  });
});

describe("is silent", () => {
  test.each([
    ["a builder stage", `FROM fedora:43 AS b\nVOLUME /var/tmp\nRUN touch /var/tmp/x\n${base}`],
    [
      "a test stage",
      "FROM quay.io/fedora/fedora-bootc:43 AS integration-test\nVOLUME /data\nRUN touch /data/x",
    ],
    ["an application beside the image", `${base}RUN bootc container lint\nFROM nginx\nVOLUME /data`],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test("the fix removes the instruction", () => {
  expect(applyFix(rule, `${base}VOLUME /data\nRUN true\n`)).toBe(`${base}RUN true\n`);
  expect(applyFix(rule, `${base}VOLUME /var/a\nRUN mkdir /var/a/x\n`)).toBe(`${base}RUN mkdir /var/a/x\n`);
});

test("the fix makes the folder that a later RUN writes to", () => {
  expect(applyFix(rule, `${base}VOLUME /data\nRUN mkdir /data/x\n`)).toBe(
    `${base}RUN mkdir -p /data\nRUN mkdir /data/x\n`,
  );
});
