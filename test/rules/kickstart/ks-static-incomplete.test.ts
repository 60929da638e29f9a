import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-static-incomplete.ts";
import { found } from "./found.ts";

describe("ks-static-incomplete", () => {
  it.each([
    ["no address", "network --device=eth0 --bootproto=static\n", ["warning address: --bootproto=static"], {}],
    [
      "no netmask",
      "network --device=eth0 --bootproto=static --ip=192.0.2.5 --gateway=192.0.2.1 --nameserver=192.0.2.1\n",
      ["warning address: --bootproto=static"],
      {},
    ],
    [
      "no gateway",
      "network --device=eth0 --bootproto=static --ip=192.0.2.5 --netmask=255.255.255.0 --nameserver=192.0.2.1\n",
      ["info route: --bootproto=static"],
      {},
    ],
    [
      "no name server",
      "network --device=eth0 --bootproto=static --ip=192.0.2.5/24 --gateway=192.0.2.1\n",
      ["info route: --bootproto=static"],
      {},
    ],
    [
      "each line",
      "network --device=eth0 --bootproto=static\nnetwork --bootproto static --device=eth1\n",
      ["warning address: --bootproto=static", "warning address: --bootproto static"],
      {},
    ],
  ])("finds %s", (_what, text, expected, options) => {
    expect(found(rule, text, options)).toEqual(expected);
  });

  it.each([
    [
      "all of it",
      "network --device=eth0 --bootproto=static --ip=192.0.2.5 --netmask=255.255.255.0 --gateway=192.0.2.1 --nameserver=192.0.2.1\n",
      {},
    ],
    ["dhcp", "network --bootproto=dhcp\n", {}],
    ["IPv6", "network --device=eth0 --bootproto=static --noipv4 --ipv6=2001:db8::1/64\n", {}],
    [
      "a device that leads nowhere",
      "network --device=eth0 --bootproto=static --ip=192.0.2.5 --netmask=255.255.255.0 --nodefroute --nameserver=192.0.2.1\n",
      {},
    ],
    ["what a template chooses", "{% if a %}\nnetwork --device=eth0 --bootproto=static\n{% endif %}\n", {}],
  ])("is silent on %s", (_what, text, options) => {
    expect(found(rule, text, options)).toEqual([]);
  });
});
