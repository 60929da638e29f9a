/** Commands for the running kernel: in a build that is the builder's, and out of reach. */
import type { Severity } from "../../base/severity.ts";
import { type ContainerfileModel, type PlacedCommand, placeIn } from "../../model/containerfile/model.ts";
import { parseArguments } from "../../model/shell/arguments.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { breakerSeverity, deletion } from "./support/build-breaker.ts";
import { type KernelRequest, kernelCommands, kernelRequest } from "./support/kernel-calls.ts";
import { isTestStage } from "./support/lineage.ts";
import { rewritten } from "./support/rewriting.ts";
import { written } from "./support/words.ts";

export const rule = defineRule(
  {
    id: "kernel-runtime",
    severity: "error",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://docs.fedoraproject.org/en-US/bootc/building-containers/",
      "https://www.freedesktop.org/software/systemd/man/latest/modules-load.d.html",
      "https://github.com/containers/buildah/blob/main/docs/buildah-build.1.md",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const command of file.commands(...kernelCommands)) {
      const { facts, step } = command;
      const request = kernelRequest(facts);
      const stage = file.stages[step.stage];
      if (!request || isPrivileged(file, command) || (stage && isTestStage(stage))) continue;
      const fix = fixOf(file, command, request);
      report({
        message: request,
        args: { command: facts.name },
        at: placeIn(step, facts.nameRange),
        severity: severityOf(command, request),
        ...(fix && { fixes: [fix] }),
      });
    }
  },
);

/** A build can be given the right to mount (`--cap-add`), while no build has a kernel of its own. */
function severityOf(command: PlacedCommand, request: KernelRequest): Severity {
  const severity = breakerSeverity(command);
  const mayBeAllowed = request === "mount" || request === "device";
  return mayBeAllowed && severity === "error" ? "warning" : severity;
}

/** BuildKit's insecure mode, and a namespace of its own. */
function isPrivileged(file: ContainerfileModel, { facts, step }: PlacedCommand): boolean {
  const isInsecure = step.syntax.flags.some(({ name, value }) => name === "security" && value === "insecure");
  const before = placeIn(step, { start: facts.range.start, end: facts.nameRange.start });
  return isInsecure || (before.start < before.end && written(file, before).includes("unshare"));
}

function fixOf(
  file: ContainerfileModel,
  command: PlacedCommand,
  request: KernelRequest,
): ReportedFix<"kernel-runtime"> | undefined {
  const { facts } = command;
  const isExpectedToFail = facts.guard === "tolerated" || facts.guard === "guarded";
  if (request === "udev") {
    const edits = isExpectedToFail ? undefined : deletion(file, command);
    return edits && { title: "delete", edits: () => edits };
  }
  if (facts.name !== "modprobe") return undefined;
  const { operands, options } = parseArguments(facts.args);
  const [module, ...others] = operands;
  if (!module || others.length > 0 || options.length > 0 || !/^[\w-]+$/.test(module.text)) return undefined;
  const path = `/usr/lib/modules-load.d/${module.text}.conf`;
  const edits = rewritten(file, command, `echo ${module.text} > ${path}`);
  return edits && { title: "load", args: { path }, edits: () => edits };
}
