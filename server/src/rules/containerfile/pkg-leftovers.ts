/** Caches, histories and logs that package transactions leave in the image. */
import { lowered, type Severity } from "../../base/severity.ts";
import { type ContainerfileModel, type PublishedImage, placeIn } from "../../model/containerfile/model.ts";
import { mayNotRun } from "../../model/shell/facts.ts";
import { defineRule } from "../rule.ts";
import {
  cleaning,
  isCache,
  keptLeftovers,
  namesOf,
  packageSteps,
  type Residue,
  survivingLeftovers,
} from "./support/leftovers.ts";
import { keyOf } from "./support/words.ts";

export const rule = defineRule(
  {
    id: "pkg-leftovers",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/issues/1201",
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/lib/src/lints.rs",
      "https://bootc-dev.github.io/bootc/filesystem.html#var",
    ],
    lint: ["var-log", "var-tmpfiles", "nonempty-run-tmp"],
  },
  (file: ContainerfileModel, report) => {
    const reported = new Set<string>();
    for (const image of file.images) {
      const found = judgement(image);
      if (!found) continue;
      const { message, severity, residue, all } = found;
      const first = residue.leftovers.find(({ path }) => found.paths.includes(path));
      if (!first) continue;
      const at = placeIn(residue.step, first.effect.range);
      if (reported.has(keyOf(at))) continue;
      reported.add(keyOf(at));
      const edits = cleaning(image, all);
      report({
        message,
        args: { manager: first.effect.by, paths: namesOf(image, found.paths).join(", ") },
        at,
        severity: mayNotRun(first.effect.guard) ? lowered(severity) : severity,
        ...(edits && { fixes: [{ title: "clean", edits }] }),
      });
    }
  },
);

interface Judgement {
  readonly message: "kept" | "rest" | "runtime" | "late";
  readonly severity: Severity;
  /** The first step whose leftovers are meant. */
  readonly residue: Residue;
  readonly paths: readonly string[];
  /** Every step that does not clean up after itself. */
  readonly all: readonly Residue[];
}

/** A script that cannot be read may clean up, whenever it runs. */
function judgement(image: PublishedImage): Judgement | undefined {
  if (image.opaque || !image.complete) return undefined;
  const all = packageSteps(image)
    .map((step) => ({ step, leftovers: keptLeftovers(image, step) }))
    .filter(({ leftovers }) => leftovers.length > 0);
  const paths = survivingLeftovers(image).map(({ path }) => path);
  const keeps = (isMeant: (path: string) => boolean) =>
    all.find(({ leftovers }) => leftovers.some(({ path }) => isMeant(path) && paths.includes(path)));
  const keepsCache = keeps(isCache);
  if (keepsCache) return { message: "kept", severity: "warning", residue: keepsCache, paths, all };
  const residue = keeps(() => true);
  if (residue) {
    const message = paths.every((path) => path.startsWith("/run/")) ? "runtime" : "rest";
    return { message, severity: "info", residue, paths, all };
  }
  const late = all.find(({ leftovers }) => leftovers.some(({ path }) => isCache(path)));
  return (
    late && {
      message: "late",
      severity: "hint",
      residue: late,
      paths: late.leftovers.map(({ path }) => path),
      all,
    }
  );
}
