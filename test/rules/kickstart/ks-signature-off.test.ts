import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-signature-off.ts";
import { found, inConfig, mended } from "./found.ts";

describe("ks-signature-off", () => {
  it.each([
    [
      "a registry",
      "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry --no-signature-verification\n",
      ["info found: --no-signature-verification"],
      {},
    ],
    [
      "the default transport",
      "ostreecontainer --no-signature-verification --url=quay.io/a/b\n",
      ["info found: --no-signature-verification"],
      {},
    ],
    ["an abbreviation", "ostreecontainer --no-sig --url=quay.io/a/b\n", ["info found: --no-sig"], {}],
    [
      "a registry inside a config",
      "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry --no-signature-verification\n",
      ["info found: --no-signature-verification"],
      inConfig,
    ],
  ])("finds %s", (_what, text, expected, options) => {
    expect(found(rule, text, options)).toEqual(expected);
  });

  it.each([
    ["the medium", "ostreecontainer --url=/a --transport=oci --no-signature-verification\n", {}],
    [
      "local images",
      "ostreecontainer --url=a --transport=containers-storage --no-signature-verification\n",
      {},
    ],
    ["images that are checked", "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\n", {}],
    [
      "a config, whose image lies on the ISO",
      "ostreecontainer --url=/a --no-signature-verification\n",
      inConfig,
    ],
  ])("is silent on %s", (_what, text, options) => {
    expect(found(rule, text, options)).toEqual([]);
  });

  it.each([
    [
      "the option",
      "ostreecontainer --url=quay.io/a/b --no-signature-verification --transport=registry\n",
      "ostreecontainer --url=quay.io/a/b --transport=registry\n",
      {},
    ],
  ])("mends %s", (_what, text, expected, options) => {
    expect(mended(rule, text, options)).toBe(expected);
  });
});
