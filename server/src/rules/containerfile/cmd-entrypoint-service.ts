/** A service written as CMD or ENTRYPOINT: a booted machine starts systemd and nothing else. */
import type { Severity } from "../../base/severity.ts";
import { type ContainerfileModel, type PublishedImage, placeIn } from "../../model/containerfile/model.ts";
import type { Step } from "../../model/containerfile/stages.ts";
import { defineRule } from "../rule.ts";
import { isTestStage } from "./support/lineage.ts";
import { unitFixes } from "./support/unit-from-command.ts";

const inits = /^(?:init|systemd)$/;
const shells = /^(?:ba|da|z|k|fi)?sh$/;

export const rule = defineRule(
  {
    id: "cmd-entrypoint-service",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: ["https://github.com/bootc-dev/bootc/blob/v1.16.9/docs/src/building/bootc-runtime.md"],
  },
  (file: ContainerfileModel, report) => {
    for (const image of file.images) {
      if (isTestStage(image.stage)) continue;
      const entry = lastOf(image, "ENTRYPOINT");
      const command = lastOf(image, "CMD");
      // Behind an entry point, CMD holds its arguments.
      const step = entry ?? command;
      const severity = step && severityOf(step);
      if (!step || !severity) continue;
      report({
        message: severity === "info" ? "shell" : "service",
        args: { keyword: step.syntax.keyword },
        at: placeIn(step, { start: 0, end: step.syntax.source.headerEnd }),
        severity,
        fixes: severity === "info" || (entry && command) ? [] : unitFixes(file, image, step),
      });
    }
  },
);

/** The last instruction of the kind; an empty array takes an earlier one back. */
function lastOf({ steps }: PublishedImage, keyword: "CMD" | "ENTRYPOINT"): Step | undefined {
  const last = steps.findLast(({ syntax }) => syntax.keyword === keyword);
  return last && last.syntax.words.length > 0 ? last : undefined;
}

/** undefined: it starts the init system, belongs to bootc, or is not known. */
function severityOf({ syntax }: Step): Severity | undefined {
  const [first, ...rest] = syntax.words;
  if (!first || first.text.includes("$")) return undefined;
  const name = first.text.slice(first.text.lastIndexOf("/") + 1);
  if (inits.test(name) || name === "bootc") return undefined;
  const isShell = shells.test(name) && !rest.some(({ text }) => /^-[a-z]*c$/.test(text));
  return isShell ? "info" : "warning";
}
