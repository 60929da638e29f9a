/** A secret that a later instruction deletes is still in the layer that brought it. */
import { remembering } from "../../base/memory.ts";
import { lowered } from "../../base/severity.ts";
import { type ContainerfileModel, placeIn } from "../../model/containerfile/model.ts";
import type { Outcome } from "../../model/containerfile/outcome.ts";
import type { Step } from "../../model/containerfile/stages.ts";
import { type Effect, mayNotRun } from "../../model/shell/facts.ts";
import { baseNameOf } from "../../model/shell/paths.ts";
import { defineRule, type Place } from "../rule.ts";
import { removes } from "./support/removal.ts";
import { shown } from "./support/words.ts";

export const rule = defineRule(
  {
    id: "secret-removed-later",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://docs.docker.com/build/building/secrets/",
      "https://github.com/opencontainers/image-spec/blob/main/layer.md#whiteouts",
    ],
  },
  (file: ContainerfileModel, report) => {
    const reported = new Set<number>();
    for (const { steps } of file.images) {
      for (const { at, effect, removal } of removedSecrets(steps)) {
        // Several images may share the stage.
        if (reported.has(at.start)) continue;
        reported.add(at.start);
        const args = { path: shown(effect.path) };
        const message = { kind: "finding", rule: "secret-removed-later", key: "removal", args } as const;
        report({
          message: "removed",
          args,
          at,
          severity: mayNotRun(effect.guard) ? lowered("warning") : "warning",
          related: [{ place: removal, message }],
        });
      }
    }
  },
);

const none: readonly never[] = [];

interface RemovedSecret {
  readonly at: Place;
  readonly effect: Effect;
  readonly removal: Place;
}

const removedSecrets = (steps: readonly Step[]): readonly RemovedSecret[] =>
  steps.flatMap((step, index): readonly RemovedSecret[] => {
    const secrets = secretsLeftBy(step.outcome);
    if (secrets.length === 0) return none;
    return secrets.flatMap((effect) => {
      const removal = removalOf(steps, index + 1, effect.path);
      if (!removal || isTrusted(steps, effect.path)) return [];
      return [{ at: placeIn(step, effect.range), effect, removal }];
    });
  });

/** Files that give access to something; certificates and public keys do not. */
const secretFile =
  /\/(?:auth\.json|\.docker\/config\.json|\.netrc|\.git-credentials|\.pypirc|kubeconfig|id_(?:rsa|dsa|ecdsa|ed25519)|[^/]+\.(?:key|p12|pfx|jks|priv)|[^/]*key\.pem|etc\/pki\/(?:entitlement|consumer)\/[^/]+\.pem|etc\/rhsm\/(?:.*\/)?[^/]+\.pem)$/;
const publicKeys = /^\/(?:etc\/pki\/rpm-gpg|usr\/share\/(?:keyrings|distribution-gpg-keys)|etc\/apt)\//;

/** The secrets that an instruction brings in and does not take away itself. */
const secretsLeftBy = remembering(({ effects }: Outcome): readonly Effect[] => {
  const found = effects.filter(
    ({ kind, path }) =>
      (kind === "write" || kind === "tree") && secretFile.test(path) && !publicKeys.test(path),
  );
  if (found.length === 0) return none;
  return found.filter(
    ({ path }) =>
      !effects
        .slice(effects.findIndex((effect) => effect.path === path))
        .some((effect) => removes(effect, path)),
  );
});

function removalOf(steps: readonly Step[], from: number, path: string): Place | undefined {
  for (let index = from; index < steps.length; index++) {
    const step = steps[index];
    const removal = step?.outcome.effects.find((effect) => removes(effect, path));
    if (step && removal) return placeIn(step, removal.range);
  }
  return undefined;
}

/** Whether it is a key that packages are checked with: a public one. */
const isTrusted = (steps: readonly Step[], path: string): boolean =>
  path.endsWith(".key") &&
  steps.some(({ outcome }) =>
    outcome.commands.some(
      ({ name, args }) =>
        /^(?:rpm|rpmkeys|gpg2?|apt-key|pacman-key)$/.test(name) &&
        args.some(({ text }) => baseNameOf(text) === baseNameOf(path)),
    ),
  );
