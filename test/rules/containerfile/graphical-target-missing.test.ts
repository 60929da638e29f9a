import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/graphical-target-missing.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const from = "FROM quay.io/centos-bootc/centos-bootc:stream10";
const found = (text: string) =>
  findings(rule, text).map(({ text: word, line, args }) => [word, line, args.name]);

describe("finds", () => {
  test.each([
    ["RUN dnf -y install gdm gnome-shell", "gdm"],
    ["RUN dnf -y install @kde-desktop", "@kde-desktop"],
    ["RUN dnf -y group install 'Server with GUI'", "Server with GUI"],
    ["RUN dnf -y install sddm && systemctl enable sddm", "sddm"],
  ])("%j", (run, name) => {
    expect(found(`${from}\n${run}\n`)).toEqual([[from, 0, name]]);
  });

  test("on the stage that is published", () => {
    const text = `${from} AS common\nRUN dnf -y install gdm\nFROM common AS last\nRUN true`;
    expect(found(text)).toEqual([["FROM common AS last", 2, "gdm"]]);
  });
});

describe("is silent", () => {
  test.each([
    "RUN dnf -y install gdm && systemctl set-default graphical.target",
    "RUN dnf -y install gdm && ln -sf /usr/lib/systemd/system/graphical.target /etc/systemd/system/default.target",
    "RUN dnf -y install gnome-shell",
    "RUN dnf -y install gdm && ./setup.sh",
    "RUN dnf -y install gdm\nCOPY files/ /",
    "RUN dnf -y install gdm\nCOPY 10-x.toml /usr/lib/bootc/kargs.d/10-x.toml",
    "RUN dnf -y remove gdm",
    "RUN dnf -y install mate-desktop budgie-desktop",
    "RUN dnf -y group remove kde-desktop",
    "RUN dnf -y install --installroot=/target gdm",
  ])("%j", (run) => {
    expect(found(`${from}\n${run}\n`)).toEqual([]);
  });

  test.each(["quay.io/fedora-ostree-desktops/silverblue:43", "ghcr.io/me/base:latest"])("on %s", (image) => {
    expect(found(`FROM ${image}\nRUN dnf -y install gdm\nRUN bootc container lint`)).toEqual([]);
  });
});

test("the fix", () => {
  const fixed = applyFix(rule, `${from}\nRUN dnf -y install gdm\nRUN bootc container lint\n`);
  expect(fixed).toBe(
    `${from}\nRUN dnf -y install gdm\nRUN systemctl set-default graphical.target\nRUN bootc container lint\n`,
  );
  expect(findings(rule, fixed ?? "")).toEqual([]);
});
