/** A pull secret where podman finds it and bootc does not: upgrades from a private registry fail. */
import type { Entry } from "../../model/containerfile/image-state.ts";
import type { ContainerfileModel, PublishedImage } from "../../model/containerfile/model.ts";
import { baseNameOf } from "../../model/shell/paths.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { mayHoldMoreTmpfiles, tmpfilesTypes } from "./support/authored.ts";
import { type Bringer, bringers, judged, shown, written } from "./support/words.ts";

export const rule = defineRule(
  {
    id: "registry-auth-path",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/building/secrets.html",
      "https://github.com/coreos/rpm-ostree/blob/main/docs/container.md",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const bringer of bringers(file, secretsElsewhere)) {
      const { first, place } = bringer;
      const fix = pathFix(file, bringer);
      report({
        message: "path",
        args: { path: shown(first.path) },
        at: place,
        severity: judged("warning", first),
        ...(fix && { fixes: [fix] }),
      });
    }
  },
);

/** Read by podman and skopeo (containers-auth.json(5)), or by nobody. */
const elsewhere = [
  "/root/.docker/config.json",
  "/root/.config/containers/auth.json",
  "/run/containers/0/auth.json",
  "/run/user/0/containers/auth.json",
  "/etc/containers/auth.json",
  "/etc/docker/config.json",
];
/** ostree-ext looks here, in this order. */
const lookedAt = ["/etc/ostree/auth.json", "/run/ostree/auth.json", "/usr/lib/ostree/auth.json"];

function secretsElsewhere(image: PublishedImage): readonly Entry[] {
  const found = elsewhere.flatMap((path) => image.state.get(path) ?? []).filter(isSecret);
  if (found.length === 0 || mayReach(image)) return [];
  return found;
}

const isSecret = ({ effect }: Entry): boolean => /^(?:write|tree|symlink)$/.test(effect.kind);

/** Whether bootc finds the secret after all, or may do so through something that cannot be read. */
const mayReach = (image: PublishedImage): boolean =>
  image.opaque !== undefined ||
  !image.complete ||
  mayHoldMoreTmpfiles(image) ||
  lookedAt.some((path) => image.state.get(path) || tmpfilesTypes(image).has(path)) ||
  ["/etc/ostree", "/usr/lib/ostree"].some((folder) => image.state.get(folder)?.effect.kind === "tree");

function pathFix(
  file: ContainerfileModel,
  { step, place, first, entries }: Bringer,
): ReportedFix<"registry-auth-path"> | undefined {
  const word = written(file, place);
  const isWhole = /^\/[\w./-]+$/.test(word) && baseNameOf(word) === baseNameOf(first.path);
  // A folder that is made for the old place stays behind, and one is needed for the new one: COPY makes it.
  if (!isWhole || entries.length > 1 || !/^(?:COPY|ADD)$/.test(step.syntax.keyword)) return undefined;
  return { title: "move", edits: () => [{ place, text: "/etc/ostree/auth.json" }] };
}
