import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-nochroot-sysimage.ts";
import { applyFix, found, withPost } from "../../support/kickstart-scripts.ts";

const outside = (body: string): string => withPost(body, " --nochroot");

describe("ks-nochroot-sysimage", () => {
  it.each([
    ["a copy", "cp /tmp/a /mnt/sysimage/etc/a", ["warning physical: /mnt/sysimage/etc/a (3)"]],
    ["a redirection", "echo a >> /mnt/sysimage/root/a", ["warning physical: /mnt/sysimage/root/a (3)"]],
    ["a folder", "mkdir -p /mnt/sysimage/var/lib/a", ["warning physical: /mnt/sysimage/var/lib/a (3)"]],
    ["a variable", 'TARGET=/mnt/sysimage\ntouch "$TARGET/etc/a"', ['warning physical: "$TARGET/etc/a" (4)']],
    [
      "a condition",
      "if true; then cp /tmp/a /mnt/sysimage/etc/; fi",
      ["info physical: /mnt/sysimage/etc/ (3)"],
    ],
  ])("finds %s", (_what, body, expected) => {
    expect(found(rule, outside(body))).toEqual(expected);
  });

  it.each([
    ["the system", "cp /tmp/a /mnt/sysroot/etc/a"],
    ["the boot partition", "cp /tmp/a /mnt/sysimage/boot/efi/a"],
    ["ostree's own folders", "touch /mnt/sysimage/ostree/a"],
    ["reading", "cat /mnt/sysimage/etc/a\ncp /mnt/sysimage/etc/a /tmp/a"],
    ["another folder", "touch /mnt/sysimages/a"],
  ])("is silent on %s", (_what, body) => {
    expect(found(rule, outside(body))).toEqual([]);
  });

  it("is silent where both are the same, and in other sections", () => {
    const body = "cp /tmp/a /mnt/sysimage/etc/a";
    expect(found(rule, `%post --nochroot\n${body}\n%end\n`)).toEqual([]);
    expect(found(rule, withPost(body).replace("%post", "%pre-install"))).toEqual([]);
  });

  it("writes into the system instead", () => {
    const mended = applyFix(rule, outside('cp /tmp/a "/mnt/sysimage/etc/a"'));
    expect(mended).toBe(outside('cp /tmp/a "/mnt/sysroot/etc/a"'));
    expect(found(rule, mended ?? "")).toEqual([]);
  });

  it("leaves a variable to the reader", () => {
    expect(applyFix(rule, outside("TARGET=/mnt/sysimage\ntouch $TARGET/etc/a"))).toBeUndefined();
  });
});
