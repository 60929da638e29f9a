/** Where bootc looks for its install configuration. Source: bootc 1.16.9, install/config.rs; retrieved 2026-10. */

export const installFolders: readonly string[] = [
  "/usr/lib/bootc/install",
  "/usr/local/lib/bootc/install",
  "/etc/bootc/install",
];

export const fileSystems: readonly string[] = ["xfs", "ext4", "btrfs"];
export const bootloaders: readonly string[] = ["grub", "grub-cc", "systemd", "none"];
export const blockSetups: readonly string[] = ["direct", "tpm2-luks"];
