import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-clearpart-noop.ts";
import { found, inConfig, mended } from "./found.ts";

describe("ks-clearpart-noop", () => {
  it.each([
    ["a label", "clearpart --initlabel\n", ["warning found: clearpart"], {}],
    ["disks", "clearpart --drives=vda --disklabel=gpt\n", ["warning found: clearpart"], {}],
    ["nothing at all", "clearpart\n", ["warning found: clearpart"], {}],
    ["it inside a config", "clearpart --initlabel\n", ["warning found: clearpart"], inConfig],
  ])("finds %s", (_what, text, expected, options) => {
    expect(found(rule, text, options)).toEqual(expected);
  });

  it.each([
    ["what to clear", "clearpart --all\n", {}],
    ["Linux", "clearpart --linux --initlabel\n", {}],
    ["a list", "clearpart --list=vda1\n", {}],
    ["nothing on purpose", "clearpart --none --initlabel\n", {}],
    ["a misspelt option, which is another finding", "clearpart --al --initlabell\n", {}],
    ["an earlier line", "clearpart --initlabel\nclearpart --all\n", {}],
    ["what is not read any more", "%Post\nclearpart\n", {}],
  ])("is silent on %s", (_what, text, options) => {
    expect(found(rule, text, options)).toEqual([]);
  });

  it.each([
    [
      "chosen disks",
      "zerombr\nclearpart --drives=vda # x\n",
      "zerombr\nclearpart --drives=vda --all # x\n",
      {},
    ],
    [
      "chosen disks that are not blank",
      "ignoredisk --only-use=vda\nclearpart --initlabel\n",
      "ignoredisk --only-use=vda\nzerombr\nclearpart --initlabel --all\n",
      {},
    ],
    ["nothing where all disks would be erased", "clearpart --initlabel\n", undefined, {}],
  ])("mends %s", (_what, text, expected, options) => {
    expect(mended(rule, text, options)).toBe(expected);
  });
});
