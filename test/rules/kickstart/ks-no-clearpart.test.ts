import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-no-clearpart.ts";
import { found, inConfig, mended } from "./found.ts";
import { whole } from "./whole.ts";

describe("ks-no-clearpart", () => {
  it.each([
    ["a layout", whole({ disks: "", zerombr: "", clearpart: "" }), ["warning found: autopart"], {}],
    ["disks that are chosen", whole({ zerombr: "", clearpart: "" }), ["info found: autopart"], {}],
    [
      "partitions",
      whole({ disks: "", zerombr: "", clearpart: "", storage: "part / --size=1\npart /var --size=1" }),
      ["warning found: part"],
      {},
    ],
    ["a config", "autopart\n", ["warning found: autopart"], inConfig],
  ])("finds %s", (_what, text, expected, options) => {
    expect(found(rule, text, options)).toEqual(expected);
  });

  it.each([
    ["the whole", whole(), {}],
    ["a payload alone", "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\n", {}],
    ["what another file may say", `%include /tmp/more.ks\n${whole({ zerombr: "", clearpart: "" })}`, {}],
    ["what a template may say", `{% if a %}\n${whole({ zerombr: "", clearpart: "" })}`, {}],
    ["one of both", whole({ clearpart: "" }), {}],
    [
      "clearing that does nothing, which is another finding",
      whole({ zerombr: "", clearpart: "clearpart --initlabel" }),
      {},
    ],
    ["partitions that are there", whole({ zerombr: "", clearpart: "", storage: "part / --onpart=vda3" }), {}],
    ["mounts", whole({ zerombr: "", clearpart: "", storage: "mount /dev/vda1 /" }), {}],
  ])("is silent on %s", (_what, text, options) => {
    expect(found(rule, text, options)).toEqual([]);
  });

  it.each([
    ["disks that are chosen", whole({ zerombr: "", clearpart: "" }), whole(), {}],
    [
      "nothing where all disks would be erased",
      whole({ disks: "", zerombr: "", clearpart: "" }),
      undefined,
      {},
    ],
  ])("mends %s", (_what, text, expected, options) => {
    expect(mended(rule, text, options)).toBe(expected);
  });
});
