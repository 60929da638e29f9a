/**
 * Links at the top of each base family and how a path looks behind them.
 * Sources: bootc filesystem.md and baseimage/base, ostree adapting-existing.md, systemd var.conf; retrieved 2026-10.
 */
import type { LayoutId } from "./bases.ts";

const everywhere: readonly (readonly [link: string, target: string])[] = [
  ["/bin", "/usr/bin"],
  ["/sbin", "/usr/sbin"],
  ["/lib", "/usr/lib"],
  ["/lib64", "/usr/lib64"],
  ["/var/run", "/run"],
  ["/var/lock", "/run/lock"],
];

const stateLinks: readonly (readonly [link: string, target: string])[] = [
  ["/home", "/var/home"],
  ["/root", "/var/roothome"],
  ["/srv", "/var/srv"],
  ["/mnt", "/var/mnt"],
  ["/media", "/run/media"],
];

const linked = [...everywhere, ...stateLinks];

/** Links followed before a path is judged. `/opt` and `/usr/local` stay as written: rules of their own speak of them. */
export const layoutLinks: Readonly<Record<LayoutId, readonly (readonly [string, string])[]>> = {
  "fedora-bootc": linked,
  "fedora-ostree": linked,
  ublue: linked,
  "bluefin-lts": linked,
  bootcrew: linked,
  "scratch-rootfs": linked,
  unknown: linked,
  generic: everywhere,
};

/** Whether `/opt` leads into `/var` there; undefined where it is not known. */
export const optIsLinked: Readonly<Record<LayoutId, boolean | undefined>> = {
  "fedora-bootc": false,
  "fedora-ostree": true,
  ublue: true,
  "bluefin-lts": true,
  bootcrew: true,
  "scratch-rootfs": false,
  generic: false,
  unknown: undefined,
};

/**
 * Paths that stock tmpfiles.d entries create (systemd var.conf, tmp.conf, systemd.conf; bootc-base-*.conf; what
 * rpm-ostree derives for chrony, whose daemon makes its folders besides).
 */
export const coveredByTmpfiles: ReadonlySet<string> = new Set([
  "/var",
  "/var/tmp",
  "/var/log",
  "/var/log/journal",
  "/var/log/private",
  "/var/log/audit",
  "/var/cache",
  "/var/cache/private",
  "/var/lib",
  "/var/lib/private",
  "/var/lib/systemd",
  "/var/lib/systemd/coredump",
  "/var/spool",
  "/var/home",
  "/var/roothome",
  "/var/srv",
  "/var/mnt",
  "/var/opt",
  "/var/usrlocal",
  ...["bin", "etc", "games", "include", "lib", "man", "sbin", "share", "src"].map(
    (name) => `/var/usrlocal/${name}`,
  ),
  "/var/lib/rpm-state",
  "/var/lib/chrony",
  "/var/log/chrony",
  "/var/run",
  "/var/lock",
]);
