/** A lint that cannot see a folder, because its RUN has something mounted there. */
import { type ContainerfileModel, placeIn } from "../../model/containerfile/model.ts";
import { mountsOf } from "../../model/containerfile/run.ts";
import { isUnder, normalised } from "../../model/shell/paths.ts";
import type { Flag } from "../../syntax/containerfile/instruction.ts";
import { defineRule, type Edit } from "../rule.ts";
import { cutOut } from "./support/cut-out.ts";
import { type LintCall, lintCalls } from "./support/lint-calls.ts";
import { written } from "./support/words.ts";
import { insertedBelow } from "./support/writing.ts";

export const rule = defineRule(
  {
    id: "lint-masked-by-mount",
    severity: "info",
    tier: "B",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/lib/src/lints.rs",
      "https://github.com/ublue-os/bazzite/blob/main/Containerfile",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const call of lintCalls(file)) {
      const { facts, step } = call.command;
      const masks = step.syntax.flags.length > 0 && !facts.elsewhere ? masksOf(call) : [];
      // Files of builders in /run are nobody's mistake: who hides only those knows why.
      const isMild = masks.every(({ path }) => isUnder(path, "/run"));
      const [first] = masks;
      if (!first) continue;
      const edits = withoutMasks(file, call, masks);
      report({
        message: isMild ? "runtime" : "masked",
        args: { paths: masks.map(({ target }) => target).join(", ") },
        at: placeIn(step, first.flag.range),
        ...(isMild && { severity: "hint" }),
        ...(edits && {
          fixes: [{ title: "split", safety: isMild ? "unsafe" : "safe", edits: () => edits }],
        }),
      });
    }
  },
);

interface Mask {
  readonly flag: Flag;
  readonly target: string;
  /** What the lint takes the target for. */
  readonly path: string;
}

/** Folders that the checks walk through: var-log, var-tmpfiles, nonempty-boot, nonempty-run-tmp. */
const walked = ["/var", "/boot", "/tmp", "/run"];

function masksOf({ command, parsed }: LintCall): readonly Mask[] {
  const { syntax, context } = command.step;
  const flags = syntax.flags.filter(({ name }) => name === "mount");
  const root = normalised(parsed.values("--rootfs")[0]?.text ?? "/");
  return mountsOf(syntax, context).flatMap(({ type, target }, index) => {
    const flag = flags[index];
    if (!flag || target === undefined || !/^(?:tmpfs|cache)$/.test(type) || !isUnder(target, root)) return [];
    const path = root === "/" ? target : target.slice(root.length);
    return walked.some((folder) => isUnder(path, folder)) ? [{ flag, target, path }] : [];
  });
}

/** A lint alone in its RUN loses the mounts; one among other commands gets a RUN of its own. */
function withoutMasks(
  file: ContainerfileModel,
  { command, parsed }: LintCall,
  masks: readonly Mask[],
): readonly Edit[] | undefined {
  const { facts, step } = command;
  const gone = cutOut(file, command);
  if (!gone) return undefined;
  // Another root may itself be one of the mounts.
  if (facts.removal && parsed.has("--rootfs")) return undefined;
  if (facts.removal)
    return [...gone, insertedBelow(file, step, `RUN ${written(file, placeIn(step, facts.range))}`)];
  const { flags, argumentRange } = step.syntax;
  return masks.map(({ flag }) => {
    const end = flags[flags.indexOf(flag) + 1]?.range.start ?? argumentRange.start;
    return { place: placeIn(step, { start: flag.range.start, end }), text: "" };
  });
}
