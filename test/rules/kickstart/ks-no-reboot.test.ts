import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-no-reboot.ts";
import { found, inConfig, mended } from "./found.ts";
import { whole } from "./whole.ts";

describe("ks-no-reboot", () => {
  it.each([
    ["nothing of it", whole({ end: "" }), ["warning found: ostreecontainer"], {}],
    ["halt", whole({ end: "halt" }), ["warning halt: halt"], {}],
    ["a config", "text\nautopart\nrootpw --lock\n", ["warning found: text"], inConfig],
  ])("finds %s", (_what, text, expected, options) => {
    expect(found(rule, text, options)).toEqual(expected);
  });

  it.each([
    ["the whole", whole(), {}],
    ["a payload alone", "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\n", {}],
    ["what another file may say", `%include /tmp/more.ks\n${whole({ end: "" })}`, {}],
    ["what a template may say", `{% if a %}\n${whole({ end: "" })}`, {}],
    ["poweroff", whole({ end: "poweroff" }), {}],
    ["shutdown", whole({ end: "shutdown" }), {}],
    ["a later line", whole({ end: "halt\nreboot" }), {}],
    ["screens that ask for disks and accounts", "graphical\n", inConfig],
  ])("is silent on %s", (_what, text, options) => {
    expect(found(rule, text, options)).toEqual([]);
  });

  it.each([
    ["the end", whole({ end: "" }), whole(), {}],
    ["halt", whole({ end: "halt" }), whole({ end: "poweroff" }), {}],
  ])("mends %s", (_what, text, expected, options) => {
    expect(mended(rule, text, options)).toBe(expected);
  });
});
