import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-bootc-source-transport.ts";
import { found, mended } from "./found.ts";

describe("ks-bootc-source-transport", () => {
  it.each([
    [
      "a bare reference",
      "bootc --source-imgref=quay.io/a/b --target-imgref=quay.io/a/b\n",
      ["error found: quay.io/a/b"],
      {},
    ],
    ["a port", "bootc --source-imgref=localhost:5000/a\n", ["error found: localhost:5000/a"], {}],
    ["an address", "bootc --source-imgref https://quay.io/a/b\n", ["error found: https://quay.io/a/b"], {}],
  ])("finds %s", (_what, text, expected, options) => {
    expect(found(rule, text, options)).toEqual(expected);
  });

  it.each([
    [
      "each transport",
      "bootc --source-imgref=registry:a\nbootc --source-imgref=docker://a\nbootc --source-imgref=oci:a\nbootc --source-imgref=oci-archive:a\nbootc --source-imgref=docker-archive:a\nbootc --source-imgref=docker-daemon:a\nbootc --source-imgref=containers-storage:a\nbootc --source-imgref=dir:a\n",
      {},
    ],
    ["what a template fills in", "bootc --source-imgref={{ image }}\n", {}],
    [
      "installers that do not know the command",
      "bootc --source-imgref=quay.io/a/b\n",
      { targets: ["RHEL9"] },
    ],
    ["no value, which is another matter", "bootc --source-imgref=\n", {}],
  ])("is silent on %s", (_what, text, options) => {
    expect(found(rule, text, options)).toEqual([]);
  });

  it.each([
    [
      "a bare reference",
      "bootc --source-imgref=quay.io/a/b --target-imgref=quay.io/a/b\n",
      "bootc --source-imgref=registry:quay.io/a/b --target-imgref=quay.io/a/b\n",
      {},
    ],
    [
      "a bare reference and its target",
      "bootc --source-imgref=quay.io/a/b\n",
      "bootc --source-imgref=registry:quay.io/a/b --target-imgref=quay.io/a/b\n",
      {},
    ],
    ["nothing that may be a path", "bootc --source-imgref=/run/install/repo/container\n", undefined, {}],
  ])("mends %s", (_what, text, expected, options) => {
    expect(mended(rule, text, options)).toBe(expected);
  });
});
