import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/config/config-sudo-password.ts";
import { besides, findings } from "../../support/config.ts";

const image = (...lines: readonly string[]) =>
  besides(`FROM quay.io/fedora/fedora-bootc:43\n${lines.map((line) => `${line}\n`).join("")}`);
const plain = image("RUN dnf -y install httpd", "RUN bootc container lint");
const user = (rest: string) => `[[customizations.user]]\nname = "a"\n${rest}\n`;
const keyOnly = user('groups = ["wheel"]\nkey = "ssh-ed25519 AAAA"');

describe("config-sudo-password", () => {
  it.each([
    ["an administrator with a key alone", keyOnly],
    ["one among other groups", user('key = "ssh-ed25519 AAAA"\ngroups = ["video", "wheel"]')],
    ["one with an empty password", user('key = "ssh-ed25519 AAAA"\npassword = ""\ngroups = ["wheel"]')],
  ])("finds %s", (_what, text) => {
    expect(findings(rule, text, plain)).toMatchObject([
      { message: "asked", severity: "warning", text: '"wheel"' },
    ]);
  });

  it.each([
    ["a password", user('groups = ["wheel"]\nkey = "k"\npassword = "$6$a$b"'), plain],
    ["an account that nobody logs in to", user('groups = ["wheel"]'), plain],
    ["a password of another name", user('groups = ["wheel"]\nkey = "k"\npasswd = "$6$a$b"'), plain],
    ["another group", user('groups = ["video"]\nkey = "k"'), plain],
    ["no Containerfile", keyOnly, {}],
    ["a rule of sudoers", keyOnly, image("RUN echo '%wheel ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/wheel")],
    ["a file for sudo", keyOnly, image("COPY wheel /etc/sudoers.d/")],
    [
      "an edit of sudoers",
      keyOnly,
      image("RUN sed -i 's/^%wheel.*/%wheel ALL=(ALL) NOPASSWD: ALL/' /etc/sudoers"),
    ],
    ["accounts made in the image", keyOnly, image("RUN useradd a && echo a:x | chpasswd")],
    ["a script that is not at hand", keyOnly, image("COPY build.sh /tmp/", "RUN /tmp/build.sh")],
    [
      "a file of the config for sudo",
      `${keyOnly}[[customizations.files]]\npath = "/etc/sudoers.d/wheel"\ndata = "x"\n`,
      plain,
    ],
  ])("is silent on %s", (_what, text, options) => {
    expect(findings(rule, text, options)).toEqual([]);
  });
});
