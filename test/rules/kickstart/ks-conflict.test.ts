import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-conflict.ts";
import { found, mended } from "./found.ts";

describe("ks-conflict", () => {
  it.each([
    ["two layouts", "autopart\npart / --size=1000\n", ["error storage: part"], {}],
    ["the other order", "part / --size=1000\nautopart\n", ["error storage: autopart"], {}],
    [
      "the first of several lines",
      "autopart\npart / --size=1\npart /var --size=1\nlogvol / --vgname=a --name=b --size=1\n",
      ["error storage: part", "error storage: logvol"],
      {},
    ],
    ["the long name", "partition / --size=1\nautopart\n", ["error storage: autopart"], {}],
    [
      "two payloads",
      "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\nbootc --source-imgref=registry:a\n",
      ["error payload: bootc"],
      {},
    ],
    ["what an order lets pass", "mount /dev/vda1 /\nautopart\n", ["warning ignored: autopart"], {}],
    [
      "what RHEL 9 lets pass",
      "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\nostreesetup --osname=a --url=https://b --ref=c\n",
      ["warning ignored: ostreesetup"],
      { targets: ["RHEL9"] },
    ],
    ["a command with another mistake", "autopart --bogus\npart / --size=1\n", ["error storage: part"], {}],
  ])("finds %s", (_what, text, expected, options) => {
    expect(found(rule, text, options)).toEqual(expected);
  });

  it.each([
    ["one layout", "clearpart --all\nreqpart\npart / --size=1\npart /var --size=1\n", {}],
    [
      "what an installer does not know",
      "bootc --source-imgref=registry:a\nostreecontainer --url=quay.io/example/os:1.0 --transport=registry\n",
      { targets: ["RHEL9"] },
    ],
    ["what a template chooses", "{% if auto %}\nautopart\n{% else %}\npart / --size=1\n{% endif %}\n", {}],
    ["what is not read any more", "autopart\n%Post\npart / --size=1\n", {}],
  ])("is silent on %s", (_what, text, options) => {
    expect(found(rule, text, options)).toEqual([]);
  });

  it.each([
    [
      "the line that stands alone",
      "autopart\npart / --size=1\npart /var --size=1\n",
      "part / --size=1\npart /var --size=1\n",
      {},
    ],
    ["the later one of two", "part / --size=1\nautopart --nohome\n", "part / --size=1\n", {}],
    [
      "nothing where both have several lines",
      "mount /dev/vda1 /\nmount /dev/vda2 /var\npart /a --size=1\npart /b --size=1\n",
      undefined,
      {},
    ],
  ])("mends %s", (_what, text, expected, options) => {
    expect(mended(rule, text, options)).toBe(expected);
  });
});
