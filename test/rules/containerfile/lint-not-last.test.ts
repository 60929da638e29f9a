import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/lint-not-last.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) => findings(rule, base + text).map(({ text: at, line }) => [at, line]);

describe("lint-not-last finds", () => {
  test.each([
    ["RUN bootc container lint\nCOPY a /usr/a", ["COPY", 2]],
    ["RUN bootc container lint\nLABEL a=b\nRUN touch /usr/a\nADD b /usr/b", ["RUN", 3]],
    ['RUN ["bootc", "container", "lint"]\nRUN /ctx/build.sh', ["RUN", 2]],
    ["RUN bootc container lint\nCOPY a /usr/a\nRUN bootc container lint\nADD b /usr/b", ["ADD", 4]],
    ["RUN dnf -y install a && bootc container lint\nRUN rm -rf /var/log/*", ["RUN", 2]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  test("each published stage by itself", () => {
    const text = `RUN bootc container lint\nCOPY a /usr/a\n${base}RUN bootc container lint\nCOPY b /usr/b`;
    expect(found(text)).toEqual([
      ["COPY", 2],
      ["COPY", 5],
    ]);
  });
});

describe("lint-not-last is silent about", () => {
  test.each([
    ["metadata", 'RUN bootc container lint\nLABEL a=b\nCMD ["/sbin/init"]'],
    ["a lint at the end", "COPY a /usr/a\nRUN bootc container lint"],
    ["a second lint at the end", "RUN bootc container lint\nCOPY a /usr/a\nRUN bootc container lint"],
    ["no lint at all", "COPY a /usr/a"],
    ["a commit, which only empties", "RUN bootc container lint\nRUN ostree container commit"],
    ["looking around", "RUN bootc container lint\nRUN ls /usr && echo fine"],
    ["a child stage, of which lint-missing speaks", `RUN bootc container lint\n${base}COPY a /usr/a`],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("the fix of lint-not-last", () => {
  test.each([
    [
      "RUN --network=none bootc container lint --skip sysusers\nCOPY a /usr/a\nLABEL c=d\n",
      "COPY a /usr/a\nRUN --network=none bootc container lint --skip sysusers\nLABEL c=d\n",
    ],
    [
      "RUN touch /usr/x && \\\n    bootc container lint\nCOPY a /usr/a\n",
      "RUN touch /usr/x\nCOPY a /usr/a\nRUN bootc container lint\n",
    ],
    ['RUN ["bootc","container","lint"]\nRUN touch /x', 'RUN touch /x\nRUN ["bootc","container","lint"]'],
  ])("%j", (text, expected) => {
    const fixed = applyFix(rule, base + text);
    expect(fixed).toBe(base + expected);
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test("there is none where the lint is part of something else", () => {
    expect(
      applyFix(rule, `${base}RUN if true; then bootc container lint; fi\nCOPY a /usr/a`),
    ).toBeUndefined();
    expect(applyFix(rule, `${base}RUN bootc container lint | cat\nCOPY a /usr/a`)).toBeUndefined();
  });

  test("there is none where the lint stands in a script", () => {
    const files = { "b.sh": "set -e\ntrue\nbootc container lint\n" };
    const text = `${base}COPY b.sh /b.sh\nRUN /b.sh\nCOPY a /usr/a`;
    expect(findings(rule, text, files).map(({ text: at, line }) => [at, line])).toEqual([["COPY", 3]]);
    expect(applyFix(rule, text, files)).toBeUndefined();
  });
});
