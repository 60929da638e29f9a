import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-no-keyboard.ts";
import { found, inConfig, mended } from "./found.ts";
import { whole } from "./whole.ts";

describe("ks-no-keyboard", () => {
  it.each([
    ["windows", whole({ screen: "graphical", keyboard: "" }), ["warning screen: ostreecontainer"], {}],
    [
      "no word about the screen",
      whole({ screen: "", keyboard: "" }),
      ["warning screen: ostreecontainer"],
      {},
    ],
    [
      "an installation that may not ask",
      whole({ screen: "graphical --non-interactive", keyboard: "" }),
      ["error screen: ostreecontainer"],
      {},
    ],
    [
      "windows that are seen from afar",
      whole({ screen: "text\nrdp", keyboard: "" }),
      ["warning screen: ostreecontainer"],
      {},
    ],
    ["text, where there is a default", whole({ keyboard: "" }), ["info text: ostreecontainer"], {}],
  ])("finds %s", (_what, text, expected, options) => {
    expect(found(rule, text, options)).toEqual(expected);
  });

  it.each([
    ["the whole", whole(), {}],
    ["a payload alone", "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\n", {}],
    ["what another file may say", `%include /tmp/more.ks\n${whole({ keyboard: "" })}`, {}],
    ["what a template may say", `{% if a %}\n${whole({ keyboard: "" })}`, {}],
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
      whole({ screen: "graphical", keyboard: "" }),
      whole({
        screen: "graphical",
        keyboard: "",
        payload: "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\nkeyboard us",
      }),
      {},
    ],
  ])("mends %s", (_what, text, expected, options) => {
    expect(mended(rule, text, options)).toBe(expected);
  });
});
