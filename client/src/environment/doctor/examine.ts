/** All checks, in the order in which they are shown. */
import { base } from "./base.ts";
import { builder } from "./builder.ts";
import { emulation, targetArchitecture } from "./emulation.ts";
import type { Facts } from "./facts.ts";
import { heredocs } from "./heredocs.ts";
import { image } from "./image.ts";
import { kvm } from "./kvm.ts";
import type { Check, Line, Words } from "./line.ts";
import { logins, loginsBefore } from "./logins.ts";
import { machine, machineSize, rootful } from "./machine.ts";
import { podman } from "./podman.ts";
import { root } from "./root.ts";
import { selinux } from "./selinux.ts";
import { space } from "./space.ts";
import { subordinates } from "./subordinates.ts";
import { updates } from "./updates.ts";

/** Nothing can be known of the others without podman. */
const withoutPodman: readonly Check[] = [podman, root, selinux, kvm, updates];
/** Nor without a machine that runs. */
const withoutEngine: readonly Check[] = [podman, machine, rootful, machineSize, updates];
const withPodman: readonly Check[] = [
  podman,
  heredocs,
  machine,
  rootful,
  machineSize,
  root,
  subordinates,
  builder,
  base,
  image,
  updates,
  space,
  emulation,
  targetArchitecture,
  selinux,
  kvm,
];
/** What breaks a long build at its end. */
const beforeArtefacts: readonly Check[] = [
  heredocs,
  space,
  emulation,
  targetArchitecture,
  selinux,
  builder,
  base,
];
const beforeImage: readonly Check[] = [heredocs, emulation, subordinates];

const applied = (checks: readonly Check[], facts: Facts, l10n: Words): readonly Line[] =>
  checks.flatMap((check) => check(facts, l10n) ?? []);

export function examine(facts: Facts, l10n: Words): readonly Line[] {
  if (facts.podman.kind !== "found") return applied(withoutPodman, facts, l10n);
  if (facts.rootfulness.kind === "machine-unreachable") return applied(withoutEngine, facts, l10n);
  return [...applied(withPodman, facts, l10n), ...logins(facts, l10n)];
}

/** What stands in the way of a build. */
export const obstacles = (facts: Facts, l10n: Words, build: "image" | "artefacts"): readonly Line[] =>
  [
    ...applied(build === "image" ? beforeImage : beforeArtefacts, facts, l10n),
    ...loginsBefore(facts, l10n, build),
  ].filter(({ state }) => state === "failed");
