import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/sed-ie.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, base + text).map(
    ({ severity, message, text: word, line }) => `${severity} ${message} ${word} ${line}`,
  );

describe("sed-ie finds", () => {
  test.each([
    ["RUN sed -ie 's/a/b/' /etc/x.conf", ["warning backup -ie 1"]],
    ["RUN cp a b && \\\n  sed -iE 's/(a)/b/' /etc/x.conf", ["warning option -iE 2"]],
    ["RUN <<E\nset -e\nsed -nir p /etc/x\nE", ["warning option -nir 3"]],
    ["RUN if [ -f /etc/x ]; then sed -ie s/a/b/ /etc/x; fi", ["info backup -ie 1"]],
    ["RUN sed -ie s/a/b/ /etc/x && rm /etc/cache", ["warning backup -ie 1"]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("sed-ie is silent about", () => {
  test.each([
    ["options apart", "RUN sed -i -e s/a/b/ /etc/x && sed -ei s/a/b/ /etc/x && sed -Ei s/a/b/ /etc/x"],
    [
      "a suffix that is meant",
      "RUN sed -i.bak s/a/b/ /etc/x && sed -i~ s/a/b/ /etc/x && sed -iorig s/a/b/ /etc/x",
    ],
    ["the long form", "RUN sed --in-place -e s/a/b/ /etc/x"],
    ["a backup that is deleted", "RUN sed -ie s/a/b/ /etc/x && rm /etc/xe"],
    ["scripts for later", "COPY <<E /usr/bin/x\nsed -ie s/a/b/ /etc/x\nE"],
    ["builder stages", "FROM fedora AS b\nRUN sed -ie s/a/b/ x\nFROM quay.io/fedora/fedora-bootc:43"],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test.each([
  ["RUN sed -ie s/a/b/ /etc/x\n", "RUN sed -i -e s/a/b/ /etc/x\n"],
  ["RUN sed -iE s/a/b/ /etc/x\n", "RUN sed -i -E s/a/b/ /etc/x\n"],
  ["RUN sed -nier s/a/b/ /etc/x\n", "RUN sed -ni -re s/a/b/ /etc/x\n"],
  ["RUN sed -ie -e s/a/b/ /etc/x\n", "RUN sed -i -e s/a/b/ /etc/x\n"],
  ["RUN sed -e s/a/b/ -ie /etc/x\n", "RUN sed -e s/a/b/ -i /etc/x\n"],
  ["RUN sed -ie -z s/a/b/ /etc/x\n", "RUN sed -i -z s/a/b/ /etc/x\n"],
])("the fix of %j", (before, after) => {
  const fixed = applyFix(rule, base + before);
  expect(fixed).toBe(base + after);
  expect(findings(rule, fixed ?? "")).toEqual([]);
});
