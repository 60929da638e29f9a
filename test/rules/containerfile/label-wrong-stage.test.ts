import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/label-wrong-stage.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const found = (text: string) =>
  findings(rule, text).map(({ message, text: at, line, severity }) => [message, at, line, severity]);
const builder = "FROM quay.io/fedora/fedora-bootc:43 AS b\nRUN bootc-base-imagectl build-rootfs /r\n";

describe("finds", () => {
  test.each([
    [
      `${builder}LABEL containers.bootc=1\nFROM scratch\nCOPY --from=b /r/ /`,
      [["lost", "containers.bootc", 2, "warning"]],
    ],
    [
      `${builder}LABEL a=b "ostree.bootable"="1"\nLABEL containers.bootc 1\nFROM scratch\nCOPY --from=0 /r/ /`,
      [["lost", '"ostree.bootable"', 2, "warning"]],
    ],
    [
      `FROM fedora AS a\nLABEL containers.bootc=1\nFROM a AS b\nFROM scratch AS c\nCOPY --from=B /r /r\nFROM scratch\nCOPY --from=c /r/ /`,
      [["lost", "containers.bootc", 1, "warning"]],
    ],
    [
      `${builder}LABEL containers.bootc=1\nFROM archlinux\nRUN --mount=type=bind,from=b,target=/b cp -a /b/r/. /\nRUN pacman -S linux\nRUN bootc container lint`,
      [["lost", "containers.bootc", 2, "warning"]],
    ],
    [
      `${builder}LABEL containers.bootc=1\nFROM scratch AS one\nCOPY --from=b /r/ /\nRUN bootc container lint\nFROM scratch AS two\nCOPY --from=b /r/ /\nRUN bootc container lint`,
      [["lost", "containers.bootc", 2, "warning"]],
    ],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test("a hint where a build file of the project may add the label", () => {
    const text = `${builder}LABEL containers.bootc=1\nFROM scratch\nCOPY --from=b /r/ /`;
    const files = { Justfile: "podman build --label containers.bootc=1 ." };
    expect(findings(rule, text, files)).toMatchObject([{ severity: "hint" }]);
  });
});

describe("is silent", () => {
  test.each([
    [
      "a label in both",
      `${builder}LABEL containers.bootc=1\nFROM scratch\nCOPY --from=b /r/ /\nLABEL containers.bootc=1`,
    ],
    [
      "a labelled base",
      `${builder}LABEL containers.bootc=1\nFROM quay.io/fedora/fedora-bootc:43\nCOPY --from=b /a /usr/a`,
    ],
    [
      "FROM, which passes labels on",
      "FROM archlinux AS a\nLABEL containers.bootc=1\nRUN pacman -S linux\nFROM a",
    ],
    [
      "another image of the file",
      `${builder}LABEL containers.bootc=1\nRUN bootc container lint\nFROM scratch\nCOPY --from=b /r/ /`,
    ],
    [
      "a stage that nothing is copied from",
      `FROM fedora AS x\nLABEL containers.bootc=1\n${builder}FROM scratch\nCOPY --from=b /r/ /`,
    ],
    ["another label", `${builder}LABEL version=1\nFROM scratch\nCOPY --from=b /r/ /`],
    ["what is no system", `${builder}LABEL containers.bootc=1\nFROM scratch\nCOPY --from=b /r/disk.img /`],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("fixes", () => {
  test.each([
    [
      "LABEL containers.bootc=1\nFROM scratch\nCOPY --from=b /r/ /\nRUN bootc container lint\n",
      "FROM scratch\nCOPY --from=b /r/ /\nLABEL containers.bootc=1\nRUN bootc container lint\n",
    ],
    [
      "LABEL containers.bootc=1 ostree.bootable=1 a=b\nLABEL ostree.bootable true\nFROM scratch\nCOPY --from=b /r/ /\n",
      "LABEL a=b\nFROM scratch\nCOPY --from=b /r/ /\nLABEL containers.bootc=1\nLABEL ostree.bootable=true\n",
    ],
    [
      "LABEL a=b \\\n  containers.bootc=1 \\\n  c=d\nFROM scratch\nCOPY --from=b /r/ /\n",
      "LABEL a=b \\\n  c=d\nFROM scratch\nCOPY --from=b /r/ /\nLABEL containers.bootc=1\n",
    ],
    [
      "LABEL containers.bootc=1\nFROM scratch AS x\nCOPY --from=b /r/ /\nRUN bootc container lint\nFROM scratch\nADD r.tar /\nCOPY --from=b /r/ /\n",
      "FROM scratch AS x\nCOPY --from=b /r/ /\nLABEL containers.bootc=1\nRUN bootc container lint\nFROM scratch\nADD r.tar /\nCOPY --from=b /r/ /\nLABEL containers.bootc=1\n",
    ],
  ])("%j", (before, after) => {
    expect(applyFix(rule, builder + before)).toBe(builder + after);
    expect(found(builder + after)).toEqual([]);
  });

  test("none where the value is not plain", () => {
    const text = `${builder}LABEL containers.bootc=$V\nFROM scratch\nCOPY --from=b /r/ /`;
    expect(found(text)).toHaveLength(1);
    expect(applyFix(rule, text)).toBeUndefined();
  });
});
