import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/base-ostree-commit-assumption.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const rootfs = `${base.trim()} AS b\nRUN bootc-base-imagectl build-rootfs /r\nFROM scratch\nCOPY --from=b /r/ /\n`;
const arch = "FROM archlinux\nRUN pacman -S --noconfirm linux ostree\n";
const found = (text: string) =>
  findings(rule, text).map(({ message, text: at, line, severity }) => [message, at, line, severity]);

describe("finds", () => {
  test.each([
    [`${rootfs}RUN ostree container commit`, [["fails", "ostree container commit", 4, "error"]]],
    [
      `${arch}LABEL containers.bootc=1\nRUN true && \\\n  ostree container commit`,
      [["fails", "ostree container commit", 4, "error"]],
    ],
    [
      "FROM ghcr.io/bootcrew/arch-bootc:latest\nRUN ostree container commit",
      [["fails", "ostree container commit", 1, "error"]],
    ],
    [`${rootfs}RUN ostree container commit || true`, [["fails", "ostree container commit", 4, "info"]]],
    [
      `${base}RUN dnf -y install vim && ostree container commit`,
      [["needless", "ostree container commit", 1, "hint"]],
    ],
    [
      "FROM ghcr.io/ublue-os/bazzite:stable\nRUN ostree container commit",
      [["needless", "ostree container commit", 1, "hint"]],
    ],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("is silent", () => {
  test.each([
    [
      "CoreOS, whose layers end in it",
      "FROM quay.io/fedora/fedora-coreos:stable\nRUN ostree container commit",
    ],
    ["Silverblue", "FROM quay.io/fedora-ostree-desktops/silverblue:43\nRUN ostree container commit"],
    ["an unknown base", "ARG BASE\nFROM $BASE\nRUN ostree container commit && bootc container lint"],
    [
      "a root copied from an image",
      `${base.trim()} AS b\nFROM scratch\nCOPY --from=b / /\nRUN ostree container commit`,
    ],
    [
      "a repository made by hand",
      `${arch}RUN ostree init --repo=/sysroot/ostree/repo --mode=bare\nRUN ostree container commit && bootc container lint`,
    ],
    ["another verb", `${rootfs}RUN ostree container --help`],
    ["a builder stage", `${base.trim()} AS b\nRUN ostree container commit\n${base}`],
    ["a script that may make a repository", `${rootfs}RUN /x.sh\nRUN ostree container commit`],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("fixes", () => {
  test.each([
    [
      `${rootfs}RUN ostree container commit\nRUN bootc container lint\n`,
      `${rootfs}RUN bootc container lint\n`,
    ],
    [
      `${base}RUN systemctl enable sshd && \\\n    ostree container commit\n`,
      `${base}RUN systemctl enable sshd\n`,
    ],
  ])("%j", (before, after) => {
    expect(applyFix(rule, before)).toBe(after);
    expect(found(after)).toEqual([]);
  });

  test("none where it cleans something", () => {
    expect(applyFix(rule, `${base}RUN dnf -y install vim && ostree container commit`)).toBeUndefined();
  });
});
