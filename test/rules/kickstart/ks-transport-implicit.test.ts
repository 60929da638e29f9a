import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-transport-implicit.ts";
import { found, inConfig, mended } from "./found.ts";

describe("ks-transport-implicit", () => {
  it.each([
    ["a registry", "ostreecontainer --url=quay.io/a/b:1\n", ["info found: quay.io/a/b:1"], {}],
    [
      "one on this machine",
      "ostreecontainer --url localhost:5000/a --stateroot=x\n",
      ["info found: localhost:5000/a"],
      {},
    ],
    [
      "a digest",
      "ostreecontainer --url=quay.io/a/b@sha256:abc\n",
      ["info found: quay.io/a/b@sha256:abc"],
      {},
    ],
  ])("finds %s", (_what, text, expected, options) => {
    expect(found(rule, text, options)).toEqual(expected);
  });

  it.each([
    ["a transport", "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\n", {}],
    ["paths, which are another matter", "ostreecontainer --url=/run/install/repo/container\n", {}],
    ["a config, whose builder gives one", "ostreecontainer --url=quay.io/a/b\n", inConfig],
    [
      "several lines, which are another matter",
      "ostreecontainer --url=quay.io/a/b --transport=oci\nostreecontainer --url=quay.io/a/b\n",
      {},
    ],
    ["what a template fills in", "ostreecontainer --url=quay.io/a/{{ b }}\n", {}],
  ])("is silent on %s", (_what, text, options) => {
    expect(found(rule, text, options)).toEqual([]);
  });

  it.each([
    [
      "the line",
      "ostreecontainer --url=quay.io/a/b # x\n",
      "ostreecontainer --url=quay.io/a/b --transport=registry # x\n",
      {},
    ],
    [
      "a line whose options end early",
      "ostreecontainer --url=quay.io/a/b --\n",
      "ostreecontainer --url=quay.io/a/b --transport=registry --\n",
      {},
    ],
  ])("mends %s", (_what, text, expected, options) => {
    expect(mended(rule, text, options)).toBe(expected);
  });
});
