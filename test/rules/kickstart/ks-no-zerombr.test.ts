import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-no-zerombr.ts";
import { found, inConfig, mended } from "./found.ts";
import { whole } from "./whole.ts";

describe("ks-no-zerombr", () => {
  it.each([
    ["clearing", whole({ zerombr: "" }), ["info found: clearpart"], {}],
    [
      "clearing of one disk",
      whole({ zerombr: "", clearpart: "clearpart --all --drives=vda" }),
      ["info found: clearpart"],
      {},
    ],
    ["a config", "clearpart --all\nautopart\n", ["info found: clearpart"], inConfig],
  ])("finds %s", (_what, text, expected, options) => {
    expect(found(rule, text, options)).toEqual(expected);
  });

  it.each([
    ["the whole", whole(), {}],
    ["a payload alone", "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\n", {}],
    ["what another file may say", `%include /tmp/more.ks\n${whole({ zerombr: "" })}`, {}],
    ["what a template may say", `{% if a %}\n${whole({ zerombr: "" })}`, {}],
    ["clearing of Linux", whole({ zerombr: "", clearpart: "clearpart --linux" }), {}],
    ["no clearing", whole({ zerombr: "", clearpart: "" }), {}],
  ])("is silent on %s", (_what, text, options) => {
    expect(found(rule, text, options)).toEqual([]);
  });

  it.each([["the line", whole({ zerombr: "" }), whole(), {}]])(
    "mends %s",
    (_what, text, expected, options) => {
      expect(mended(rule, text, options)).toBe(expected);
    },
  );
});
