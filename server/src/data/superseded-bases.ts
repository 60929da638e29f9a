/**
 * Repositories of base images that are no longer cared for, and where their images are now.
 * Sources: README of CentOS/centos-bootc (archived), Fedora bootc documentation, Red Hat catalogue; retrieved 2026-10.
 */
const successors: readonly (readonly [RegExp, string])[] = [
  [/^quay\.io\/centos-bootc\/fedora-bootc(?=[:@]|$)/, "quay.io/fedora/fedora-bootc"],
  [
    /^quay\.io\/centos-bootc\/centos-bootc-(?:cloud|dev|tier1|full|minimal)(?=[:@]|$)/,
    "quay.io/centos-bootc/centos-bootc",
  ],
  [/^registry\.redhat\.io\/rhel(9|10)-beta\/rhel-bootc(?=[:@]|$)/, "registry.redhat.io/rhel$1/rhel-bootc"],
];

/** `reference` at its new place; undefined where its place is no old one. */
export function movedBase(reference: string): string | undefined {
  for (const [pattern, successor] of successors)
    if (pattern.test(reference)) return reference.replace(pattern, successor);
  return undefined;
}
