import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/lint-missing.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, text).map(({ message, text: at, line, severity }) => [message, at, line, severity]);

describe("finds", () => {
  test.each([
    [`${base}RUN dnf -y install x`, [["missing", base.trim(), 0, "info"]]],
    [
      `FROM quay.io/fedora/fedora-bootc:43 AS one\nRUN bootc container lint\nFROM one AS two\nRUN dnf -y install x`,
      [["missing", "FROM one AS two", 2, "info"]],
    ],
    [`${base}COPY build.sh /\nRUN /build.sh`, [["perhaps", base.trim(), 0, "hint"]]],
    [
      "FROM quay.io/fedora/fedora-coreos:stable\nRUN rpm-ostree install x",
      [["missing", "FROM quay.io/fedora/fedora-coreos:stable", 0, "hint"]],
    ],
    [`${base}RUN echo bootc container lint`, [["missing", base.trim(), 0, "info"]]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

test("a copied root file system is a system, labelled or not", () => {
  const text =
    "FROM fedora:43 AS b\nRUN bootc-base-imagectl build-rootfs /r\nFROM scratch\nCOPY --from=b /r/ /\n";
  expect(found(text)).toEqual([["missing", "FROM scratch", 2, "info"]]);
});

describe("is silent", () => {
  test.each([
    ["shell form", `${base}RUN dnf -y install x && bootc container lint --fatal-warnings`],
    ["exec form", `${base}RUN ["bootc", "container", "lint"]`],
    ["a heredoc", `${base}RUN <<EORUN\nset -e\nbootc container lint\nEORUN`],
    ["metadata behind it", `${base}RUN bootc container lint\nLABEL a=b\nCMD ["/sbin/init"]`],
    ["a later change, of which another rule speaks", `${base}RUN bootc container lint\nRUN echo`],
    [
      "a linted parent",
      `FROM quay.io/fedora/fedora-bootc:43 AS one\nRUN bootc container lint\nFROM one\nLABEL a=b`,
    ],
    [
      "a layer of CoreOS",
      "FROM quay.io/fedora/fedora-coreos:stable\nRUN rpm-ostree install x && ostree container commit",
    ],
    [
      "a root linted before it is copied",
      "FROM fedora:43 AS b\nRUN make-root /r\nRUN bootc container lint --rootfs /r\nFROM scratch\nCOPY --from=b /r /\nRUN true",
    ],
    ["a fragment", `# bootc: partial\n${base}RUN dnf -y install x`],
    ["a base without bootc", "FROM debian\nLABEL containers.bootc=1"],
    [
      "files for others",
      `FROM quay.io/fedora/fedora-bootc:43 AS a\nRUN bootc container lint\nFROM scratch\nCOPY --from=a /x /x`,
    ],
    ["an open here-document", `${base}RUN <<EOF\nbootc`],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test.each([
  [
    `${base}RUN a\nLABEL b=c\nCMD ["/sbin/init"]\n`,
    `${base}RUN a\nRUN bootc container lint\nLABEL b=c\nCMD ["/sbin/init"]\n`,
  ],
  [`${base}RUN a \\\n  b`, `${base}RUN a \\\n  b\nRUN bootc container lint`],
  [`${base}COPY <<EOF /usr/x\ny\nEOF\n`, `${base}COPY <<EOF /usr/x\ny\nEOF\nRUN bootc container lint\n`],
  [base, `${base}RUN bootc container lint\n`],
  [`${base}RUN a && \\\n  b \\\n`, `${base}RUN a && \\\n  b\nRUN bootc container lint\n`],
  [`${base}RUN a \\`, `${base}RUN a\nRUN bootc container lint`],
  [
    `${base}SHELL ["/usr/bin/pwsh", "-c"]\nRUN a\n`,
    `${base}SHELL ["/usr/bin/pwsh", "-c"]\nRUN a\nRUN ["bootc", "container", "lint"]\n`,
  ],
])("the fix of %j", (before, after) => {
  const fixed = applyFix(rule, before);
  expect(fixed).toBe(after);
  expect(findings(rule, fixed ?? "")).toEqual([]);
});
