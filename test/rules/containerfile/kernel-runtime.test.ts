import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/kernel-runtime.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (run: string) =>
  findings(rule, base + run).map(({ text, line, severity, message }) => [message, text, line, severity]);

describe("finds", () => {
  test.each([
    ["RUN modprobe br_netfilter", ["module", "modprobe", 1, "error"]],
    ["RUN true && \\\n    sudo insmod /x.ko", ["module", "insmod", 2, "error"]],
    ["RUN mount -t tmpfs tmpfs /mnt", ["mount", "mount", 1, "warning"]],
    ["RUN <<EOF\numount /mnt\nEOF", ["mount", "umount", 2, "warning"]],
    ["RUN losetup /dev/loop0 disk.img", ["device", "losetup", 1, "warning"]],
    ["RUN mkfs.ext4 /dev/sda1", ["device", "mkfs.ext4", 1, "warning"]],
    ['RUN ["swapon", "/swapfile"]', ["swap", '"swapon"', 1, "error"]],
    ["RUN ip -4 link set eth0 up", ["network", "ip", 1, "error"]],
    ["RUN iptables -A INPUT -p tcp --dport 80 -j ACCEPT", ["filter", "iptables", 1, "error"]],
    ["RUN nft -f /etc/nftables.conf", ["filter", "nft", 1, "error"]],
    ["RUN iptables-restore < /etc/rules", ["filter", "iptables-restore", 1, "error"]],
    ["RUN udevadm control --reload-rules", ["udev", "udevadm", 1, "error"]],
    ["RUN modprobe zfs || true", ["module", "modprobe", 1, "info"]],
    ["RUN case $X in a) modprobe zfs;; esac", ["module", "modprobe", 1, "warning"]],
    ["RUN mount /dev/sr0 /mnt || :", ["mount", "mount", 1, "info"]],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual([expected]);
  });
});

describe("is silent", () => {
  test.each([
    "RUN modprobe -n zfs && modprobe --show-depends zfs && swapon --show && losetup -a",
    "RUN mount && mount -l && ip addr && ip link show && ip -V",
    "RUN iptables -L -n && iptables-save && nft list ruleset && nft -c -f /etc/nftables.conf",
    "RUN mkfs.ext4 /usr/share/disk.img && mkfs.vfat -C efi.img 1024",
    "RUN udevadm hwdb --update && udevadm settle",
    "RUN --security=insecure mount --bind /a /b",
    "RUN --mount=type=tmpfs,target=/mnt ls /mnt",
    "RUN unshare -m mount --bind /a /b",
    "RUN chroot /target modprobe zfs",
    "COPY <<EOF /usr/lib/systemd/system/x.service\n[Service]\nExecStart=modprobe x\nEOF",
    "RUN cat > /usr/libexec/x <<'EOF'\nmodprobe x\nEOF",
  ])("%j", (run) => {
    expect(found(run)).toEqual([]);
  });

  test("in a test stage", () => {
    expect(findings(rule, "FROM quay.io/fedora/fedora-bootc:43 AS test\nRUN mount -a")).toEqual([]);
  });
});

describe("the fix", () => {
  test.each([
    ["RUN modprobe zfs", "RUN echo zfs > /usr/lib/modules-load.d/zfs.conf"],
    ["RUN a && udevadm trigger", "RUN a"],
  ])("%j", (before, after) => {
    const fixed = applyFix(rule, base + before);
    expect(fixed).toBe(base + after);
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test.each(["RUN modprobe zfs x=1", "RUN modprobe -r zfs", "RUN mount -a", "RUN udevadm trigger || true"])(
    "none for %j",
    (run) => {
      expect(found(run)).toHaveLength(1);
      expect(applyFix(rule, base + run)).toBeUndefined();
    },
  );
});
