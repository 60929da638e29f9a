import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/unit-extension-location.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const files = {
  web: "[Container]\nImage=x\n",
  app: "[Service]\nExecStart=/usr/bin/app\n",
  "all/web.container": "[Container]\nImage=x\n",
  "all/app.service": "[Service]\nExecStart=/usr/bin/app\n",
};
const found = (text: string) =>
  findings(rule, base + text, files).map(({ text: word, line, severity, message }) => [
    message,
    word,
    line,
    severity,
  ]);

describe("finds", () => {
  test.each([
    ["COPY web.container /etc/systemd/system/", ["quadlet", "/etc/systemd/system/", 1, "warning"]],
    [
      "COPY x.volume /usr/lib/systemd/system/data.volume",
      ["quadlet", "/usr/lib/systemd/system/data.volume", 1, "warning"],
    ],
    [
      "RUN cp x /etc/containers/systemd/app.service",
      ["unit", "/etc/containers/systemd/app.service", 1, "warning"],
    ],
    [
      "COPY web.container /usr/lib/containers/systemd/",
      ["folder", "/usr/lib/containers/systemd/", 1, "warning"],
    ],
    ["COPY app /usr/lib/systemd/system/app", ["unitName", "/usr/lib/systemd/system/app", 1, "warning"]],
    [
      "COPY web /usr/share/containers/systemd/web",
      ["quadletName", "/usr/share/containers/systemd/web", 1, "warning"],
    ],
    [
      "COPY web /etc/systemd/system/web.service",
      ["section", "/etc/systemd/system/web.service", 1, "warning"],
    ],
    ["COPY all /etc/systemd/system", ["quadlet", "/etc/systemd/system", 1, "warning"]],
    [
      "RUN if [ $X = y ]; then cp web.kube /etc/systemd/system/web.kube; fi",
      ["quadlet", "/etc/systemd/system/web.kube", 1, "info"],
    ],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});

describe("is silent", () => {
  test.each([
    "COPY web.container /usr/share/containers/systemd/\nCOPY x.pod /etc/containers/systemd/a/x.pod",
    "COPY app.service /etc/systemd/system/app.service",
    "COPY x.quadlet /etc/systemd/system/x.service",
    "COPY app /usr/lib/systemd/system/app.service",
    "COPY eth0.network /etc/systemd/network/eth0.network",
    "COPY x.conf /etc/systemd/system/app.service.d/x.conf",
    "COPY x.conf /etc/containers/systemd/web.container.d/x.conf",
    "COPY pod.yaml /usr/share/containers/systemd/pod.yaml",
    "COPY web.container /etc/systemd/system/\nRUN mv /etc/systemd/system/web.container /etc/containers/systemd/",
    "RUN touch /etc/systemd/system/app",
  ])("%j", (text) => {
    expect(found(text)).toEqual([]);
  });

  test("in a stage that is not published", () => {
    const text = `FROM fedora:43 AS tools\nCOPY web.container /etc/systemd/system/\n${base}`;
    expect(findings(rule, text)).toEqual([]);
  });
});

test.each([
  ["COPY web.container /etc/systemd/system/", "COPY web.container /usr/share/containers/systemd/"],
  [
    "COPY x.volume /usr/lib/systemd/system/a.volume\nRUN chmod 644 /usr/lib/systemd/system/a.volume",
    "COPY x.volume /usr/share/containers/systemd/a.volume\nRUN chmod 644 /usr/share/containers/systemd/a.volume",
  ],
  ["COPY app /etc/containers/systemd/app.service", "COPY app /usr/lib/systemd/system/app.service"],
])("the fix of %j", (before, after) => {
  const fixed = applyFix(rule, base + before, files);
  expect(fixed).toBe(base + after);
  expect(findings(rule, fixed ?? "", files)).toEqual([]);
});

test.each(["COPY all /etc/systemd/system", "COPY web /etc/systemd/system/web.service"])(
  "no fix for %j",
  (text) => {
    expect(found(text)).toHaveLength(1);
    expect(applyFix(rule, base + text, files)).toBeUndefined();
  },
);
