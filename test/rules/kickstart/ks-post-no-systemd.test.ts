import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-post-no-systemd.ts";
import { found, withPost } from "../../support/kickstart-scripts.ts";

describe("ks-post-no-systemd", () => {
  it.each([
    [
      "services",
      "systemctl start sshd\nsystemctl restart a\nservice b stop",
      ["warning service: systemctl (3)", "warning service: systemctl (4)", "warning service: service (5)"],
    ],
    ["a reload", "systemctl daemon-reload", ["info reload: systemctl (3)"]],
    ["a host name", "hostnamectl set-hostname a", ["warning hostname: hostnamectl (3)"]],
    [
      "a zone and a locale",
      "timedatectl set-timezone UTC\nlocalectl set-locale LANG=C.UTF-8",
      ["warning time: timedatectl (3)", "warning locale: localectl (4)"],
    ],
    ["the firewall", "firewall-cmd --permanent --add-service=http", ["warning firewall: firewall-cmd (3)"]],
    ["connections", "nmcli connection add type ethernet", ["warning connection: nmcli (3)"]],
    ["lingering", "loginctl enable-linger a", ["warning login: loginctl (3)"]],
    [
      "a restart",
      "reboot\nsystemctl poweroff\nshutdown -r now",
      ["warning power: reboot (3)", "warning power: systemctl (4)", "warning power: shutdown (5)"],
    ],
    ["a failure that is expected", "systemctl start a || true", ["info service: systemctl (3)"]],
  ])("finds %s", (_what, body, expected) => {
    expect(found(rule, withPost(body))).toEqual(expected);
  });

  it("finds them without an image too", () => {
    expect(found(rule, "%post\nsystemctl start a\n%end\n")).toEqual(["warning service: systemctl (2)"]);
  });

  it.each([
    [
      "what works offline",
      "systemctl enable --now sshd\nsystemctl disable a\nsystemctl mask b\nfirewall-offline-cmd --add-service=http",
    ],
    [
      "offline connections",
      "nmcli --offline connection add type ethernet > /etc/NetworkManager/system-connections/a.nmconnection",
    ],
    ["another root", "systemctl --root=/mnt/x restart a\nchroot /mnt/x reboot"],
    [
      "questions",
      "hostnamectl\ntimedatectl list-timezones\nsystemctl is-enabled sshd\nfirewall-cmd --version\nnmcli -f uuid connection\nnmcli device status",
    ],
    ["a probe", "if [ -d /run/systemd/system ]; then systemctl restart a; fi"],
    ["a verb in a variable", 'systemctl "$verb" a'],
    [
      "files for the first boot",
      "cat > /etc/systemd/system/a.service <<EOF\n[Service]\nExecStart=/usr/bin/hostnamectl set-hostname a\nEOF",
    ],
  ])("is silent on %s", (_what, body) => {
    expect(found(rule, withPost(body))).toEqual([]);
  });

  it("is silent in the installer, which does run", () => {
    const script = "systemctl restart NetworkManager\nnmcli connection up a";
    expect(found(rule, withPost(script, " --nochroot"))).toEqual([]);
    expect(found(rule, withPost(script).replace("%post", "%pre"))).toEqual([]);
  });
});
