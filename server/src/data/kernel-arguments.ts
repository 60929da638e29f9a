/**
 * Names of architectures as bootc compares them, which are those of Rust.
 * Source: https://doc.rust-lang.org/std/env/consts/constant.ARCH.html; retrieved 2026-10.
 */

export const architectures: ReadonlySet<string> = new Set([
  ...["x86", "x86_64", "arm", "aarch64", "m68k", "mips", "mips32r6", "mips64", "mips64r6", "csky"],
  ...["powerpc", "powerpc64", "riscv32", "riscv64", "s390x", "sparc", "sparc64", "hexagon"],
  ...["loongarch32", "loongarch64"],
]);

/** What the same architecture is called elsewhere: uname, Debian, Go. */
export const architectureAliases: Readonly<Record<string, string>> = {
  amd64: "x86_64",
  x64: "x86_64",
  "x86-64": "x86_64",
  i386: "x86",
  i586: "x86",
  i686: "x86",
  "386": "x86",
  arm64: "aarch64",
  armhf: "arm",
  armv6l: "arm",
  armv7: "arm",
  armv7l: "arm",
  armv7hl: "arm",
  ppc64: "powerpc64",
  ppc64le: "powerpc64",
  ppc64el: "powerpc64",
  riscv: "riscv64",
  loong64: "loongarch64",
};
