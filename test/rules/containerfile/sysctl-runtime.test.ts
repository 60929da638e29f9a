import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/sysctl-runtime.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (run: string) =>
  findings(rule, base + run).map(({ text, line, severity, message }) => [message, text, line, severity]);

describe("finds", () => {
  test.each([
    ["RUN sysctl -w net.ipv4.ip_forward=1", ["set", "sysctl", 1, "error"]],
    ["RUN true && \\\n    sudo sysctl vm.swappiness=10", ["set", "sysctl", 2, "error"]],
    ["RUN sysctl -p /etc/sysctl.d/x.conf", ["load", "sysctl", 1, "error"]],
    ["RUN echo a.b=1 >> /etc/sysctl.conf && sysctl -p", ["load", "sysctl", 1, "error"]],
    ['RUN ["sysctl", "--system"]', ["load", '"sysctl"', 1, "error"]],
    ["RUN sysctl --system || true", ["load", "sysctl", 1, "info"]],
    ["RUN case $X in a) sysctl -w a.b=1;; esac", ["set", "sysctl", 1, "warning"]],
    ["RUN echo 1 > /proc/sys/net/ipv4/ip_forward", ["proc", "/proc/sys/net/ipv4/ip_forward", 1, "error"]],
    ["RUN <<EOF\nprintf 1 >>/proc/sys/vm/x\nEOF", ["proc", "/proc/sys/vm/x", 2, "error"]],
    ["RUN echo 1 | tee /proc/sys/vm/x", ["proc", "/proc/sys/vm/x", 1, "error"]],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual([expected]);
  });
});

describe("is silent", () => {
  test.each([
    "RUN sysctl -n kernel.osrelease && sysctl -a && sysctl net.ipv4.ip_forward",
    "RUN echo net.ipv4.ip_forward=1 > /usr/lib/sysctl.d/x.conf",
    "RUN cat /proc/sys/kernel/osrelease && echo see /proc/sys/vm",
    "COPY <<EOF /usr/libexec/x\nsysctl -w a.b=1\necho 1 > /proc/sys/a/b\nEOF",
    "RUN chroot /target sysctl -w a.b=1",
    "RUN mkdir -p /etc/sysctl.d && echo a.b=1 > /etc/sysctl.d/a.conf && sysctl -p",
  ])("%j", (run) => {
    expect(found(run)).toEqual([]);
  });
});

describe("the fix", () => {
  test.each([
    [
      "RUN sysctl -w net.ipv4.ip_forward=1",
      "RUN echo net.ipv4.ip_forward=1 >> /usr/lib/sysctl.d/90-local.conf",
    ],
    [
      "RUN sysctl -w a.b=1 c.d=2",
      "RUN echo a.b=1 >> /usr/lib/sysctl.d/90-local.conf && echo c.d=2 >> /usr/lib/sysctl.d/90-local.conf",
    ],
    ["RUN a && sysctl --system", "RUN a"],
    ["RUN a\nRUN sysctl -p /etc/a.conf\nRUN b", "RUN a\nRUN b"],
  ])("%j", (before, after) => {
    const fixed = applyFix(rule, base + before);
    expect(fixed).toBe(base + after);
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test.each(['RUN sysctl -w a.b="1 2"', "RUN sysctl -w a.b=$X", "RUN sysctl --system || true"])(
    "none for %j",
    (run) => {
      expect(found(run)).toHaveLength(1);
      expect(applyFix(rule, base + run)).toBeUndefined();
    },
  );
});
