import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/pkg-noninteractive.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (run: string) =>
  findings(rule, base + run).map(({ text, line, severity }) => [text, line, severity]);

test("says of dnf copr what dnf5 does", () => {
  const [finding] = findings(rule, `${base}RUN dnf copr enable a/b`);
  expect(finding?.message).toBe("copr");
});

describe("finds", () => {
  test.each([
    ["RUN dnf install httpd", [["install", 1, "error"]]],
    ["RUN dnf5 --setopt=install_weak_deps=False upgrade", [["upgrade", 1, "error"]]],
    ["RUN dnf -q \\\n  remove vim", [["remove", 2, "error"]]],
    [
      "RUN dnf copr enable a/b && dnf group install x",
      [
        ["copr", 1, "error"],
        ["group", 1, "error"],
      ],
    ],
    ["RUN dnf module enable nodejs:22", [["module", 1, "error"]]],
    ['RUN ["dnf", "install", "httpd"]', [['"install"', 1, "error"]]],
    ["RUN apt-get install -q vim", [["install", 1, "error"]]],
    ["ENV DEBIAN_FRONTEND=noninteractive\nRUN apt install vim", [["install", 2, "error"]]],
    ["RUN zypper install -n vim", [["install", 1, "error"]]],
    ["RUN pacman -Syu vim", [["-Syu", 1, "error"]]],
    ["RUN flatpak install flathub org.x", [["install", 1, "error"]]],
    ["RUN dnf install x || true", [["install", 1, "info"]]],
    ["RUN case $A in a) dnf install x;; esac", [["install", 1, "warning"]]],
    [
      "FROM fedora:43 AS tools\nRUN dnf install gcc\nFROM quay.io/fedora/fedora-bootc:43",
      [["install", 2, "error"]],
    ],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual(expected);
  });
});

describe("is silent", () => {
  test.each([
    "RUN dnf -y install httpd && dnf install rhc -y && dnf install -qy x && dnf install --assumeyes x",
    "RUN microdnf install httpd",
    "RUN dnf config-manager --add-repo x && dnf clean all && dnf makecache && dnf download x && dnf list",
    "RUN dnf copr disable a/b && dnf versionlock add x && dnf module list && dnf history list && dnf mark user x",
    "RUN yes | dnf install httpd",
    "RUN dnf install httpd <<< y",
    "RUN dnf --setopt=assumeyes=1 install httpd",
    "RUN echo assumeyes=True >> /etc/dnf/dnf.conf\nRUN dnf install httpd",
    "RUN sed -i '/main/a assumeyes=1' /etc/dnf/dnf.conf && dnf install httpd",
    "COPY dnf.conf /etc/dnf/dnf.conf\nRUN dnf install httpd",
    "RUN dnf $FLAGS install httpd",
    "RUN apt-get -y install vim && apt-get install -qq vim && apt-get -qqo X=y install vim && apt-get -s install x",
    "RUN apt-get -o APT::Get::Assume-Yes=true install vim && apt-get update",
    "RUN zypper -n install vim && zypper install -y vim && zypper --non-interactive dup && zypper refresh",
    "RUN pacman -S --noconfirm vim && pacman -Ss vim && pacman -Q && pacman -Sy",
    "RUN flatpak install -y flathub org.x && flatpak remote-add x y",
    "RUN rpm-ostree install httpd && apk add vim",
    "RUN echo 'dnf install x'",
  ])("%j", (run) => {
    expect(found(run)).toEqual([]);
  });
});

test("an answer counts from where it is configured, and only in its lineage", () => {
  expect(found("RUN dnf install a\nRUN echo assumeyes=1 >> /etc/dnf/dnf.conf\nRUN dnf install b")).toEqual([
    ["install", 1, "error"],
  ]);
  const other = `FROM fedora:43 AS x\nRUN echo assumeyes=1 >> /etc/dnf/dnf.conf\n${base}RUN dnf install b`;
  expect(findings(rule, other)).toHaveLength(1);
});

test.each([
  ["RUN dnf install httpd", "RUN dnf -y install httpd"],
  ["RUN sudo dnf copr enable a/b", "RUN sudo dnf -y copr enable a/b"],
  ['RUN ["dnf", "install", "x"]', 'RUN ["dnf", "-y", "install", "x"]'],
  ["RUN apt-get update && apt-get install vim", "RUN apt-get update && apt-get -y install vim"],
  ["RUN zypper install vim", "RUN zypper -n install vim"],
  ["RUN pacman -S vim > /dev/null", "RUN pacman -S vim --noconfirm > /dev/null"],
  ["RUN flatpak install flathub x", "RUN flatpak install -y flathub x"],
])("the fix of %j", (before, after) => {
  const fixed = applyFix(rule, base + before);
  expect(fixed).toBe(base + after);
  expect(findings(rule, fixed ?? "")).toEqual([]);
});
