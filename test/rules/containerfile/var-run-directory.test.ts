import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/var-run-directory.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, base + text).map((finding) => `${finding.severity} ${finding.message} ${finding.text}`);

describe("var-run-directory finds", () => {
  test.each([
    ["RUN rm -rf /var/run && mkdir /var/run", ["error folder /var/run"]],
    ["RUN rm -rf /var/*\nRUN mkdir -p /var/run/app && touch /var/run/app/a", ["error folder /var/run/app"]],
    [
      "RUN rm -rf /var && mkdir -p /var/tmp\nCOPY app.conf /var/run/app.conf",
      ["error folder /var/run/app.conf"],
    ],
    ["RUN find /var -mindepth 1 -delete\nRUN install -d /var/run/app", ["error folder /var/run/app"]],
    ["RUN mv /var/run /usr/share/x && mkdir /var/run", ["error folder /var/run"]],
    ['RUN rm -rf /var/*\nRUN [ -n "$A" ] && mkdir -p /var/run/a', ["warning folder /var/run/a"]],
    ["RUN rm -rf /var/* && mkdir -p /var/run/a\nRUN /ctx/fix.sh", ["warning folder /var/run/a"]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("var-run-directory is silent about", () => {
  test.each([
    ["the link", "RUN rm -rf /var/run && ln -s /run /var/run && mkdir -p /var/run/app"],
    ["what the link leads to", "RUN mkdir -p /var/run/app"],
    ["what is deleted again", "RUN rm -rf /var/* && mkdir -p /var/run/app && rm -rf /var/run"],
    ["a /var that is wiped afterwards", "RUN rm -rf /var/* && mkdir -p /var/run/app\nRUN rm -rf /var/*"],
    [
      "a sweep that spares the link",
      "RUN find /var -mindepth 1 ! -path '/var/run*' -delete && mkdir -p /var/run/a",
    ],
    ["a link that may still be there", "RUN if test -e /x; then rm -rf /var/*; fi; mkdir -p /var/run/app"],
    ["/run itself", "RUN rm -rf /var/* && mkdir -p /run/app"],
    ["mounts", "RUN --mount=type=tmpfs,dst=/var rm -rf /var/* && mkdir -p /var/run/a"],
    [
      "builder stages",
      "FROM fedora AS b\nRUN rm -rf /var/run && mkdir /var/run\nFROM quay.io/fedora/fedora-bootc:43",
    ],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("the fix of var-run-directory", () => {
  test.each([
    ["RUN rm -rf /var/run && mkdir -p /var/run\n", "RUN rm -rf /var/run && ln -s /run /var/run\n"],
    [
      "RUN rm -rf /var/*\nRUN mkdir -p /var/run/a/b\n",
      "RUN rm -rf /var/*\nRUN printf '%s\\n' 'd /run/a 0755 root root - -' 'd /run/a/b 0755 root root - -' > /usr/lib/tmpfiles.d/10-run-a-b.conf\n",
    ],
    [
      "RUN rm -rf /var/* && mkdir /var/run/a\n",
      "RUN rm -rf /var/*\nRUN printf '%s\\n' 'd /run/a 0755 root root - -' > /usr/lib/tmpfiles.d/10-run-a.conf\n",
    ],
  ])("%j", (text, expected) => {
    const fixed = applyFix(rule, base + text);
    expect(fixed).toBe(base + expected);
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test("there is none for files", () => {
    expect(applyFix(rule, `${base}RUN rm -rf /var/*\nCOPY a /var/run/a\n`)).toBeUndefined();
  });
});
