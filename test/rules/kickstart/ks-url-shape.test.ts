import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-url-shape.ts";
import { found, mended } from "./found.ts";

describe("ks-url-shape", () => {
  it.each([
    [
      "a scheme",
      "ostreecontainer --url=docker://quay.io/a/b --transport=registry\n",
      ["warning prefix: docker://quay.io/a/b"],
      {},
    ],
    [
      "an address",
      "ostreecontainer --url=https://quay.io/a/b\n",
      ["warning prefix: https://quay.io/a/b"],
      {},
    ],
    ["a transport", "ostreecontainer --url=oci:/a --transport=oci\n", ["warning prefix: oci:/a"], {}],
    [
      "a path in a registry",
      "ostreecontainer --url=/run/install/repo/container\n",
      ["warning path: /run/install/repo/container"],
      {},
    ],
    [
      "a relative path",
      "ostreecontainer --url=repo/container --transport=oci-archive\n",
      ["warning relative: repo/container"],
      {},
    ],
    [
      "a blank",
      'ostreecontainer --url="quay.io/a /b" --transport=registry\n',
      ['warning blank: "quay.io/a /b"'],
      {},
    ],
  ])("finds %s", (_what, text, expected, options) => {
    expect(found(rule, text, options)).toEqual(expected);
  });

  it.each([
    [
      "references",
      "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\nostreecontainer --url=localhost/a --transport=registry\nostreecontainer --url=localhost:5000/a --transport=registry\nostreecontainer --url=a --transport=registry\n",
      {},
    ],
    [
      "paths",
      "ostreecontainer --url=/a --transport=oci\nostreecontainer --url=/a.tar --transport=docker-archive\n",
      {},
    ],
    ["stores", "ostreecontainer --url=[overlay@/a]b --transport=containers-storage\n", {}],
    ["what a template fills in", "ostreecontainer --url=https://{{ host }}/a\n", {}],
    [
      "a transport that another line may give",
      "ostreecontainer --url=/a --transport=oci\nostreecontainer --url=/b\n",
      {},
    ],
  ])("is silent on %s", (_what, text, options) => {
    expect(found(rule, text, options)).toEqual([]);
  });

  it.each([
    [
      "a scheme",
      "ostreecontainer --url=docker://quay.io/a/b --transport=registry\n",
      "ostreecontainer --url=quay.io/a/b --transport=registry\n",
      {},
    ],
    [
      "an address, which says what it is",
      "ostreecontainer --url=https://quay.io/a/b\n",
      "ostreecontainer --url=quay.io/a/b --transport=registry\n",
      {},
    ],
    [
      "a transport",
      "ostreecontainer --url=oci:/a --transport=oci\n",
      "ostreecontainer --url=/a --transport=oci\n",
      {},
    ],
    [
      "nothing that is no image",
      "ostreecontainer --url=https://example.org --transport=registry\n",
      undefined,
      {},
    ],
  ])("mends %s", (_what, text, expected, options) => {
    expect(mended(rule, text, options)).toBe(expected);
  });
});
