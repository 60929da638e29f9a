import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-transport-unknown.ts";
import { found, mended } from "./found.ts";

describe("ks-transport-unknown", () => {
  it.each([
    [
      "the name of a tool",
      "ostreecontainer --url=quay.io/a/b --transport=docker\n",
      ["warning similar: docker"],
      {},
    ],
    ["a slip", "ostreecontainer --url=/a --transport=oci-archiv\n", ["warning similar: oci-archiv"], {}],
    [
      "a word of nothing",
      "ostreecontainer --url=a --transport=frobnicate\n",
      ["warning unknown: frobnicate"],
      {},
    ],
    [
      "capitals",
      "ostreecontainer --url=quay.io/a/b --transport REGISTRY\n",
      ["warning similar: REGISTRY"],
      {},
    ],
  ])("finds %s", (_what, text, expected, options) => {
    expect(found(rule, text, options)).toEqual(expected);
  });

  it.each([
    [
      "each that there is",
      "ostreecontainer --url=/a --transport=registry\nostreecontainer --url=/a --transport=oci\nostreecontainer --url=/a --transport=oci-archive\nostreecontainer --url=/a --transport=docker-archive\nostreecontainer --url=/a --transport=docker-daemon\nostreecontainer --url=/a --transport=containers-storage\nostreecontainer --url=/a --transport=dir\n",
      {},
    ],
    ["the default", "ostreecontainer --url=quay.io/a/b\n", {}],
    ["what a template fills in", "ostreecontainer --url=a --transport={{ transport }}\n", {}],
  ])("is silent on %s", (_what, text, options) => {
    expect(found(rule, text, options)).toEqual([]);
  });

  it.each([
    [
      "the name of a tool",
      "ostreecontainer --url=quay.io/a/b --transport=docker\n",
      "ostreecontainer --url=quay.io/a/b --transport=registry\n",
      {},
    ],
    [
      "nothing that would still not fit",
      "ostreecontainer --url=https://quay.io/a/b --transport=docker\n",
      undefined,
      {},
    ],
  ])("mends %s", (_what, text, expected, options) => {
    expect(mended(rule, text, options)).toBe(expected);
  });
});
