import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-service-may-be-missing.ts";
import { judged } from "../../support/image-install.ts";
import { findings } from "../../support/kickstart.ts";

describe("ks-service-may-be-missing", () => {
  it.each([
    ["a unit", "services --enabled=cockpit.socket\n", ["info needed: cockpit.socket"]],
    ["some of a list", "services --enabled sshd,httpd,a@b\n", ["info needed: httpd", "info needed: a@b"]],
    ["a list in quotes", "services --enabled='sshd, httpd'\n", ["info needed: 'sshd, httpd'"]],
  ])("finds %s", (_what, text, expected) => {
    expect(judged(rule, text)).toEqual(expected);
  });

  it.each([
    ["units that every image has", "services --enabled=sshd,chronyd.service,systemd-resolved\n"],
    ["units that are turned off", "services --disabled=httpd\n"],
    ["what a template fills in", "services --enabled={{services}}\n"],
  ])("is silent on %s", (_what, text) => {
    expect(judged(rule, text)).toEqual([]);
  });

  it("is silent where packages are installed", () => {
    expect(findings(rule, "services --enabled=httpd\n")).toEqual([]);
  });
});
