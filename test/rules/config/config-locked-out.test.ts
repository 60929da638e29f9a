import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/config/config-locked-out.ts";
import { besides, findings, reports } from "../../support/config.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const image = (...lines: readonly string[]) => besides(`${base}${lines.map((line) => `${line}\n`).join("")}`);
const plain = image("RUN dnf -y install httpd && systemctl enable httpd", "RUN bootc container lint");
const kernel = '[customizations.kernel]\nappend = "quiet"\n';
const user = (rest: string) => `[[customizations.user]]\nname = "a"\n${rest}\n`;

describe("config-locked-out", () => {
  it.each([
    ["a config without accounts", kernel, { imageType: "qcow2" }, "nobody", "customizations"],
    ["one whose image type is not known", kernel, {}, "nobody", "customizations"],
    [
      "an ISO with the builder's own kickstart",
      kernel,
      { imageType: "anaconda-iso" },
      "nobody",
      "customizations",
    ],
    ["a user without password and key", user('groups = ["wheel"]'), {}, "no-credential", "user"],
    ["an empty password", user('password = ""'), {}, "no-credential", "user"],
    ["a group alone", '[[customizations.group]]\nname = "a"\n', {}, "nobody", "customizations"],
    [
      "a kickstart in a disk image, which ignores it",
      '[customizations.installer.kickstart]\ncontents = "rootpw --plaintext x"\n',
      { imageType: "raw" },
      "nobody",
      "customizations",
    ],
  ])("finds %s", (_what, text, options, message, at) => {
    expect(findings(rule, text, { ...plain, ...options })).toMatchObject([
      { message, severity: "warning", text: at },
    ]);
  });

  it("finds it on every such base", () => {
    for (const name of [
      "quay.io/centos-bootc/centos-bootc:stream10",
      "registry.redhat.io/rhel10/rhel-bootc:10.1",
    ])
      expect(findings(rule, kernel, besides(`FROM ${name}\nRUN bootc container lint\n`))).toHaveLength(1);
  });

  it("shows where the image is built", () => {
    const [report] = reports([rule], kernel, plain);
    expect(report?.related).toMatchObject([
      { place: { uri: plain.containerfile.uri, start: 0, end: base.length - 1 } },
    ]);
  });

  it.each([
    ["a password", user('password = "$6$a$b"')],
    ["a key", user('key = "ssh-ed25519 AAAA"')],
    ["a key of sshkey", '[[customizations.sshkey]]\nuser = "root"\nkey = "ssh-ed25519 AAAA"\n'],
    ["Ignition", '[customizations.ignition.firstboot]\nurl = "https://example.org/a.ign"\n'],
    [
      "files, which may hold keys",
      '[[customizations.files]]\npath = "/root/.ssh/authorized_keys"\ndata = "x"\n',
    ],
    ["a kickstart", '[customizations.installer.kickstart]\ncontents = "text"\n'],
    ["a shell for debugging", '[customizations.kernel]\nappend = "systemd.debug_shell=1"\n'],
    ["a text that the builder cannot read", "[customizations.kernel]\nappend = \n"],
    ["accounts that the builder does not know", '[[customizations.users]]\nname = "a"\nkey = "k"\n'],
    ["a key of another name", user('ssh_key = "ssh-ed25519 AAAA"')],
    ["nothing at all", "# nothing yet\n"],
  ])("is silent on %s in the config", (_what, text) => {
    expect(findings(rule, text, plain)).toEqual([]);
  });

  it.each([
    ["an account", image("RUN useradd -m admin && echo admin:x | chpasswd")],
    ["a key by tmpfiles.d", image("COPY root-ssh.conf /usr/lib/tmpfiles.d/")],
    ["keys where sshd is told to look", image("COPY keys /usr/ssh/root.keys")],
    ["cloud-init", image("RUN dnf -y install cloud-init")],
    ["an agent of a cloud", image("RUN dnf -y install google-guest-agent")],
    ["a desktop", image("RUN dnf -y group install workstation-product-environment")],
    ["accounts of a domain", image("RUN dnf -y install sssd realmd")],
    ["an automatic login", image("COPY autologin.conf /etc/systemd/system/getty@tty1.service.d/")],
    ["a script that is not at hand", image("COPY build.sh /tmp/", "RUN /tmp/build.sh")],
    ["files of unknown names", image("COPY files/ /")],
    ["a program that runs at boot", image("COPY setup /usr/libexec/setup")],
    ["packages of unknown names", image("ARG MORE", "RUN dnf -y install $MORE")],
    [
      "a base with a first-boot setup",
      besides("FROM ghcr.io/ublue-os/bazzite:stable\nRUN bootc container lint\n"),
    ],
    ["a base that is not known", besides("FROM example.org/my-bootc:1\nRUN bootc container lint\n")],
    ["no Containerfile", {}],
  ])("is silent where the image has %s", (_what, options) => {
    expect(findings(rule, kernel, { imageType: "qcow2", ...options })).toEqual([]);
  });

  it("is silent where nothing is made of the accounts", () => {
    expect(findings(rule, kernel, { ...plain, imageType: "bootc-generic-iso" })).toEqual([]);
  });
});
