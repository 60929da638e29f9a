import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/dbus-config-tool.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/centos-bootc/centos-bootc:stream10\n";
const found = (run: string) =>
  findings(rule, base + run).map(({ text, line, severity, message }) => [message, text, line, severity]);

describe("finds", () => {
  test.each([
    ["RUN timedatectl set-timezone Asia/Seoul", ["timezone", "timedatectl", 1, "error"]],
    ["RUN true && \\\n    sudo timedatectl set-ntp true", ["ntp", "timedatectl", 2, "error"]],
    ["RUN <<EOF\nlocalectl set-locale LANG=C.UTF-8\nEOF", ["locale", "localectl", 2, "error"]],
    ["RUN localectl set-keymap de", ["keymap", "localectl", 1, "error"]],
    ["RUN hostnamectl set-hostname edge", ["hostname", "hostnamectl", 1, "error"]],
    ["RUN hostnamectl", ["daemon", "hostnamectl", 1, "error"]],
    ["RUN loginctl enable-linger core", ["linger", "loginctl", 1, "error"]],
    ["RUN nmcli -w 5 con add type ethernet ifname eth0", ["connection", "nmcli", 1, "error"]],
    ["RUN nmcli connection modify eth0 ipv4.method auto", ["daemon", "nmcli", 1, "error"]],
    ["RUN busctl call org.x /x org.x M", ["daemon", "busctl", 1, "error"]],
    ["RUN networkctl reload", ["daemon", "networkctl", 1, "error"]],
    ['RUN ["virsh", "net-start", "default"]', ["daemon", '"virsh"', 1, "error"]],
    ["RUN snap install code", ["daemon", "snap", 1, "error"]],
    ["RUN timedatectl set-ntp true || true", ["ntp", "timedatectl", 1, "info"]],
    ["RUN if command -v nmcli; then nmcli radio wifi off; fi", ["daemon", "nmcli", 1, "info"]],
    ["RUN case $X in a) timedatectl set-ntp 1;; esac", ["ntp", "timedatectl", 1, "warning"]],
    ["RUN resolvectl status | grep DNS", ["daemon", "resolvectl", 1, "info"]],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual([expected]);
  });

  test("also in a stage that is not published", () => {
    const text = `FROM fedora:43 AS tools\nRUN timedatectl set-ntp true\n${base}`;
    expect(findings(rule, text).map(({ line }) => line)).toEqual([1]);
  });
});

describe("is silent", () => {
  test.each([
    "RUN nmcli --offline connection add type ethernet con-name x > /etc/x",
    "RUN nmcli --version && timedatectl --help && timedatectl list-timezones && localectl list-locales",
    "RUN networkctl cat eth0 && homectl --version && snap pack /src",
    "RUN gdbus call --session --dest x && dbus-send --session x",
    "RUN virsh -c test:///default list",
    "RUN chroot /target timedatectl set-timezone UTC",
    "RUN timedatectl $VERB x",
    "RUN cat > /usr/libexec/first-boot <<'EOF'\nhostnamectl set-hostname x\nEOF",
    "COPY <<EOF /usr/lib/systemd/system/x.service\n[Service]\nExecStart=nmcli con up x\nEOF",
    "RUN echo timedatectl set-ntp true",
  ])("%j", (run) => {
    expect(found(run)).toEqual([]);
  });
});

describe("the fix", () => {
  test.each([
    ["RUN timedatectl set-timezone UTC", "RUN ln -sf ../usr/share/zoneinfo/UTC /etc/localtime"],
    [
      "RUN bash -c 'timedatectl set-timezone UTC'",
      "RUN bash -c 'ln -sf ../usr/share/zoneinfo/UTC /etc/localtime'",
    ],
    ["RUN a && timedatectl set-ntp no && b", "RUN a && systemctl disable chronyd && b"],
    ["RUN localectl set-locale ko_KR.UTF-8", "RUN echo LANG=ko_KR.UTF-8 > /etc/locale.conf"],
    [
      "RUN localectl set-locale LANG=C.UTF-8 LC_TIME=de_DE.UTF-8",
      "RUN echo LANG=C.UTF-8 > /etc/locale.conf && echo LC_TIME=de_DE.UTF-8 >> /etc/locale.conf",
    ],
    ["RUN localectl set-keymap de", "RUN echo KEYMAP=de > /etc/vconsole.conf"],
    [
      "RUN loginctl enable-linger core",
      "RUN echo f /var/lib/systemd/linger/core > /usr/lib/tmpfiles.d/linger-core.conf",
    ],
    [
      "RUN nmcli con add type ethernet con-name lan ifname 'eth0'",
      "RUN nmcli --offline con add type ethernet con-name lan ifname 'eth0'" +
        " > /etc/NetworkManager/system-connections/lan.nmconnection" +
        " && chmod 600 /etc/NetworkManager/system-connections/lan.nmconnection",
    ],
    [
      "RUN <<EOF\na\nEOF\nRUN a && hostnamectl set-hostname edge",
      "RUN <<EOF\na\nEOF\nCOPY <<'EOF' /etc/hostname\nedge\nEOF\nRUN a",
    ],
  ])("%j", (before, after) => {
    const fixed = applyFix(rule, base + before);
    expect(fixed).toBe(base + after);
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test.each([
    'RUN ["timedatectl", "set-timezone", "UTC"]',
    "RUN timedatectl set-timezone UTC > /dev/null",
    "RUN timedatectl set-timezone $(cat /zone)",
    "RUN hostnamectl set-hostname edge",
    "RUN nmcli con add type ethernet ifname eth0",
    "RUN timedatectl status",
  ])("none for %j", (run) => {
    expect(found(run)).toHaveLength(1);
    expect(applyFix(rule, base + run)).toBeUndefined();
  });

  test("names no service of another distribution", () => {
    const text = "FROM ghcr.io/bootcrew/debian-bootc:latest\nRUN timedatectl set-ntp true";
    expect(findings(rule, text)).toHaveLength(1);
    expect(applyFix(rule, text)).toBeUndefined();
  });
});
