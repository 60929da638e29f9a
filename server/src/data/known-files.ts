/** Files whose text says how the machine behaves, so that rules read it. */

const folders = [
  "bootc/.*",
  "composefs",
  "containers/systemd(?:/users)?(?:/[^/]+\\.d)?",
  "containers/storage\\.conf\\.d",
  "dnf",
  "dracut\\.conf\\.d",
  "dracut/dracut\\.conf\\.d",
  "kernel",
  "modprobe\\.d",
  "ostree",
  "sudoers\\.d",
  "systemd/(?:system|user)(?:-preset)?(?:/[^/]+\\.d)?",
  "sysusers\\.d",
  "tmpfiles\\.d",
];
const read = new RegExp(`^/(?:usr/(?:local/)?(?:lib|share)|etc|run)/(?:${folders.join("|")})/[^/]+$`);
const single = new Set([
  "/etc/containers/policy.json",
  "/etc/containers/storage.conf",
  "/usr/share/containers/storage.conf",
  "/etc/fstab",
  "/etc/crypttab",
  "/etc/sudoers",
]);

/** Whether rules want to know what the file at `path` of the image says. */
export const isRead = (path: string): boolean => read.test(path) || single.has(path);
