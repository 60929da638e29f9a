/**
 * Groups that accounts may join.
 * Sources: the setup, systemd, polkit and openssh packages of Fedora 43 and CentOS Stream 10 (uidgid,
 * sysusers.d); the spec files of the packages named below. Retrieved 2026-10.
 */

/** Groups of Fedora's and Enterprise Linux' own bootc images. */
export const baseGroups: ReadonlySet<string> = new Set([
  ...["root", "bin", "daemon", "sys", "adm", "tty", "disk", "lp", "mem", "kmem", "wheel", "cdrom", "mail"],
  ...["man", "dialout", "floppy", "games", "tape", "video", "ftp", "lock", "audio", "users", "nobody"],
  ...["utmp", "utempter", "input", "kvm", "render", "sgx", "clock", "systemd-journal", "systemd-network"],
  ...["systemd-oom", "systemd-resolve", "systemd-timesync", "systemd-coredump", "dbus", "polkitd"],
  ...["ssh_keys", "sshd", "chrony", "tss", "rpc", "rpcuser", "sssd", "empower"],
]);

/** Groups that a package brings along, and what tells that it is there. */
export const packageGroups: Readonly<Record<string, RegExp>> = {
  docker: /docker|moby/,
  incus: /incus/,
  "incus-admin": /incus/,
  libvirt: /libvirt|virt-/,
  lxd: /lxd/,
  mock: /mock/,
  qemu: /qemu|libvirt/,
  vboxusers: /virtualbox/i,
  wireshark: /wireshark/,
};

/** Groups that other distributions have for the same purpose. */
export const groupsElsewhere: Readonly<Record<string, string>> = {
  admin: "wheel",
  sudo: "wheel",
  sudoers: "wheel",
};
