import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-script-size.ts";
import { found, withPost } from "../../support/kickstart-scripts.ts";

const lines = (count: number): string => Array.from({ length: count }, () => "ls").join("\n");

describe("ks-script-size", () => {
  it("finds a script of more than sixty lines", () => {
    expect(found(rule, withPost(lines(61)))).toEqual(["hint long: %post (2)"]);
    expect(found(rule, withPost(lines(200), " --interpreter=/usr/bin/python3"))).toEqual([
      "hint long: %post (2)",
    ]);
    expect(found(rule, `%post\n${lines(80)}\n%end\n`, { payload: true })).toEqual(["hint long: %post (1)"]);
  });

  it.each([
    ["sixty lines", withPost(lines(60))],
    ["a script of the installer, which no image can hold", withPost(lines(90), " --nochroot")],
    ["a %pre", withPost(lines(90)).replace("%post", "%pre")],
    ["an installation from packages", `%post\n${lines(90)}\n%end\n`],
  ])("is silent on %s", (_what, text) => {
    expect(found(rule, text)).toEqual([]);
  });
});
