/** Several steps that install packages, and fetch everything anew in each build. */
import { type ContainerfileModel, type PlacedCommand, placeIn } from "../../model/containerfile/model.ts";
import { mountsOf } from "../../model/containerfile/run.ts";
import type { Step } from "../../model/containerfile/stages.ts";
import { isUnder } from "../../model/shell/paths.ts";
import { defineRule, type Edit } from "../rule.ts";
import { packageCallOf, packageCommands } from "./support/package-calls.ts";
import { flagAdded } from "./support/writing.ts";

export const rule = defineRule(
  {
    id: "cache-mount-suggestion",
    severity: "hint",
    tier: "C",
    profile: "strict",
    fix: "unsafe",
    since: "0.1.0",
    evidence: ["https://github.com/ublue-os/image-template/blob/main/Containerfile"],
  },
  (file: ContainerfileModel, report) => {
    const byStage = new Map<number, Map<Step, PlacedCommand>>();
    for (const command of packageCommands(file)) {
      const { step } = command;
      if (!installs(file, command) || keepsCache(step)) continue;
      const firstOf = byStage.get(step.stage) ?? new Map<Step, PlacedCommand>();
      byStage.set(step.stage, firstOf);
      if (!firstOf.has(step)) firstOf.set(step, command);
    }
    for (const firstOf of byStage.values()) {
      const steps = [...firstOf.keys()];
      const [first] = firstOf.values();
      if (!first || steps.length < 2) continue;
      const edits = steps.some(cleansUp) ? undefined : steps.map(withMounts);
      report({
        message: "several",
        args: { count: steps.length },
        at: placeIn(first.step, first.facts.nameRange),
        ...(edits && { fixes: [{ title: "mount", edits: () => edits }] }),
      });
    }
  },
);

const installs = (file: ContainerfileModel, { facts, step }: PlacedCommand): boolean =>
  file.isPublished(step) && !facts.elsewhere && packageCallOf(facts)?.isTransaction === true;

const keepsCache = (step: Step): boolean =>
  mountsOf(step.syntax, step.context).some(
    ({ type, target }) => /^(?:cache|tmpfs)$/.test(type) && isUnder(target ?? "", "/var"),
  );

/** Whoever cleans up in the step would empty the mounts. */
const cleansUp = ({ outcome: { effects }, syntax }: Step): boolean =>
  syntax.exec !== undefined ||
  effects.some(({ kind, path }) => /^(?:delete|empty)$/.test(kind) && /^\/(?:var|tmp)(?:\/|$)/.test(path));

/** The set of ublue's image template. */
const withMounts = (step: Step): Edit =>
  flagAdded(
    step,
    "--mount=type=cache,dst=/var/cache --mount=type=cache,dst=/var/log --mount=type=tmpfs,dst=/tmp",
  );
