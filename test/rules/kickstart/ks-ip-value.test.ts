import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-ip-value.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-ip-value", () => {
  it.each([
    ["a number too large", "network --ip=192.0.2.300\n", ["address: 192.0.2.300"]],
    ["a number too few", "network --gateway 192.0.2\n", ["address: 192.0.2"]],
    ["a prefix", "network --ip=192.0.2.1/24\n", ["prefix: 192.0.2.1/24"]],
    ["a prefix as netmask", "network --ip=192.0.2.1 --netmask=24\n", ["netmask: 24"]],
    ["a netmask with a gap", "network --netmask=255.0.255.0\n", ["netmask: 255.0.255.0"]],
    ["one of a list", "network --nameserver=192.0.2.1,dns.example.org\n", ["address: dns.example.org"]],
    ["half an address", "network --ipv6=2001:db8::1::2/64\n", ["address: 2001:db8::1::2/64"]],
    ["a prefix too long", "network --ipv6=2001:db8::1/129\n", ["address: 2001:db8::1/129"]],
    ["an old address for a new gateway", "network --ipv6gateway=192.0.2.1\n", ["address: 192.0.2.1"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    [
      "addresses",
      "network --ip=192.0.2.1 --netmask=255.255.255.0 --gateway=192.0.2.254 --nameserver=192.0.2.1,2001:db8::53\n",
    ],
    ["new addresses", "network --ipv6=2001:db8::1/64 --ipv6gateway=fe80::1%eth0 --gateway=2001:db8::2\n"],
    ["an address without a prefix", "network --ipv6=::1\n"],
    ["words", "network --ipv6=auto\nnetwork --device=b --ipv6=dhcp\n"],
    [
      "the widest and the narrowest mask",
      "network --netmask=255.255.255.255\nnetwork --device=b --netmask=128.0.0.0\n",
    ],
    ["what a template fills in", "network --ip={{ip}} --netmask=@MASK@\n"],
    ["nothing", "network --nameserver=\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it.each([
    [
      "network --ip=192.0.2.1/24 --device=link\n",
      "network --ip=192.0.2.1 --netmask=255.255.255.0 --device=link\n",
    ],
    ["network --ip=192.0.2.1/30\n", "network --ip=192.0.2.1 --netmask=255.255.255.252\n"],
    ["network --ip=10.0.0.1/8\n", "network --ip=10.0.0.1 --netmask=255.0.0.0\n"],
  ])("splits %j", (text, expected) => {
    expect(applyFix(rule, text)).toBe(expected);
    expect(findings(rule, expected)).toEqual([]);
  });

  it("splits nothing where a netmask stands already", () => {
    expect(applyFix(rule, "network --ip=192.0.2.1/24 --netmask=255.255.255.0\n")).toBeUndefined();
  });
});
