import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-no-noninteractive.ts";
import { found, inConfig, mended } from "./found.ts";
import { whole } from "./whole.ts";

describe("ks-no-noninteractive", () => {
  it.each([
    ["text", whole({ screen: "text" }), ["hint found: text"], {}],
    ["windows", whole({ screen: "graphical" }), ["hint found: graphical"], {}],
    ["no word about the screen", whole({ screen: "" }), ["hint found: ostreecontainer"], {}],
    ["a config", "text\nautopart\nrootpw --lock\nreboot\n", ["hint found: text"], inConfig],
  ])("finds %s", (_what, text, expected, options) => {
    expect(found(rule, text, options)).toEqual(expected);
  });

  it.each([
    ["the whole", whole(), {}],
    ["a payload alone", "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\n", {}],
    ["what another file may say", `%include /tmp/more.ks\n${whole({ screen: "text" })}`, {}],
    ["what a template may say", `{% if a %}\n${whole({ screen: "text" })}`, {}],
    ["cmdline", whole({ screen: "cmdline" }), {}],
    ["what lacks something else", whole({ screen: "text", end: "" }), {}],
    ["windows that ask for a language", whole({ screen: "graphical", lang: "" }), {}],
    ["nobody to log in", whole({ screen: "text", root: "" }), {}],
  ])("is silent on %s", (_what, text, options) => {
    expect(found(rule, text, options)).toEqual([]);
  });

  it.each([
    ["text", whole({ screen: "text" }), whole(), {}],
    [
      "no word about the screen",
      whole({ screen: "" }),
      whole({
        screen: "",
        payload: "text --non-interactive\nostreecontainer --url=quay.io/example/os:1.0 --transport=registry",
      }),
      {},
    ],
  ])("mends %s", (_what, text, expected, options) => {
    expect(mended(rule, text, options)).toBe(expected);
  });
});
