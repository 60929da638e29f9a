import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/workdir-left.ts";
import { findings } from "../../support/containerfile.ts";

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
    ["WORKDIR /app\nCOPY . .", [["left", "/app", "/app", 1, "hint"]]],
    ["WORKDIR build\nRUN rm -f x", [["left", "/build", "build", 1, "hint"]]],
    ["ARG D=/src\nWORKDIR $D/a\nWORKDIR b", [["left", "/src/a", "$D/a", 2, "hint"]]],
    ["WORKDIR /app\nWORKDIR /", [["left", "/app", "/app", 1, "hint"]]],
  ])("%j", (text, expected) => {
    expect(found(base + text)).toEqual(expected);
  });
});

describe("is silent", () => {
  test.each([
    ["folders of the system", `${base}WORKDIR /etc\nWORKDIR /usr/share/app\nWORKDIR /`],
    ["folders of which other rules speak", `${base}WORKDIR /root\nWORKDIR /tmp/x\nWORKDIR /var/app`],
    ["a folder that goes again", `${base}WORKDIR /app\nRUN true\nWORKDIR /\nRUN rm -rf /app`],
    ["a folder that the image has already", `${base}RUN mkdir /app\nWORKDIR /app`],
    ["a script that may remove it", `${base}WORKDIR /app\nRUN /ctx/clean.sh`],
    ["a variable", `${base}WORKDIR $DIR`],
    ["a builder stage", `FROM golang AS b\nWORKDIR /app\n${base}`],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
