/**
 * The checks of `bootc container lint`. Sources: bootc 1.16.9, crates/lib/src/lints.rs and its history; retrieved
 * 2026-10. Checks that are as old as the command's first list of names, or older, count from 1.1.6 on.
 */

export interface Lint {
  readonly name: string;
  /** Fatal ones fail the command; warnings do so only with `--fatal-warnings`. */
  readonly level: "fatal" | "warning";
  /** The release that brought it. */
  readonly since: string;
}

export const lints = [
  { name: "api-base-directories", level: "fatal", since: "1.1.7" },
  { name: "baseimage-composefs", level: "warning", since: "1.1.6" },
  { name: "baseimage-root", level: "fatal", since: "1.1.6" },
  { name: "bootc-kargs", level: "fatal", since: "1.1.6" },
  { name: "buildah-injected", level: "warning", since: "1.1.6" },
  { name: "etc-usretc", level: "fatal", since: "1.1.6" },
  { name: "kernel", level: "fatal", since: "1.1.6" },
  { name: "nonempty-boot", level: "warning", since: "1.1.6" },
  { name: "nonempty-run-tmp", level: "warning", since: "1.13.0" },
  { name: "sysusers", level: "warning", since: "1.1.6" },
  { name: "utf8", level: "fatal", since: "1.1.4" },
  { name: "var-log", level: "warning", since: "1.1.6" },
  { name: "var-run", level: "fatal", since: "1.1.6" },
  { name: "var-tmpfiles", level: "warning", since: "1.1.6" },
] as const satisfies readonly Lint[];

export type LintName = (typeof lints)[number]["name"];

/**
 * Families of base images that may carry something themselves which a check warns of: builds of CentOS and RHEL
 * bootc in Konflux leave /var/roothome/buildinfo.
 */
export const baseDoubts: Readonly<Partial<Record<LintName, readonly string[]>>> = {
  "var-tmpfiles": ["centos", "rhel"],
};
