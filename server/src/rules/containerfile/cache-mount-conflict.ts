/** A package cache that is kept in a mount, and cleaned in the same breath. */
import { type ContainerfileModel, placeIn } from "../../model/containerfile/model.ts";
import { isUnder } from "../../model/shell/paths.ts";
import { defineRule } from "../rule.ts";
import { cutOut } from "./support/cut-out.ts";
import { cacheTargets, packageCallOf, packageCommands } from "./support/package-calls.ts";

export const rule = defineRule(
  {
    id: "cache-mount-conflict",
    severity: "hint",
    tier: "C",
    profile: "strict",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://github.com/ublue-os/image-template/blob/main/Containerfile",
      "https://github.com/containers/container-libs/blob/main/common/docs/Containerfile.5.md",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const command of packageCommands(file)) {
      const { facts, step } = command;
      if (step.syntax.flags.length === 0 || facts.elsewhere) continue;
      const { cleans = [], verb } = packageCallOf(facts) ?? {};
      const targets = cleans.length > 0 ? cacheTargets(step) : [];
      const isKept = (path: string) => targets.some((target) => isUnder(path, target));
      const kept = cleans.find(isKept);
      if (!verb || kept === undefined) continue;
      // Where a part lies in the image, that part has to be cleaned.
      const edits = cleans.every(isKept) ? cutOut(file, command) : undefined;
      report({
        message: "conflict",
        args: { command: facts.name, folder: kept },
        at: placeIn(step, verb.range),
        ...(edits && { fixes: [{ title: "delete", edits: () => edits }] }),
      });
    }
  },
);
