import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/systemctl-runtime-verb.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/centos-bootc/centos-bootc:stream10\n";
const found = (run: string) =>
  findings(rule, base + run).map(({ text, line, severity, message }) => [message, text, line, severity]);

describe("finds", () => {
  test.each([
    ["RUN systemctl start httpd", [["start", "start", 1, "error"]]],
    ["RUN dnf -y install x && \\\n    systemctl daemon-reload", [["useless", "daemon-reload", 2, "error"]]],
    ["RUN <<EOF\nset -e\nsudo systemctl --no-pager status x\nEOF", [["useless", "status", 3, "error"]]],
    ["RUN bash -c 'systemctl restart x'", [["start", "restart", 1, "error"]]],
    ["RUN systemctl is-active x || true", [["useless", "is-active", 1, "info"]]],
    ["RUN test -e /x || systemctl stop x", [["useless", "stop", 1, "warning"]]],
    ["RUN systemctl list-units | grep x", [["useless", "list-units", 1, "info"]]],
    [
      "RUN for u in a b; do systemctl start $u; done",
      [
        ["start", "start", 1, "error"],
        ["start", "start", 1, "error"],
      ],
    ],
    ["RUN service httpd start", [["tool", "service", 1, "error"]]],
    ["RUN /etc/init.d/httpd restart", [["tool", "/etc/init.d/httpd", 1, "error"]]],
    ["RUN systemd-run --unit=x sleep 1", [["tool", "systemd-run", 1, "error"]]],
    ["RUN journalctl -xf", [["tool", "journalctl", 1, "error"]]],
    [
      "FROM fedora:43 AS tools\nRUN systemctl start x\nFROM quay.io/fedora/fedora-bootc:43",
      [["start", "start", 2, "error"]],
    ],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual(expected);
  });
});

describe("is silent", () => {
  test.each([
    "RUN systemctl enable sshd && systemctl mask x && systemctl set-default graphical.target",
    "RUN systemctl preset-all && systemctl is-enabled x && systemctl cat x && systemctl --version",
    "RUN systemctl --root=/mnt start x",
    "RUN SYSTEMD_OFFLINE=1 systemctl start x",
    "ENV SYSTEMD_OFFLINE=1\nRUN systemctl daemon-reload",
    "RUN chroot /target systemctl start x",
    "RUN cat > /usr/libexec/x <<'EOF'\nsystemctl start y\nEOF",
    "COPY <<EOF /usr/lib/systemd/system/x.service\n[Service]\nExecStart=systemctl restart y\nEOF",
    "RUN journalctl --update-catalog",
    "RUN systemctl $VERB x",
  ])("%j", (run) => {
    expect(found(run)).toEqual([]);
  });

  test("service on a distribution that is not known to lead it to systemd", () => {
    expect(findings(rule, "FROM ghcr.io/bootcrew/debian-bootc:latest\nRUN service x start")).toEqual([]);
  });
});

test.each([
  ["RUN systemctl start httpd", "RUN systemctl enable httpd"],
  ['RUN ["systemctl", "start", "httpd"]', 'RUN ["systemctl", "enable", "httpd"]'],
  ["RUN systemctl enable httpd && systemctl start httpd.service", "RUN systemctl enable httpd"],
  ["RUN systemctl daemon-reload && dnf -y install x", "RUN dnf -y install x"],
  ["RUN a && \\\n    systemctl daemon-reload && \\\n    b", "RUN a && \\\n    b"],
  ["RUN a\nRUN systemctl daemon-reload\nRUN b", "RUN a\nRUN b"],
  ["RUN a\nRUN <<EOF\nsystemctl daemon-reload\nEOF\nRUN b", "RUN a\nRUN b"],
  [
    "RUN <<EOF\nset -e\nsystemctl daemon-reload\n# packages\ndnf -y install x\nEOF",
    "RUN <<EOF\nset -e\n# packages\ndnf -y install x\nEOF",
  ],
])("the fix of %j", (before, after) => {
  const fixed = applyFix(rule, base + before);
  expect(fixed).toBe(base + after);
  expect(findings(rule, fixed ?? "")).toEqual([]);
});

test.each([
  "RUN if systemctl is-active x; then echo yes; fi",
  "RUN systemctl list-units | grep x",
  "RUN systemctl restart 'x*' --user",
  "RUN systemctl stop x || true",
])("no fix for %j", (run) => {
  expect(found(run)).toHaveLength(1);
  expect(applyFix(rule, base + run)).toBeUndefined();
});
