/**
 * The checks of `bootc container lint`: what the program itself calls them, and when they came.
 * Source: https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/lib/src/lints.rs and its history; retrieved 2026-11.
 */
export interface Lint {
  readonly name: string;
  /** `fatal` fails the command; `warning` does so only with `--fatal-warnings`. */
  readonly level: "fatal" | "warning";
  /** `running`: only where `/` is looked at; `alternative`: only with `--rootfs` and another folder. */
  readonly root: "any" | "running" | "alternative";
  /** The release of bootc that knows the check by this name. */
  readonly since: string;
}

export const lints: readonly Lint[] = [
  { name: "api-base-directories", level: "fatal", root: "any", since: "1.1.7" },
  { name: "baseimage-composefs", level: "warning", root: "any", since: "1.1.6" },
  { name: "baseimage-root", level: "fatal", root: "any", since: "1.1.5" },
  { name: "bootc-kargs", level: "fatal", root: "any", since: "1.1.5" },
  { name: "buildah-injected", level: "warning", root: "alternative", since: "1.1.5" },
  { name: "etc-usretc", level: "fatal", root: "any", since: "1.1.5" },
  { name: "kernel", level: "fatal", root: "any", since: "1.1.5" },
  { name: "nonempty-boot", level: "warning", root: "any", since: "1.1.5" },
  { name: "nonempty-run-tmp", level: "warning", root: "any", since: "1.13.0" },
  { name: "sysusers", level: "warning", root: "any", since: "1.1.6" },
  { name: "utf8", level: "fatal", root: "any", since: "1.1.5" },
  { name: "var-log", level: "warning", root: "any", since: "1.1.5" },
  { name: "var-run", level: "fatal", root: "any", since: "1.1.5" },
  { name: "var-tmpfiles", level: "warning", root: "running", since: "1.1.6" },
];
