import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-payload-merge.ts";
import { found, mended } from "./found.ts";

describe("ks-payload-merge", () => {
  it.each([
    [
      "a transport of another image",
      "ostreecontainer --url=/a --transport=oci\nostreecontainer --url=quay.io/a/b\n",
      ["warning kept: ostreecontainer"],
      {},
    ],
    [
      "lines of which one counts",
      "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\nostreecontainer --url=quay.io/a/b --transport=registry\n",
      ["warning replaced: ostreecontainer"],
      {},
    ],
    [
      "bootc",
      "bootc --source-imgref=registry:quay.io/a/b:1 --target-imgref=quay.io/a/b:1\nbootc --source-imgref=registry:quay.io/a/c\n",
      ["warning kept: bootc"],
      {},
    ],
  ])("finds %s", (_what, text, expected, options) => {
    expect(found(rule, text, options)).toEqual(expected);
  });

  it.each([
    ["one line", "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\n", {}],
    [
      "the same line",
      "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\nreboot\nostreecontainer --url=quay.io/example/os:1.0 --transport=registry\n",
      {},
    ],
    [
      "bootc where nobody knows it",
      "bootc --source-imgref=registry:quay.io/a/b:1 --target-imgref=quay.io/a/b:1\nbootc --source-imgref=registry:quay.io/a/c\n",
      { targets: ["RHEL9"] },
    ],
    [
      "what a template chooses",
      "{% if a %}\nostreecontainer --url=quay.io/example/os:1.0 --transport=registry\n{% endif %}\nostreecontainer --url=a\n",
      {},
    ],
  ])("is silent on %s", (_what, text, options) => {
    expect(found(rule, text, options)).toEqual([]);
  });

  it.each([
    [
      "what is left to an image that is found",
      "ostreecontainer --url=/a --transport=oci\nostreecontainer --url=quay.io/a/b\n",
      "ostreecontainer --url=quay.io/a/b --transport=registry\n",
      {},
    ],
    [
      "nothing where a folder would be left",
      "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\nostreecontainer --url=/a --transport=oci\n",
      undefined,
      {},
    ],
    [
      "an earlier line",
      "text\nostreecontainer --url=a --transport=oci\nostreecontainer --url=quay.io/example/os:1.0 --transport=registry\n",
      "text\nostreecontainer --url=quay.io/example/os:1.0 --transport=registry\n",
      {},
    ],
  ])("mends %s", (_what, text, expected, options) => {
    expect(mended(rule, text, options)).toBe(expected);
  });
});
