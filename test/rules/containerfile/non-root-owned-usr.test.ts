import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/non-root-owned-usr.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, base + text).map((finding) => `${finding.severity} ${finding.message} ${finding.text}`);
const builder = (text: string) => `FROM fedora AS b\n${text}\nFROM quay.io/fedora/fedora-bootc:43`;

describe("non-root-owned-usr finds", () => {
  test.each([
    ["COPY --chown=app:app app /usr/lib/app/", ["hint copied --chown=app:app"]],
    ["ADD --chown=1000 app.bin /usr/bin/app.bin", ["hint copied --chown=1000"]],
    ["RUN chown -R app: /usr/share/app", ["hint changed app:"]],
    ["RUN chown nginx.nginx /opt/app", ["hint changed nginx.nginx"]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("non-root-owned-usr is silent about", () => {
  test.each([
    [
      "root",
      "COPY --chown=0:0 a /usr/a\nCOPY --chown=root a /usr/b\nRUN chown -R root:root /usr/share/a && chown 0 /usr/b",
    ],
    ["machine state", "RUN chown -R app /var/lib/app && chown app /etc/app.conf"],
    ["copies that go elsewhere", "COPY --chown=app a /etc/app/a"],
    [
      "owners that are not known",
      "ARG U\nCOPY --chown=$U a /usr/a\nRUN chown $U /usr/a && chown --reference=/usr/a /usr/b",
    ],
    ["mounts", "RUN --mount=type=tmpfs,dst=/usr/src chown -R app /usr/src/app"],
    ["another root file system", "RUN chroot /mnt/x chown app /usr/a"],
    ["builder stages", builder("COPY --chown=app a /usr/a\nRUN chown app /usr/a")],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("the fix of non-root-owned-usr", () => {
  test.each([
    ["COPY --chown=app:app app /usr/lib/app/\n", "COPY app /usr/lib/app/\n"],
    ["COPY --chown=app --chmod=0755 app /usr/bin/app\n", "COPY --chmod=0755 app /usr/bin/app\n"],
    ["RUN touch /usr/a && chown app /usr/a\n", "RUN touch /usr/a\n"],
    ["RUN chown app /usr/a\nRUN true\n", "RUN true\n"],
  ])("%j", (text, expected) => {
    const fixed = applyFix(rule, base + text);
    expect(fixed).toBe(base + expected);
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });
});
