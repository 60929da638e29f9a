import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/config/config-unknown-group.ts";
import { applyFix, besides, findings } from "../../support/config.ts";

const image = (...lines: readonly string[]) =>
  besides(`FROM quay.io/fedora/fedora-bootc:43\n${lines.map((line) => `${line}\n`).join("")}`);
const bare = image("RUN bootc container lint");
const installing = (names: string) => image(`RUN dnf -y install ${names}`, "RUN bootc container lint");
const user = (...groups: readonly string[]) =>
  `[[customizations.user]]\nname = "a"\ngroups = [${groups.map((group) => `"${group}"`).join(", ")}]\n`;
const said = (text: string, options = {}) =>
  findings(rule, text, options).map(({ message, severity, text: at }) => `${severity} ${message} ${at}`);

describe("config-unknown-group", () => {
  it.each([
    ["a group of one's own", user("wheel", "admins"), bare, ['warning missing "admins"']],
    ["one beside installed packages", user("admins"), installing("httpd"), ['info perhaps "admins"']],
    [
      "a group of a package that is not there",
      user("docker"),
      installing("podman"),
      ['warning missing "docker"'],
    ],
    ["the name of another distribution", user("sudo"), installing("vim"), ['warning missing "sudo"']],
    ["each of several", user("one", "two"), bare, ['warning missing "one"', 'warning missing "two"']],
  ])("finds %s", (_what, text, options, expected) => {
    expect(said(text, options)).toEqual(expected);
    expect(said(text, { ...options, imageType: "qcow2" })).toEqual(expected);
  });

  it.each([
    ["groups of the base", user("wheel", "video", "render", "systemd-journal"), bare],
    ["a group of the config", `${user("admins")}[[customizations.group]]\nname = "admins"\n`, bare],
    ["the group of another user", `${user("b")}[[customizations.user]]\nname = "b"\n`, bare],
    ["a number", user("1000"), bare],
    ["a package that brings it", user("docker"), installing("docker-ce")],
    ["a package of its name", user("grafana"), installing("grafana")],
    ["a group that the build makes", user("admins"), image("RUN groupadd -r admins")],
    [
      "a group of sysusers.d",
      user("admins"),
      image("RUN echo 'g admins -' > /usr/lib/sysusers.d/admins.conf"),
    ],
    ["a file of sysusers.d that is not at hand", user("admins"), image("COPY app.conf /usr/lib/sysusers.d/")],
    ["a script that is not at hand", user("admins"), image("COPY build.sh /tmp/", "RUN /tmp/build.sh")],
    ["packages from elsewhere", user("admins"), installing("https://example.org/a.rpm")],
    ["an ISO, whose installer makes groups", user("admins"), { ...bare, imageType: "anaconda-iso" }],
    ["no Containerfile", user("admins"), {}],
    ["another base", user("admins"), besides("FROM example.org/my-bootc:1\nRUN bootc container lint\n")],
  ])("is silent on %s", (_what, text, options) => {
    expect(said(text, options)).toEqual([]);
  });

  it("declares the group", () => {
    const mended = applyFix(rule, user("admins"), bare);
    expect(mended).toBe(`[[customizations.group]]\nname = "admins"\n\n${user("admins")}`);
    expect(said(mended ?? "", bare)).toEqual([]);
  });

  it("writes the name that Fedora has for it", () => {
    expect(applyFix(rule, user("sudo"), bare)).toBe(user("wheel"));
    expect(applyFix(rule, user("sudo", "wheel"), bare)).toBeUndefined();
  });

  it("leaves inline lists to the reader", () => {
    expect(
      applyFix(rule, 'customizations.user = [{ name = "a", groups = ["admins"] }]\n', bare),
    ).toBeUndefined();
  });
});
