import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/label-ostree-internal.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, text).map(({ message, text: at, line, severity }) => [message, at, line, severity]);

describe("finds", () => {
  test.each([
    ["LABEL ostree.final-diffid=sha256:12", [["layer", "ostree.final-diffid", 1, "warning"]]],
    [
      'LABEL a=b \\\n  "ostree.commit"="34" ostree.linux=6.1',
      [
        ["commit", '"ostree.commit"', 2, "info"],
        ["kernel", "ostree.linux", 2, "info"],
      ],
    ],
    ["LABEL ostree.final-diffid sha256:12", [["layer", "ostree.final-diffid", 1, "warning"]]],
  ])("%j", (text, expected) => {
    expect(found(base + text)).toEqual(expected);
  });
});

describe("is silent", () => {
  test.each([
    ["the label that makes an image bootable", `${base}LABEL ostree.bootable=1`],
    ["a variable", `${base}ARG V\nLABEL ostree.linux=$V ostree.final-diffid=\${V}`],
    ["another kernel", `${base}RUN dnf -y install kernel-longterm\nLABEL ostree.linux=6.1`],
    ["a script that may bring one", `${base}RUN /ctx/kernel.sh\nLABEL ostree.linux=6.1`],
    ["a builder stage", `${base}LABEL ostree.commit=1\n${base}`],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test.each([
  ["LABEL ostree.final-diffid=sha256:12\nRUN true\n", "RUN true\n"],
  ["LABEL ostree.commit=1 a=b\n", "LABEL a=b\n"],
  ["LABEL a=b \\\n  ostree.linux=6.1\n", "LABEL a=b\n"],
])("the fix of %j", (before, after) => {
  expect(applyFix(rule, base + before)).toBe(base + after);
  expect(found(base + after)).toEqual([]);
});
