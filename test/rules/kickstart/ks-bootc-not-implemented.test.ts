import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-bootc-not-implemented.ts";
import { found, mended } from "./found.ts";

describe("ks-bootc-not-implemented", () => {
  it.each([
    [
      "Fedora 43",
      "bootc --source-imgref=registry:quay.io/a/b:1 --target-imgref=quay.io/a/b:1\n",
      ["error nothing: bootc"],
      { targets: ["F43"] },
    ],
    [
      "RHEL 10, which may be new enough",
      "bootc --source-imgref=registry:quay.io/a/b:1 --target-imgref=quay.io/a/b:1\n",
      ["info since: bootc"],
      { targets: ["RHEL10"] },
    ],
    [
      "it indented",
      "  bootc --source-imgref=registry:quay.io/a/b:1 --target-imgref=quay.io/a/b:1\n",
      ["error nothing: bootc"],
      { targets: ["F43"] },
    ],
  ])("finds %s", (_what, text, expected, options) => {
    expect(found(rule, text, options)).toEqual(expected);
  });

  it.each([
    [
      "Fedora 44",
      "bootc --source-imgref=registry:quay.io/a/b:1 --target-imgref=quay.io/a/b:1\n",
      { targets: ["F44"] },
    ],
    [
      "installers that differ",
      "bootc --source-imgref=registry:quay.io/a/b:1 --target-imgref=quay.io/a/b:1\n",
      {},
    ],
    [
      "RHEL 9, which does not know the command",
      "bootc --source-imgref=registry:quay.io/a/b:1 --target-imgref=quay.io/a/b:1\n",
      { targets: ["RHEL9"] },
    ],
    [
      "ostreecontainer",
      "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\n",
      { targets: ["F43"] },
    ],
  ])("is silent on %s", (_what, text, options) => {
    expect(found(rule, text, options)).toEqual([]);
  });

  it.each([
    [
      "the same image",
      "bootc --source-imgref=registry:quay.io/a/b:1 --target-imgref=quay.io/a/b:1\n",
      "ostreecontainer --url=quay.io/a/b:1 --transport=registry\n",
      { targets: ["F43"] },
    ],
    [
      "what it says further",
      "bootc --source-imgref=docker://quay.io/a/b:1 --stateroot=x\n",
      "ostreecontainer --url=quay.io/a/b:1 --transport=registry --stateroot=x\n",
      { targets: ["F43"] },
    ],
    [
      "nothing that is updated from elsewhere",
      "bootc --source-imgref=registry:a.example/b --target-imgref=c.example/b\n",
      undefined,
      { targets: ["F43"] },
    ],
    ["nothing on the medium", "bootc --source-imgref=oci:/a\n", undefined, { targets: ["F43"] }],
    [
      "nothing that is filled in",
      "bootc --source-imgref=registry:{{ image }}\n",
      undefined,
      { targets: ["F43"] },
    ],
  ])("mends %s", (_what, text, expected, options) => {
    expect(mended(rule, text, options)).toBe(expected);
  });
});
