import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/pkg-leftovers.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const dnf4 = "FROM quay.io/centos-bootc/centos-bootc:stream9\n";
const dnf5 = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, text).map(
    ({ severity, message, text: word, line, args }) =>
      `${severity} ${message} ${word} ${line}: ${String(args.paths).split(", ").sort().join(" ")}`,
  );

describe("pkg-leftovers finds", () => {
  test.each([
    [
      `${dnf4}RUN dnf -y install httpd`,
      "warning kept dnf 1: /run/dnf /var/cache/dnf /var/lib/dnf /var/log/dnf*.log /var/log/hawkey.log",
    ],
    [
      `${dnf5}RUN dnf -y install httpd`,
      "warning kept dnf 1: /run/dnf /var/cache/libdnf5 /var/lib/dnf /var/log/dnf5.log",
    ],
    [
      `${dnf4}RUN dnf -y install httpd && dnf clean all`,
      "info rest dnf 1: /run/dnf /var/lib/dnf /var/log/dnf*.log /var/log/hawkey.log",
    ],
    [
      `${dnf4}RUN dnf -y install a && dnf clean all && rm -rf /var/lib/dnf /var/log/* /run/dnf\nRUN dnf -y install b`,
      "warning kept dnf 2: /run/dnf /var/cache/dnf /var/lib/dnf /var/log/dnf*.log /var/log/hawkey.log",
    ],
    [
      `${dnf4}RUN dnf -y install a\nRUN rm -rf /var/cache/* /var/lib/dnf /var/log/* /run/*`,
      "hint late dnf 1: /run/dnf /var/cache/dnf /var/lib/dnf /var/log/dnf*.log /var/log/hawkey.log",
    ],
    [
      `${dnf4}RUN --mount=type=cache,dst=/var/cache dnf -y install a`,
      "info rest dnf 1: /run/dnf /var/lib/dnf /var/log/dnf*.log /var/log/hawkey.log",
    ],
    [
      "FROM debian\nLABEL containers.bootc=1\nRUN apt-get -y install a && apt-get clean",
      "warning kept apt-get 2: /var/lib/apt/lists /var/log/apt /var/log/dpkg.log",
    ],
    [
      `${dnf4}RUN dnf -y install a && dnf clean all\nRUN dnf -y install b`,
      "warning kept dnf 2: /run/dnf /var/cache/dnf /var/lib/dnf /var/log/dnf*.log /var/log/hawkey.log",
    ],
    [
      `${dnf4}RUN dnf -y install a && dnf clean all && rm -rf /var/lib/dnf /var/log/dnf.log /run/dnf`,
      "info rest dnf 1: /var/log/dnf*.log /var/log/hawkey.log",
    ],
    [`${dnf4}RUN dnf -y install a && rm -rf /var/*`, "info runtime dnf 1: /run/dnf"],
    [
      "FROM archlinux\nLABEL containers.bootc=1\nRUN pacman -S --noconfirm a && pacman -S --clean --noconfirm",
      "info rest pacman 2: /var/log/pacman.log",
    ],
    [
      `${dnf4}RUN if [ -n "$A" ]; then dnf -y install a; fi`,
      "info kept dnf 1: /run/dnf /var/cache/dnf /var/lib/dnf /var/log/dnf*.log /var/log/hawkey.log",
    ],
  ])("%j", (text, finding) => {
    expect(found(text)).toEqual([finding]);
  });

  test("a stage shared by two images is judged once", () => {
    const text = `${dnf4.trim()} AS a\nRUN dnf -y install x\nFROM a AS b\nRUN bootc container lint\nFROM a\nRUN dnf clean all && bootc container lint\n`;
    expect(findings(rule, text)).toHaveLength(1);
  });
});

describe("pkg-leftovers is silent about", () => {
  test.each([
    [
      "a clean RUN",
      "RUN dnf -y install a && dnf clean all && rm -rf /var/cache/* /var/log/* /var/lib/dnf /run/dnf",
    ],
    [
      "a tmpfs on /var and /run",
      "RUN --mount=type=tmpfs,dst=/var --mount=type=tmpfs,dst=/run dnf -y install a",
    ],
    [
      "a /var that is wiped",
      "RUN dnf -y install a && rm -rf /var/{log,cache,lib}/* && find /run -mindepth 1 -delete",
    ],
    ["what a script may clean", "RUN dnf -y install a\nRUN /ctx/cleanup.sh"],
    ["another root", "RUN dnf -y --installroot=/mnt/root install a"],
    [
      "calls that change no packages",
      "RUN dnf -y makecache && dnf config-manager --add-repo x && dnf repolist",
    ],
    ["builder stages", "FROM fedora AS b\nRUN dnf -y install a\nFROM quay.io/fedora/fedora-bootc:43"],
  ])("%s", (_, text) => {
    expect(found(dnf4 + text)).toEqual([]);
  });

  test.each([
    ["of a base that has moved them", "FROM ghcr.io/bootcrew/arch-bootc:latest\n"],
    [
      "that the file moves itself",
      "FROM archlinux\nLABEL containers.bootc=1\nRUN sed -i s@/var@/usr/lib/sysimage@ /etc/pacman.conf\n",
    ],
  ])("pacman's folders %s", (_, start) => {
    expect(found(`${start}RUN pacman -Syu --noconfirm a`)).toEqual([]);
  });

  test("the other name of a log where the base may have either dnf", () => {
    const text = `${dnf5}RUN dnf -y install a && dnf clean all && rm -rf /var/log/dnf.log /var/lib/dnf /run/dnf`;
    expect(found(text)).toEqual([]);
  });

  test("apt lists that are emptied", () => {
    const text =
      "FROM debian\nLABEL containers.bootc=1\nRUN apt-get -y install a && apt-get clean && rm -rf /var/lib/apt/lists/* /var/log/*";
    expect(found(text)).toEqual([]);
  });
});

describe("the fix of pkg-leftovers", () => {
  test.each([
    [
      `${dnf4}RUN dnf -y install \\\n    a \\\n    b && systemctl enable a\n`,
      `${dnf4}RUN dnf -y install \\\n    a \\\n    b && dnf clean all && rm -rf /var/cache/dnf /var/lib/dnf /var/log/dnf*.log /var/log/hawkey.log /run/dnf && systemctl enable a\n`,
    ],
    [
      `${dnf5}RUN dnf -y install a && dnf clean all\n`,
      `${dnf5}RUN dnf -y install a && dnf clean all && rm -rf /var/lib/dnf /var/log/dnf5.log /run/dnf\n`,
    ],
    [
      `${dnf4}RUN <<EOF\nset -e\ndnf -y install a\ntrue\nEOF\nRUN dnf -y install b\n`,
      `${dnf4}RUN <<EOF\nset -e\ndnf -y install a && dnf clean all && rm -rf /var/cache/dnf /var/lib/dnf /var/log/dnf*.log /var/log/hawkey.log /run/dnf\ntrue\nEOF\nRUN dnf -y install b && dnf clean all && rm -rf /var/cache/dnf /var/lib/dnf /var/log/dnf*.log /var/log/hawkey.log /run/dnf\n`,
    ],
    [
      `${dnf5}RUN dnf -y install a && X=$(dnf -y install b) && true\n`,
      `${dnf5}RUN dnf -y install a && dnf clean all && rm -rf /var/cache/libdnf5 /var/lib/dnf /var/log/dnf5.log /run/dnf && X=$(dnf -y install b) && true\n`,
    ],
    [
      "FROM archlinux\nLABEL containers.bootc=1\nRUN pacman -Syu --noconfirm a\n",
      "FROM archlinux\nLABEL containers.bootc=1\nRUN pacman -Syu --noconfirm a && pacman -Scc --noconfirm && rm -rf /var/cache/pacman/pkg /var/log/pacman.log\n",
    ],
  ])("%j", (text, expected) => {
    const fixed = applyFix(rule, text);
    expect(fixed).toBe(expected);
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test.each([
    ["a transaction that feeds a pipe", "RUN dnf -y install a | tee /dev/null"],
    ["the exec form", 'RUN ["dnf", "-y", "install", "a"]'],
    ["a script that is not whole", "RUN dnf -y in ${ a && \\\n  dnf clean all"],
    ["a script that is not whole further up", "RUN dnf -y install a && dnf clean${ all && rm -rf /run/dnf"],
  ])("there is none for %s", (_, text) => {
    expect(findings(rule, `${dnf4}${text}\n`)).toHaveLength(1);
    expect(applyFix(rule, `${dnf4}${text}\n`)).toBeUndefined();
  });
});
