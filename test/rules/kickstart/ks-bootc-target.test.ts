import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-bootc-target.ts";
import { found, mended } from "./found.ts";

describe("ks-bootc-target", () => {
  it.each([
    ["a registry without one", "bootc --source-imgref=registry:quay.io/a/b\n", ["info missing: bootc"], {}],
    ["the medium", "bootc --source-imgref=oci:/a\n", ["warning local: bootc"], {}],
    [
      "a transport",
      "bootc --source-imgref=registry:quay.io/a/b:1 --target-imgref=registry:quay.io/a/b:1\n",
      ["warning prefix: registry:quay.io/a/b:1"],
      {},
    ],
    [
      "a scheme",
      "bootc --source-imgref=oci:/a --target-imgref docker://quay.io/a/b\n",
      ["warning prefix: docker://quay.io/a/b"],
      {},
    ],
  ])("finds %s", (_what, text, expected, options) => {
    expect(found(rule, text, options)).toEqual(expected);
  });

  it.each([
    ["a target", "bootc --source-imgref=registry:quay.io/a/b:1 --target-imgref=quay.io/a/b:1\n", {}],
    ["sources without a transport, which are another matter", "bootc --source-imgref=quay.io/a/b\n", {}],
    ["a port", "bootc --source-imgref=oci:/a --target-imgref=localhost:5000/a\n", {}],
    ["what a template fills in", "bootc --source-imgref=registry:{{ a }}\n", {}],
    ["installers that do not know the command", "bootc --source-imgref=registry:a\n", { targets: ["RHEL9"] }],
  ])("is silent on %s", (_what, text, options) => {
    expect(found(rule, text, options)).toEqual([]);
  });

  it.each([
    [
      "a target that is missing",
      "bootc --source-imgref=registry:quay.io/a/b # x\n",
      "bootc --source-imgref=registry:quay.io/a/b --target-imgref=quay.io/a/b # x\n",
      {},
    ],
    [
      "a transport",
      "bootc --source-imgref=oci:/a --target-imgref=docker://quay.io/a/b\n",
      "bootc --source-imgref=oci:/a --target-imgref=quay.io/a/b\n",
      {},
    ],
    ["nothing where only the reader knows the registry", "bootc --source-imgref=oci:/a\n", undefined, {}],
  ])("mends %s", (_what, text, expected, options) => {
    expect(mended(rule, text, options)).toBe(expected);
  });
});
