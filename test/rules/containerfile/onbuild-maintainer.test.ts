import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/onbuild-maintainer.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, text).map(({ message, text: at, line, severity }) => [message, at, line, severity]);

describe("finds", () => {
  test.each([
    ["ONBUILD RUN dnf -y upgrade", [["onbuild", "ONBUILD", 1, "hint"]]],
    ["MAINTAINER Ada <ada@example.com>", [["maintainer", "MAINTAINER", 1, "hint"]]],
    [
      "maintainer ada\nonbuild copy . /usr/x",
      [
        ["onbuild", "onbuild", 2, "hint"],
        ["maintainer", "maintainer", 1, "hint"],
      ],
    ],
  ])("%j", (text, expected) => {
    expect(found(base + text)).toEqual(expected);
  });
});

describe("is silent", () => {
  test.each([
    ["a label", `${base}LABEL org.opencontainers.image.authors="ada"`],
    ["a builder stage", `FROM fedora:43 AS b\nMAINTAINER ada\nONBUILD RUN true\n${base}`],
    ["an application beside the image", `${base}RUN bootc container lint\nFROM nginx\nMAINTAINER ada`],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test.each([
  ["MAINTAINER Ada <ada@example.com>\n", 'LABEL org.opencontainers.image.authors="Ada <ada@example.com>"\n'],
  ['MAINTAINER "Ada"\n', 'LABEL org.opencontainers.image.authors="Ada"\n'],
  ["ONBUILD RUN true\nLABEL a=b\n", "LABEL a=b\n"],
])("the fix of %j", (before, after) => {
  expect(applyFix(rule, base + before)).toBe(base + after);
  expect(found(base + after)).toEqual([]);
});

test.each(["MAINTAINER $NAME", 'MAINTAINER Ada "the" first'])("no fix for %j", (text) => {
  expect(found(base + text)).toHaveLength(1);
  expect(applyFix(rule, base + text)).toBeUndefined();
});
