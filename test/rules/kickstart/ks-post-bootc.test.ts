import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-post-bootc.ts";
import { applyFix, found, withPost } from "../../support/kickstart-scripts.ts";

describe("ks-post-bootc", () => {
  it.each([
    ["a switch", "bootc switch quay.io/a/b:1", ["warning switch: bootc switch (3)"]],
    [
      "an upgrade",
      "bootc upgrade --apply\nrpm-ostree upgrade",
      ["warning booted: bootc upgrade (3)", "warning booted: rpm-ostree upgrade (4)"],
    ],
    [
      "a rebase",
      "rpm-ostree rebase ostree-image-signed:registry:quay.io/a/b",
      ["warning booted: rpm-ostree rebase (3)"],
    ],
    ["kernel arguments", "rpm-ostree kargs --append=quiet", ["warning kargs: rpm-ostree kargs (3)"]],
    ["what may fail", "bootc upgrade || :", ["info booted: bootc upgrade (3)"]],
  ])("finds %s", (_what, body, expected) => {
    expect(found(rule, withPost(body))).toEqual(expected);
  });

  it.each([
    [
      "a reference that is only written down",
      "bootc switch --mutate-in-place --transport registry quay.io/a/b:1",
    ],
    ["questions", "bootc status\nrpm-ostree status\nrpm-ostree kargs\nbootc --version\nbootc upgrade --help"],
    ["the end of an installation", "bootc install ensure-completion"],
    ["options in a variable", "bootc switch $OPTIONS quay.io/a/b:1"],
    ["text", "echo bootc upgrade"],
    [
      "a service for later",
      "printf '%s\\n' '[Service]' 'ExecStart=bootc upgrade' > /etc/systemd/system/a.service",
    ],
  ])("is silent on %s", (_what, body) => {
    expect(found(rule, withPost(body))).toEqual([]);
  });

  it("is silent in the installer", () => {
    expect(found(rule, withPost("bootc switch a", " --nochroot"))).toEqual([]);
  });

  it("adds the option", () => {
    const mended = applyFix(rule, withPost("bootc switch --transport registry quay.io/a/b:1"));
    expect(mended).toBe(withPost("bootc switch --mutate-in-place --transport registry quay.io/a/b:1"));
    expect(found(rule, mended ?? "")).toEqual([]);
  });
});
