import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-image-tag.ts";
import { found } from "./found.ts";

describe("ks-image-tag", () => {
  it.each([
    ["no tag", "ostreecontainer --url=quay.io/a/b --transport=registry\n", ["hint none: quay.io/a/b"], {}],
    [
      "latest",
      "bootc --source-imgref=registry:quay.io/a/b:latest\n",
      ["hint latest: registry:quay.io/a/b:latest"],
      {},
    ],
    [
      "a port, which is no tag",
      "ostreecontainer --url=localhost:5000/a\n",
      ["hint none: localhost:5000/a"],
      {},
    ],
  ])("finds %s", (_what, text, expected, options) => {
    expect(found(rule, text, options)).toEqual(expected);
  });

  it.each([
    [
      "a tag",
      "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\nbootc --source-imgref=registry:quay.io/a/b:1 --target-imgref=quay.io/a/b:1\n",
      {},
    ],
    ["a digest", "ostreecontainer --url=quay.io/a/b@sha256:abc\n", {}],
    [
      "the medium",
      "ostreecontainer --url=/run/install/repo/container --transport=oci\nbootc --source-imgref=oci:/a\n",
      {},
    ],
    ["what a template fills in", "ostreecontainer --url=quay.io/a/b:{{ tag }}\n", {}],
  ])("is silent on %s", (_what, text, options) => {
    expect(found(rule, text, options)).toEqual([]);
  });
});
