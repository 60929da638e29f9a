import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-origin-not-switched.ts";
import { found, inConfig } from "./found.ts";

describe("ks-origin-not-switched", () => {
  it.each([
    [
      "the medium",
      "ostreecontainer --url=/run/install/repo/container --transport=oci\n",
      ["warning found: --transport=oci"],
      {},
    ],
    [
      "other scripts",
      "ostreecontainer --url=/run/install/repo/container --transport=oci\n%post\necho bootc\n%end\n",
      ["warning found: --transport=oci"],
      {},
    ],
    [
      "scripts of another time",
      "ostreecontainer --url=/run/install/repo/container --transport=oci\n%pre\nbootc switch --mutate-in-place a\n%end\n",
      ["warning found: --transport=oci"],
      {},
    ],
    [
      "a mistyped transport",
      "ostreecontainer --url=/a --transport=ocii\n",
      ["warning found: --transport=ocii"],
      {},
    ],
  ])("finds %s", (_what, text, expected, options) => {
    expect(found(rule, text, options)).toEqual(expected);
  });

  it.each([
    [
      "a switch",
      "ostreecontainer --url=/run/install/repo/container --transport=oci\n%post\nbootc switch --mutate-in-place --transport registry quay.io/a/b\n%end\n",
      {},
    ],
    [
      "rpm-ostree",
      "ostreecontainer --url=/run/install/repo/container --transport=oci\n%post\nrpm-ostree rebase a\n%end\n",
      {},
    ],
    ["a registry", "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\n", {}],
    [
      "a config, whose builder switches",
      "ostreecontainer --url=/run/install/repo/container --transport=oci\n",
      inConfig,
    ],
    [
      "what other files may do",
      "ostreecontainer --url=/run/install/repo/container --transport=oci\n%include /tmp/post.ks\n",
      {},
    ],
    [
      "what another file does in a script",
      "ostreecontainer --url=/run/install/repo/container --transport=oci\n%post\n%include /tmp/post.sh\n%end\n",
      {},
    ],
    ["bootc, which has a target", "bootc --source-imgref=oci:/a --target-imgref=quay.io/a/b\n", {}],
  ])("is silent on %s", (_what, text, options) => {
    expect(found(rule, text, options)).toEqual([]);
  });
});
