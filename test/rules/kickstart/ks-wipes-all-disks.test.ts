import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-wipes-all-disks.ts";
import { found, inConfig } from "./found.ts";
import { whole } from "./whole.ts";

describe("ks-wipes-all-disks", () => {
  it.each([
    ["all disks", whole({ disks: "" }), ["info found: --all"], {}],
    ["a config", "zerombr\nclearpart --all --initlabel\nautopart\n", ["hint found: --all"], inConfig],
    ["an installation that waits", whole({ screen: "text", disks: "" }), ["info found: --all"], {}],
  ])("finds %s", (_what, text, expected, options) => {
    expect(found(rule, text, options)).toEqual(expected);
  });

  it.each([
    ["the whole", whole(), {}],
    ["a payload alone", "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\n", {}],
    ["what another file may say", `%include /tmp/more.ks\n${whole({ disks: "" })}`, {}],
    ["what a template may say", `{% if a %}\n${whole({ disks: "" })}`, {}],
    ["disks of the line", whole({ disks: "", clearpart: "clearpart --all --drives=vda" }), {}],
    ["disks that are left alone", whole({ disks: "ignoredisk --drives=sdb" }), {}],
    ["Linux", whole({ disks: "", clearpart: "clearpart --linux" }), {}],
    ["an installation of packages", "clearpart --all\nautopart\n", {}],
  ])("is silent on %s", (_what, text, options) => {
    expect(found(rule, text, options)).toEqual([]);
  });
});
