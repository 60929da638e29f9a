import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-network-no-device.ts";
import { found, mended } from "./found.ts";

describe("ks-network-no-device", () => {
  it.each([
    [
      "two lines without a device",
      "network --bootproto=dhcp\nnetwork --bootproto=dhcp --activate\n",
      ["warning found: network"],
      {},
    ],
    [
      "the second one",
      "network --device=link --bootproto=dhcp\nnetwork --bootproto=dhcp\n",
      ["warning found: network"],
      {},
    ],
    [
      "a host name behind a line without a device",
      "network --bootproto=dhcp\nnetwork --hostname=a\n",
      ["hint hostname: network"],
      {},
    ],
    [
      "each further one",
      "network --bootproto=dhcp\nnetwork --onboot=no\nnetwork --onboot=yes\n",
      ["warning found: network", "warning found: network"],
      {},
    ],
  ])("finds %s", (_what, text, expected, options) => {
    expect(found(rule, text, options)).toEqual(expected);
  });

  it.each([
    ["one line", "network --bootproto=dhcp\n", {}],
    ["a host name of its own", "network --device=link --bootproto=dhcp\nnetwork --hostname=a\n", {}],
    ["devices", "network --device=eth0 --bootproto=dhcp\nnetwork --device=eth1 --onboot=no\n", {}],
    ["a first line without a device", "network --bootproto=dhcp\nnetwork --device=eth1\n", {}],
    [
      "what a template chooses",
      "{% if a %}\nnetwork --bootproto=dhcp\n{% endif %}\nnetwork --bootproto=dhcp\n",
      {},
    ],
  ])("is silent on %s", (_what, text, options) => {
    expect(found(rule, text, options)).toEqual([]);
  });

  it.each([
    [
      "a host name",
      "network --bootproto=dhcp # x\nnetwork --hostname=a\nreboot\n",
      "network --bootproto=dhcp --hostname=a # x\nreboot\n",
      {},
    ],
    ["nothing where there are two names", "network --hostname=a\nnetwork --hostname=b\n", undefined, {}],
    [
      "nothing where the device is for the reader to say",
      "network --bootproto=dhcp\nnetwork --onboot=no\n",
      undefined,
      {},
    ],
  ])("mends %s", (_what, text, expected, options) => {
    expect(mended(rule, text, options)).toBe(expected);
  });
});
