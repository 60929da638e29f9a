import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-post-local-state.ts";
import { found, withPost } from "../../support/kickstart-scripts.ts";

describe("ks-post-local-state", () => {
  it.each([
    ["a redirection", "echo hello > /etc/motd", ["hint local: /etc/motd (3)"]],
    ["a copy", "cp /root/a.conf /etc/a/a.conf", ["hint local: /etc/a/a.conf (3)"]],
    ["an edit", "sed -i s/a/b/ /etc/dnf/dnf.conf", ["hint local: /etc/dnf/dnf.conf (3)"]],
    ["a file once", "echo a > /etc/motd\necho b >> /etc/motd", ["hint local: /etc/motd (3)"]],
  ])("finds %s", (_what, body, expected) => {
    expect(found(rule, withPost(body))).toEqual(expected);
  });

  it.each([
    [
      "what differs from machine to machine",
      "echo a > /etc/hostname\necho b >> /etc/fstab\necho c > /etc/crypttab",
    ],
    ["who may log in", "echo a > /etc/sudoers.d/a\necho b > /etc/ssh/sshd_config.d/b.conf"],
    ["links of services", "systemctl enable sshd"],
    ["state", "echo a > /var/lib/a\necho b > /root/b"],
    ["reading", "cat /etc/motd"],
  ])("is silent on %s", (_what, body) => {
    expect(found(rule, withPost(body))).toEqual([]);
  });

  it("is silent in the installer, and where packages are installed", () => {
    expect(found(rule, withPost("echo a > /etc/motd", " --nochroot"))).toEqual([]);
    expect(found(rule, "%post\necho a > /etc/motd\n%end\n")).toEqual([]);
  });
});
