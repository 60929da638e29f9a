import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/base-needs-privileged-build.ts";
import { findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43 AS b\n";
const found = (text: string) =>
  findings(rule, text).map(({ args, text: at, line, severity }) => [args.command, at, line, severity]);

describe("finds", () => {
  test.each([
    [
      "RUN /usr/libexec/bootc-base-imagectl build-rootfs --manifest=minimal /r",
      [["bootc-base-imagectl build-rootfs", "/usr/libexec/bootc-base-imagectl build-rootfs", 1, "info"]],
    ],
    [
      "RUN true && \\\n  rpm-ostree compose rootfs x.yaml /r\nRUN bwrap --bind / / true",
      [["rpm-ostree compose rootfs", "rpm-ostree compose rootfs", 2, "info"]],
    ],
    ["RUN bwrap --bind / / true", [["bwrap", "bwrap", 1, "info"]]],
  ])("%j", (text, expected) => {
    expect(found(base + text)).toEqual(expected);
  });
});

describe("is silent", () => {
  test.each([
    "RUN bootc-base-imagectl list",
    "RUN rpm-ostree install vim",
    "RUN rpm-ostree compose --help",
    "RUN dnf -y install bubblewrap bootc-base-imagectl",
    "RUN echo bwrap",
    "RUN bwrap --version || true",
  ])("%s", (text) => {
    expect(found(base + text)).toEqual([]);
  });
});
