import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-no-partitioning.ts";
import { found, inConfig, mended } from "./found.ts";
import { whole } from "./whole.ts";

describe("ks-no-partitioning", () => {
  it.each([
    ["nothing of it", whole({ storage: "" }), ["error aborts: clearpart"], {}],
    ["an installation that waits", whole({ screen: "text", storage: "" }), ["warning waits: clearpart"], {}],
    ["a config", "text --non-interactive\nrootpw --lock\nreboot\n", ["error aborts: text"], inConfig],
    ["accounts and an end", "rootpw --lock\nreboot\n", ["warning waits: rootpw"], inConfig],
    ["partitions for the firmware only", whole({ storage: "reqpart" }), ["error aborts: clearpart"], {}],
    ["cmdline", whole({ screen: "cmdline", storage: "" }), ["error aborts: clearpart"], {}],
  ])("finds %s", (_what, text, expected, options) => {
    expect(found(rule, text, options)).toEqual(expected);
  });

  it.each([
    ["the whole", whole(), {}],
    ["a payload alone", "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\n", {}],
    ["what another file may say", `%include /tmp/more.ks\n${whole({ storage: "" })}`, {}],
    ["what a template may say", `{% if a %}\n${whole({ storage: "" })}`, {}],
    ["a layout by hand", whole({ storage: "part / --size=1 --grow" }), {}],
    ["a mount", whole({ storage: "mount /dev/vda1 /" }), {}],
    [
      "screens that ask for disks and accounts",
      "graphical\nlang ko_KR.UTF-8\nnetwork --bootproto=dhcp\nreboot\n",
      inConfig,
    ],
    ["accounts alone, which leave the disks to somebody at the screen", "rootpw --lock\n", inConfig],
    ["a misspelt command, which is another finding", whole({ storage: "autopat --nohome" }), {}],
  ])("is silent on %s", (_what, text, options) => {
    expect(found(rule, text, options)).toEqual([]);
  });

  it.each([
    ["where disks may be erased", whole({ storage: "" }), whole(), {}],
    [
      "nothing where the reader has to say so first",
      whole({ zerombr: "", clearpart: "", storage: "" }),
      undefined,
      {},
    ],
    ["nothing beside a part of a layout", whole({ storage: "reqpart" }), undefined, {}],
  ])("mends %s", (_what, text, expected, options) => {
    expect(mended(rule, text, options)).toBe(expected);
  });
});
