import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-deprecated-option.ts";
import { found, mended } from "./found.ts";

describe("ks-deprecated-option", () => {
  it.each([
    ["an old name", "timezone UTC --isUtc\n", ["warning renamed: --isUtc"], {}],
    [
      "it on RHEL 9, which warns without saying so in the table",
      "timezone UTC --isUtc\n",
      ["warning renamed: --isUtc"],
      { targets: ["RHEL9"] },
    ],
    [
      "what another command does now",
      "timezone UTC --nontp\ntimezone UTC --ntpservers=a,b\n",
      ["warning moved: --nontp", "warning moved: --ntpservers"],
      { targets: ["F45"] },
    ],
    [
      "the header of a section",
      "%packages --instLangs=en --excludeWeakdeps\n%end\n",
      ["warning renamed: --instLangs", "warning renamed: --excludeWeakdeps"],
      { targets: ["RHEL9"] },
    ],
    [
      "what has no effect",
      "logging --host=a --level=debug\n",
      ["warning useless: --level"],
      { targets: ["RHEL9"] },
    ],
    [
      "what still works",
      "network --device=team0 --teamslaves=p1\n",
      ["warning working: --teamslaves"],
      { targets: ["RHEL10"] },
    ],
  ])("finds %s", (_what, text, expected, options) => {
    expect(found(rule, text, options)).toEqual(expected);
  });

  it.each([
    ["the new name", "timezone UTC --utc\n", {}],
    ["RHEL 8, which knows nothing else", "timezone UTC --isUtc\n", { targets: ["RHEL8"] }],
    [
      "what one installer does without a warning",
      "network --device=team0 --teamslaves=p1\n",
      { targets: ["RHEL10", "F45"] },
    ],
    [
      "what an installer refuses, which is another finding",
      "timezone UTC --isUtc\n",
      { targets: ["RHEL10"] },
    ],
    ["the lines of commands that are skipped", "vnc --host=a\n", { targets: ["RHEL10"] }],
  ])("is silent on %s", (_what, text, options) => {
    expect(found(rule, text, options)).toEqual([]);
  });

  it.each([
    ["a name", "timezone UTC --isUtc\n", "timezone UTC --utc\n", {}],
    ["a name that is there already", "timezone UTC --utc --isUtc\n", "timezone UTC --utc\n", {}],
    [
      "servers of the time",
      "timezone UTC --ntpservers=a,b --utc\nreboot\n",
      "timezone UTC --utc\ntimesource --ntp-server=a\ntimesource --ntp-server=b\nreboot\n",
      {},
    ],
    ["a line that nothing else stands on", "timezone --nontp\n", "timesource --ntp-disable\n", {}],
    ["what has no effect", "logging --host=a --level=debug\n", "logging --host=a\n", { targets: ["RHEL9"] }],
    [
      "nothing that still works",
      "network --device=team0 --teamslaves=p1\n",
      undefined,
      { targets: ["RHEL10"] },
    ],
  ])("mends %s", (_what, text, expected, options) => {
    expect(mended(rule, text, options)).toBe(expected);
  });
});
