/** Versions of podman, as far as features depend on them. */

/** Whether `version`, such as `4.9.4-rhel`, is that one or a later one. */
export function isAtLeast(version: string, first: readonly [major: number, minor: number]): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > first[0] || (major === first[0] && minor >= first[1]);
}
