import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/firewall-cmd-in-build.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/centos-bootc/centos-bootc:stream10\n";
const found = (run: string) =>
  findings(rule, base + run).map(({ text, line, severity, message }) => [message, text, line, severity]);

describe("finds", () => {
  test.each([
    ["RUN firewall-cmd --permanent --add-service=http", ["online", "firewall-cmd", 1, "error"]],
    ["RUN true && \\\n    firewall-cmd --add-port=80/tcp", ["online", "firewall-cmd", 2, "error"]],
    ["RUN /usr/bin/firewall-cmd --reload", ["reload", "/usr/bin/firewall-cmd", 1, "error"]],
    ["RUN firewall-cmd --reload || true", ["reload", "firewall-cmd", 1, "info"]],
    ["RUN if firewall-cmd --state; then true; fi", ["reload", "firewall-cmd", 1, "info"]],
    ["RUN case $X in a) firewall-cmd --add-port=1/tcp;; esac", ["online", "firewall-cmd", 1, "warning"]],
    ["RUN firewall-offline-cmd --permanent --add-service=http", ["option", "--permanent", 1, "error"]],
    ["RUN firewall-offline-cmd --reload", ["option", "--reload", 1, "error"]],
    ["RUN ufw --force enable", ["ufw", "ufw", 1, "warning"]],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual([expected]);
  });
});

describe("is silent", () => {
  test.each([
    "RUN firewall-offline-cmd --zone=public --add-service=http --add-port=80/tcp",
    "RUN firewall-cmd --version",
    "RUN ufw allow 22/tcp && ufw default deny",
    "RUN chroot /target firewall-cmd --add-service=http",
    "RUN dnf -y install firewalld # firewall-cmd",
    "RUN cat > /usr/libexec/open <<'EOF'\nfirewall-cmd --add-service=http\nEOF",
  ])("%j", (run) => {
    expect(found(run)).toEqual([]);
  });
});

describe("the fix", () => {
  test.each([
    [
      "RUN firewall-cmd --permanent --zone=public --add-service=http",
      "RUN firewall-offline-cmd --zone=public --add-service=http",
    ],
    [
      "RUN /usr/bin/firewall-cmd --zone=public --remove-service=ssh --permanent",
      "RUN /usr/bin/firewall-offline-cmd --zone=public --remove-service-from-zone=ssh",
    ],
    [
      "RUN firewall-cmd --permanent --policy=p --remove-service=ssh",
      "RUN firewall-offline-cmd --policy=p --remove-service-from-policy=ssh",
    ],
    [
      'RUN ["firewall-cmd", "--permanent", "--add-port=80/tcp"]',
      'RUN ["firewall-offline-cmd", "--add-port=80/tcp"]',
    ],
    ["RUN a && firewall-cmd --reload", "RUN a"],
    ["RUN a\nRUN firewall-cmd --reload\nRUN b", "RUN a\nRUN b"],
    ["RUN firewall-offline-cmd --permanent --add-service=x", "RUN firewall-offline-cmd --add-service=x"],
    ["RUN a && firewall-offline-cmd --reload", "RUN a"],
  ])("%j", (before, after) => {
    const fixed = applyFix(rule, base + before);
    expect(fixed).toBe(base + after);
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test.each(["RUN firewall-cmd --panic-on", "RUN firewall-cmd $X", "RUN firewall-cmd --reload || true"])(
    "none for %j",
    (run) => {
      expect(found(run)).toHaveLength(1);
      expect(applyFix(rule, base + run)).toBeUndefined();
    },
  );
});
