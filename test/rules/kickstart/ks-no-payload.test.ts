import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-no-payload.ts";
import { found, inConfig } from "./found.ts";

describe("ks-no-payload", () => {
  it.each([
    ["a layout alone", "autopart\nreboot\n", ["warning found: autopart"], { inProject: true }],
    [
      "the first line of one",
      "clearpart --all\npart / --size=1\npart /var --size=1\n",
      ["warning found: part"],
      { inProject: true },
    ],
    ["mounts", "mount /dev/vda1 /\n", ["warning found: mount"], { inProject: true }],
  ])("finds %s", (_what, text, expected, options) => {
    expect(found(rule, text, options)).toEqual(expected);
  });

  it.each([
    [
      "a payload",
      "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\nautopart\n",
      { inProject: true },
    ],
    ["packages", "autopart\n%packages\n%end\n", { inProject: true }],
    ["another source", "autopart\nurl --url=a\n", { inProject: true }],
    ["no layout", "clearpart --all\ntext\n", { inProject: true }],
    ["what another file may say", "%include /tmp/payload.ks\nautopart\n", { inProject: true }],
    ["other projects", "autopart\n", {}],
    ["a config, whose builder writes it", "autopart\n", inConfig],
  ])("is silent on %s", (_what, text, options) => {
    expect(found(rule, text, options)).toEqual([]);
  });
});
