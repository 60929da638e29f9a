/**
 * Package managers: which verbs change packages, which ask before they do, what stays behind, what cleans it.
 * Sources: dnf5(8), dnf(8), apt-get(8),
 * zypper(8), pacman(8); retrieved 2026-10.
 */
import type { OptionShape } from "./option-shape.ts";

export interface PackageManager {
  readonly options: OptionShape;
  /** Verbs that install, change or remove packages. */
  readonly transactions: readonly string[];
  /** Verbs that ask for confirmation; those of `transactions` and these. */
  readonly prompting: readonly string[];
  /** Options that answer the question. */
  readonly assumeYes: readonly string[];
  /** Where the remedy goes: behind the tool's name, or at the end of the command. */
  readonly remedy: string | undefined;
  /** State that a transaction leaves in the image; where versions of the tool name it differently, both names. */
  readonly leftovers: readonly string[];
  /** What each cleaning verb (with its first operand) empties. */
  readonly cleaning: Readonly<Record<string, readonly string[]>>;
}

const dnf: PackageManager = {
  options: {
    short: "cdexR",
    long: [
      "config",
      "setopt",
      "enablerepo",
      "disablerepo",
      "repo",
      "repoid",
      "repofrompath",
      "exclude",
      "excludepkgs",
      "installroot",
      "releasever",
      "advisory",
      "forcearch",
      "rpmverbosity",
      "enable-repo",
      "disable-repo",
    ],
  },
  transactions: [
    "install",
    "in",
    "reinstall",
    "upgrade",
    "up",
    "update",
    "upgrade-minimal",
    "downgrade",
    "dg",
    "remove",
    "rm",
    "erase",
    "autoremove",
    "swap",
    "distro-sync",
    "dsync",
    "distrosync",
    "builddep",
    "build-dep",
    "group",
    "grp",
    "groupinstall",
    "groupremove",
    "groupupdate",
    "environment",
    "localinstall",
    "do",
  ],
  prompting: ["copr"],
  assumeYes: ["-y", "--assumeyes", "--assume-yes"],
  remedy: "-y",
  // On newer Fedora `dnf` is dnf5. The logs of dnf 4 have their names in dnf/const.py.in.
  leftovers: [
    "/var/cache/dnf",
    "/var/cache/libdnf5",
    "/var/lib/dnf",
    "/var/log/dnf.log",
    "/var/log/dnf5.log",
    "/var/log/dnf.librepo.log",
    "/var/log/dnf.rpm.log",
    "/var/log/hawkey.log",
    "/run/dnf",
  ],
  cleaning: { "clean all": ["/var/cache/dnf", "/var/cache/libdnf5"], "clean packages": [] },
};

const apt: PackageManager = {
  options: { short: "octa", long: ["option", "config-file", "target-release", "default-release"] },
  transactions: [
    "install",
    "remove",
    "purge",
    "upgrade",
    "dist-upgrade",
    "full-upgrade",
    "autoremove",
    "build-dep",
  ],
  prompting: [],
  assumeYes: ["-y", "--yes", "--assume-yes", "-qq"],
  remedy: "-y",
  leftovers: ["/var/cache/apt", "/var/lib/apt/lists", "/var/log/apt", "/var/log/dpkg.log"],
  cleaning: { clean: ["/var/cache/apt"], autoclean: [] },
};

export const packageManagers: Readonly<Record<string, PackageManager>> = {
  dnf,
  dnf5: { ...dnf, leftovers: ["/var/cache/libdnf5", "/var/lib/dnf", "/var/log/dnf5.log", "/run/dnf"] },
  yum: dnf,
  // microdnf always assumes yes.
  microdnf: { ...dnf, remedy: undefined },
  "apt-get": apt,
  apt,
  zypper: {
    options: { short: "RcpDt", long: ["root", "config", "type", "repo", "from"] },
    transactions: ["install", "in", "remove", "rm", "update", "up", "dist-upgrade", "dup", "patch"],
    prompting: ["addlock", "al"],
    assumeYes: ["-n", "--non-interactive", "-y", "--no-confirm"],
    remedy: "-n",
    leftovers: ["/var/cache/zypp", "/var/log/zypp", "/var/log/zypper.log"],
    cleaning: { clean: ["/var/cache/zypp"], cc: ["/var/cache/zypp"] },
  },
  pacman: {
    options: { short: "br", long: ["root", "dbpath", "config", "cachedir", "overwrite", "ignore"] },
    transactions: [],
    prompting: [],
    assumeYes: ["--noconfirm"],
    remedy: "--noconfirm",
    leftovers: ["/var/cache/pacman/pkg", "/var/log/pacman.log"],
    cleaning: {},
  },
};

/** Packages whose files go to /opt, with the evidence of the catalogue; `*` stands for any ending. */
export const packagesInOpt: readonly string[] = [
  "google-chrome*",
  "brave-browser*",
  "1password*",
  "docker-desktop",
  "puppet-agent",
  "NessusAgent",
  "SpiderOakONE",
  "hp-scripting-tools",
];
