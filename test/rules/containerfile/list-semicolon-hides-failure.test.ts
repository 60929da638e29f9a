import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/list-semicolon-hides-failure.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, base + text).map(
    ({ severity, text: word, line, args }) => `${severity} ${args.command} ${word} ${line}`,
  );

describe("list-semicolon-hides-failure finds", () => {
  test.each([
    ["RUN dnf -y install x; dnf clean all", ["hint dnf ; 1"]],
    ["RUN echo a; \\\n    dnf -y install x ; \\\n    systemctl enable x", ["hint dnf ; 2"]],
    ["RUN for p in a b; do dnf -y install $p; done; cp a b; cp c d", ["hint dnf ; 1"]],
    ["RUN cp a b && cp c d; cp e f", ["hint cp ; 1"]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("list-semicolon-hides-failure is silent about", () => {
  test.each([
    ["chains", "RUN dnf -y install x && dnf clean all"],
    ["set -e", "RUN set -e; cp a b; cp c d"],
    ["set -e in a chain", "RUN set -ex && cp a b; cp c d"],
    ["SHELL", 'SHELL ["/bin/bash", "-e", "-c"]\nRUN cp a b; cp c d'],
    ["loops and conditions", "RUN for p in a b; do cp $p /x || exit 1; done; if true; then cp a b; fi"],
    ["pardons", "RUN cp a b || true; cp c d\nRUN cp a b; true\nRUN cp a b; exit 0"],
    ["commands that do not fail", "RUN echo a; [ -f /x ]; A=b; rm -f /y; cp a b"],
    ["the exec form", 'RUN ["sh", "-c", "cp a b; cp c d"]'],
    ["quotes and escapes", "RUN find / -exec cp a b \\; && echo 'cp a b; cp c d'"],
    ["here-documents, which another rule speaks of", "RUN <<E\ncp a b; cp c d\nE"],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test.each([
  ["RUN cp a b; cp c d\n", "RUN cp a b && cp c d\n"],
  ["RUN cp a b ; \\\n  echo x; cp c d\n", "RUN cp a b && \\\n  echo x && cp c d\n"],
  ["RUN echo a; cp a b; cp c d\n", "RUN echo a; cp a b && cp c d\n"],
])("the fix of %j", (before, after) => {
  const fixed = applyFix(rule, base + before);
  expect(fixed).toBe(base + after);
  expect(findings(rule, fixed ?? "")).toEqual([]);
});

test.each(["RUN cp a b; cp c d || true\n", "RUN cp a b; [ -f x ] && cp c d\n"])(
  "there is none for %j",
  (text) => {
    expect(found(text)).toHaveLength(1);
    expect(applyFix(rule, base + text)).toBeUndefined();
  },
);
