import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-no-network.ts";
import { found, inConfig, mended } from "./found.ts";
import { whole } from "./whole.ts";

describe("ks-no-network", () => {
  it.each([
    ["a registry", whole({ network: "" }), ["info found: ostreecontainer"], {}],
    [
      "the default transport",
      whole({ network: "", payload: "ostreecontainer --url=quay.io/a/b" }),
      ["info found: ostreecontainer"],
      {},
    ],
    [
      "bootc",
      whole({
        network: "",
        payload: "bootc --source-imgref=registry:quay.io/a/b:1 --target-imgref=quay.io/a/b:1",
      }),
      ["info found: bootc"],
      {},
    ],
  ])("finds %s", (_what, text, expected, options) => {
    expect(found(rule, text, options)).toEqual(expected);
  });

  it.each([
    ["the whole", whole(), {}],
    ["a payload alone", "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\n", {}],
    ["what another file may say", `%include /tmp/more.ks\n${whole({ network: "" })}`, {}],
    ["what a template may say", `{% if a %}\n${whole({ network: "" })}`, {}],
    [
      "the medium",
      whole({ network: "", payload: "ostreecontainer --url=/run/install/repo/container --transport=oci" }),
      {},
    ],
    ["bootc from the medium", whole({ network: "", payload: "bootc --source-imgref=oci:/a" }), {}],
    ["a config, whose image lies on the ISO", "autopart\nrootpw --lock\n", inConfig],
  ])("is silent on %s", (_what, text, options) => {
    expect(found(rule, text, options)).toEqual([]);
  });

  it.each([
    [
      "the line",
      whole({ network: "" }),
      whole({
        network: "",
        payload:
          "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\nnetwork --bootproto=dhcp --device=link --activate",
      }),
      {},
    ],
  ])("mends %s", (_what, text, expected, options) => {
    expect(mended(rule, text, options)).toBe(expected);
  });
});
