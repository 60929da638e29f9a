import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-bootc-unlisted-command.ts";
import { found } from "./found.ts";

describe("ks-bootc-unlisted-command", () => {
  it.each([
    [
      "services",
      "bootc --source-imgref=registry:quay.io/a/b:1 --target-imgref=quay.io/a/b:1\nservices --enabled=a\n",
      ["info found: services"],
      { targets: ["RHEL10"] },
    ],
    [
      "each of them",
      "firewall --disabled\nselinux --permissive\nbootc --source-imgref=registry:quay.io/a/b:1 --target-imgref=quay.io/a/b:1\n",
      ["info found: firewall", "info found: selinux"],
      { targets: ["RHEL10"] },
    ],
    [
      "what takes its line as written",
      "bootc --source-imgref=registry:quay.io/a/b:1 --target-imgref=quay.io/a/b:1\nauthselect select a\n",
      ["info found: authselect"],
      { targets: ["RHEL10"] },
    ],
  ])("finds %s", (_what, text, expected, options) => {
    expect(found(rule, text, options)).toEqual(expected);
  });

  it.each([
    [
      "what is listed",
      "bootc --source-imgref=registry:quay.io/a/b:1 --target-imgref=quay.io/a/b:1\nautopart\nuser --name=a\nreboot\n",
      { targets: ["RHEL10"] },
    ],
    [
      "Fedora",
      "bootc --source-imgref=registry:quay.io/a/b:1 --target-imgref=quay.io/a/b:1\nservices --enabled=a\n",
      { targets: ["F45"] },
    ],
    [
      "installers that are not known",
      "bootc --source-imgref=registry:quay.io/a/b:1 --target-imgref=quay.io/a/b:1\nservices --enabled=a\n",
      {},
    ],
    [
      "ostreecontainer",
      "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\nservices --enabled=a\n",
      { targets: ["RHEL10"] },
    ],
    [
      "installers that do not know the command",
      "bootc --source-imgref=registry:quay.io/a/b:1 --target-imgref=quay.io/a/b:1\nservices --enabled=a\n",
      { targets: ["RHEL9"] },
    ],
  ])("is silent on %s", (_what, text, options) => {
    expect(found(rule, text, options)).toEqual([]);
  });
});
