import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-post-bootcfg.ts";
import { found, withPost } from "../../support/kickstart-scripts.ts";

describe("ks-post-bootcfg", () => {
  it.each([
    ["kernel arguments", "grubby --update-kernel=ALL --args=quiet", ["warning arguments: grubby (3)"]],
    ["a generated menu", "grub2-mkconfig -o /boot/grub2/grub.cfg", ["warning arguments: grub2-mkconfig (3)"]],
    ["an initramfs", "dracut -f --regenerate-all", ["warning initramfs: dracut (3)"]],
    ["an initramfs without options", "dracut", ["warning initramfs: dracut (3)"]],
    [
      "a kernel",
      "kernel-install add 6.1 /lib/modules/6.1/vmlinuz",
      ["warning initramfs: kernel-install (3)"],
    ],
    [
      "settings",
      "sed -i s/a/b/ /etc/default/grub\necho a >> /etc/kernel/cmdline",
      ["warning settings: /etc/default/grub (3)", "warning settings: /etc/kernel/cmdline (4)"],
    ],
    ["what may fail", "dracut -f || true", ["info initramfs: dracut (3)"]],
  ])("finds %s", (_what, body, expected) => {
    expect(found(rule, withPost(body))).toEqual(expected);
  });

  it.each([
    ["questions", "grubby --info=ALL\ngrub2-mkconfig\ndracut --list-modules\nkernel-install list"],
    ["an initramfs for another purpose", "dracut /tmp/rescue.img"],
    ["other settings", "echo a > /etc/default/useradd"],
    ["reading", "cat /etc/default/grub"],
    ["words of an echo", "echo dracut -f"],
  ])("is silent on %s", (_what, body) => {
    expect(found(rule, withPost(body))).toEqual([]);
  });

  it("is silent in the installer, and where packages are installed", () => {
    expect(found(rule, withPost("dracut -f", " --nochroot"))).toEqual([]);
    expect(found(rule, "%post\ndracut -f\n%end\n")).toEqual([]);
  });
});
