import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-no-lang.ts";
import { found, inConfig, mended } from "./found.ts";
import { whole } from "./whole.ts";

describe("ks-no-lang", () => {
  it.each([
    ["windows", whole({ screen: "graphical", lang: "" }), ["warning screen: ostreecontainer"], {}],
    ["no word about the screen", whole({ screen: "", lang: "" }), ["warning screen: ostreecontainer"], {}],
    [
      "an installation that may not ask",
      whole({ screen: "graphical --non-interactive", lang: "" }),
      ["error screen: ostreecontainer"],
      {},
    ],
    [
      "windows that are seen from afar",
      whole({ screen: "text\nrdp", lang: "" }),
      ["warning screen: ostreecontainer"],
      {},
    ],
    ["text, where there is a default", whole({ lang: "" }), ["info text: ostreecontainer"], {}],
  ])("finds %s", (_what, text, expected, options) => {
    expect(found(rule, text, options)).toEqual(expected);
  });

  it.each([
    ["the whole", whole(), {}],
    ["a payload alone", "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\n", {}],
    ["what another file may say", `%include /tmp/more.ks\n${whole({ lang: "" })}`, {}],
    ["what a template may say", `{% if a %}\n${whole({ lang: "" })}`, {}],
    ["a config, whose installer does not ask", "graphical\nautopart\nrootpw --lock\nreboot\n", inConfig],
    [
      "screens that ask for disks and accounts",
      "graphical\nostreecontainer --url=quay.io/example/os:1.0 --transport=registry\n",
      {},
    ],
  ])("is silent on %s", (_what, text, options) => {
    expect(found(rule, text, options)).toEqual([]);
  });

  it.each([
    [
      "the line",
      whole({ screen: "graphical", lang: "" }),
      whole({
        screen: "graphical",
        lang: "",
        payload: "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\nlang en_US.UTF-8",
      }),
      {},
    ],
  ])("mends %s", (_what, text, expected, options) => {
    expect(mended(rule, text, options)).toBe(expected);
  });
});
