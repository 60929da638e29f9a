import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/label-bootc-missing.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const found = (text: string) =>
  findings(rule, text).map(({ message, text: at, line, severity }) => [message, at, line, severity]);
const rootfs = "FROM quay.io/fedora/fedora-bootc:43 AS b\nRUN bootc-base-imagectl build-rootfs /r\n";

describe("finds", () => {
  test.each([
    [`${rootfs}FROM scratch\nCOPY --from=b /r/ /`, [["scratch", "FROM scratch", 2, "warning"]]],
    [`${rootfs}FROM scratch\nLABEL a=b\nADD root.tar.xz /\n`, [["scratch", "FROM scratch", 2, "warning"]]],
    [
      "FROM debian AS system\nRUN apt-get -y install linux-image-generic\nFROM system AS final\nRUN bootc container lint",
      [["application", "FROM system AS final", 2, "warning"]],
    ],
    [
      `${rootfs}FROM b AS other\nLABEL containers.bootc=1\nFROM scratch\nCOPY --from=b /r /\nRUN /build.sh`,
      [["scratch", "FROM scratch", 4, "warning"]],
    ],
    [
      "FROM archlinux\nCOPY build.sh /\nRUN /build.sh\nRUN bootc container lint",
      [["application", "FROM archlinux", 0, "warning"]],
    ],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("is silent", () => {
  test.each([
    ["a labelled base", "FROM quay.io/fedora/fedora-bootc:43"],
    ["the space form", `${rootfs}FROM scratch\nCOPY --from=b /r/ /\nLABEL containers.bootc 1`],
    ["quotes", `${rootfs}FROM scratch\nCOPY --from=b /r/ /\nLABEL "ostree.bootable"="1" x=y`],
    [
      "a labelled stage",
      `${rootfs}FROM scratch AS one\nLABEL containers.bootc=1\nCOPY --from=b /r/ /\nFROM one`,
    ],
    ["a base from outside", "ARG BASE\nFROM $BASE\nRUN bootc container lint"],
    ["an export", `${rootfs}FROM scratch\nCOPY --from=b /out/disk.img /disk.img`],
    [
      "packages for other builds",
      "FROM quay.io/fedora/fedora-bootc:43 AS b\nRUN make rpm\nFROM scratch\nCOPY --from=b /tmp/rpms/ /",
    ],
    [
      "a label in the stage that is copied from, of which label-wrong-stage speaks",
      `${rootfs}LABEL containers.bootc=1\nFROM scratch\nCOPY --from=b /r /`,
    ],
    ["an application image, of which base-not-bootc speaks", "FROM fedora:43\nRUN bootc container lint"],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test("is a hint where a build file of the project may add the label", () => {
  const text = `${rootfs}FROM scratch\nCOPY --from=b /r/ /\n`;
  const files = { Justfile: "podman build --label containers.bootc=1 ." };
  const [finding, ...others] = findings(rule, text, files);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ message: "elsewhere", severity: "hint", args: { path: "Justfile" } });
  expect(findings(rule, text, { Justfile: "podman build ." })).toMatchObject([{ severity: "warning" }]);
});

const labels = "LABEL containers.bootc=1\nLABEL ostree.bootable=1\n";
test.each([
  [
    `FROM scratch\nCOPY --from=b /r/ /\n# check\nRUN bootc container lint\n`,
    `FROM scratch\nCOPY --from=b /r/ /\n${labels}# check\nRUN bootc container lint\n`,
  ],
  [
    `FROM scratch\nADD r.tar /\nCMD ["/sbin/init"]\n`,
    `FROM scratch\nADD r.tar /\n${labels}CMD ["/sbin/init"]\n`,
  ],
  [`FROM scratch\nCOPY --from=b /r/ /\n`, `FROM scratch\nCOPY --from=b /r/ /\n${labels}`],
])("the fix of %j", (before, after) => {
  const fixed = applyFix(rule, rootfs + before);
  expect(fixed).toBe(rootfs + after);
  expect(findings(rule, fixed ?? "")).toEqual([]);
});

test("line ends stay what they are", () => {
  const text = `${rootfs}FROM scratch\nADD r.tar /\n`.replaceAll("\n", "\r\n");
  expect(applyFix(rule, text)).toBe(`${text.trimEnd()}\r\n${labels.replaceAll("\n", "\r\n")}`);
});
