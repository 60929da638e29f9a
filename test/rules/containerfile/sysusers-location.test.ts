import { describe, expect, test } from "vitest";
import { rule as etcPreferUsr } from "../../../server/src/rules/containerfile/etc-prefer-usr.ts";
import { rule } from "../../../server/src/rules/containerfile/sysusers-location.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string, files?: Record<string, string>) =>
  findings(rule, base + text, files).map(({ severity, text: word, line }) => `${severity} ${word} ${line}`);

describe("sysusers-location finds", () => {
  test.each([
    ["COPY app.conf /etc/sysusers.d/app.conf", ["info /etc/sysusers.d/app.conf 1"]],
    ["COPY <<E /etc/sysusers.d/\nu app -\nE", ["info /etc/sysusers.d/ 1"]],
    ["RUN cp a b && \\\n  echo 'u app -' > /etc/sysusers.d/app.conf", ["info /etc/sysusers.d/app.conf 2"]],
    ["RUN [ -d /x ] && cp /x/app.conf /etc/sysusers.d/", ["hint /etc/sysusers.d/ 1"]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test("the word that copies a tree, and no other rule does", () => {
    const files = { "files/etc/sysusers.d/app.conf": "u app -\n" };
    expect(found("COPY files/ /", files)).toEqual(["info / 1"]);
    expect(findings(etcPreferUsr, `${base}COPY files/ /`, files)).toEqual([]);
  });
});

describe("sysusers-location is silent about", () => {
  test.each([
    ["files in /usr", "COPY app.conf /usr/lib/sysusers.d/app.conf"],
    ["masks", "RUN : > /etc/sysusers.d/app.conf && ln -s /dev/null /etc/sysusers.d/b.conf"],
    ["overrides", "RUN echo 'u a -' > /usr/lib/sysusers.d/a.conf && echo 'u a 9' > /etc/sysusers.d/a.conf"],
    [
      "files that go away",
      "COPY a.conf /etc/sysusers.d/a.conf\nRUN systemd-sysusers && rm /etc/sysusers.d/a.conf",
    ],
    [
      "builder stages",
      "FROM fedora AS b\nCOPY a /etc/sysusers.d/a.conf\nFROM quay.io/fedora/fedora-bootc:43",
    ],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test.each([
  ["COPY app.conf /etc/sysusers.d/app.conf\n", "COPY app.conf /usr/lib/sysusers.d/app.conf\n"],
  ["COPY app.conf /etc/sysusers.d/\n", "COPY app.conf /usr/lib/sysusers.d/\n"],
  [
    "RUN echo 'u a -' > /etc/sysusers.d/a.conf && chmod 0644 /etc/sysusers.d/a.conf\n",
    "RUN echo 'u a -' > /usr/lib/sysusers.d/a.conf && chmod 0644 /usr/lib/sysusers.d/a.conf\n",
  ],
])("the fix of %j", (before, after) => {
  const fixed = applyFix(rule, base + before);
  expect(fixed).toBe(base + after);
  expect(findings(rule, fixed ?? "")).toEqual([]);
});
