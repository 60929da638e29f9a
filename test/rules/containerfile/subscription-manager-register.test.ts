import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/subscription-manager-register.ts";
import { findings } from "../../support/containerfile.ts";

const base = "FROM registry.redhat.io/rhel10/rhel-bootc:10.0\n";
const found = (text: string) =>
  findings(rule, base + text).map(
    ({ severity, text: word, line, args }) => `${severity} ${args.command} ${word} ${line}`,
  );

describe("subscription-manager-register finds", () => {
  test.each([
    [
      "RUN subscription-manager register --org 1 --activationkey $KEY",
      ["warning subscription-manager register register 1"],
    ],
    ["RUN dnf -y install rhc && \\\n  rhc connect -a k -o 1", ["warning rhc connect connect 2"]],
    [
      "RUN subscription-manager register\nRUN subscription-manager unregister",
      ["warning subscription-manager register register 1"],
    ],
    [
      "RUN subscription-manager identity || subscription-manager register",
      ["info subscription-manager register register 1"],
    ],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("subscription-manager-register is silent about", () => {
  test.each([
    [
      "a registration that is taken back",
      "RUN subscription-manager register && dnf -y install x && subscription-manager unregister && subscription-manager clean",
    ],
    [
      "other verbs",
      "RUN subscription-manager config --rhsm.manage_repos=1 && subscription-manager repos --enable x && rhc status",
    ],
    [
      "units",
      "COPY <<E /usr/lib/systemd/system/r.service\n[Service]\nExecStart=subscription-manager register\nE",
    ],
    ["another root", "RUN chroot /target subscription-manager register"],
    [
      "builder stages",
      "FROM ubi9 AS b\nRUN subscription-manager register\nFROM registry.redhat.io/rhel10/rhel-bootc:10.0",
    ],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
