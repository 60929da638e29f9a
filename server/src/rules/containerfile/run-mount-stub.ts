/** Mounts deep in /run or /tmp, whose parent folders the builder leaves behind. */
import { type ContainerfileModel, placeIn } from "../../model/containerfile/model.ts";
import { type Mount, mountsOf } from "../../model/containerfile/run.ts";
import type { Step } from "../../model/containerfile/stages.ts";
import { isUnder, segmentsOf } from "../../model/shell/paths.ts";
import { defineRule } from "../rule.ts";

export const rule = defineRule(
  {
    id: "run-mount-stub",
    severity: "hint",
    tier: "C",
    profile: "strict",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/main/crates/xtask/src/buildsys.rs",
      "https://github.com/containers/buildah/blob/main/CHANGELOG.md",
      "https://github.com/containers/buildah/pull/6233",
    ],
    lint: ["nonempty-run-tmp"],
  },
  (file: ContainerfileModel, report) => {
    const reported = new Set<number>();
    for (const { steps } of file.images) {
      for (const step of steps) {
        const stub = stubOf(step);
        if (!stub || reported.has(step.start) || isAllowed(file, step)) continue;
        reported.add(step.start);
        const start = step.start + (step.syntax.flags[0]?.range.start ?? 0);
        const top = `/${segmentsOf(stub.target)[0]}`;
        report({
          message: "stub",
          args: { path: stub.target.slice(0, stub.target.lastIndexOf("/")), top },
          at: placeIn(step, stub.range),
          fixes: [
            {
              title: "tmpfs",
              args: { top },
              edits: () => [{ place: { start, end: start }, text: `--mount=type=tmpfs,target=${top} ` }],
            },
          ],
        });
      }
    }
  },
);

/** The first mount of a RUN that leaves a folder behind: its own folder goes again, the ones around it stay. */
function stubOf(
  step: Step,
): { readonly target: string; readonly range: Step["syntax"]["keywordRange"] } | undefined {
  const { syntax, context } = step;
  if (syntax.keyword !== "RUN" || syntax.flags.length === 0) return undefined;
  const mounts = mountsOf(syntax, context);
  const at = mounts.findIndex(({ target }) => target !== undefined && leavesParents(target, mounts));
  const flag = syntax.flags.filter(({ name }) => name === "mount")[at];
  const target = mounts[at]?.target;
  return flag && target !== undefined ? { target, range: flag.range } : undefined;
}

/** The builder looks after /run/secrets itself. */
const leavesParents = (target: string, mounts: readonly Mount[]): boolean =>
  /^\/(?:run|tmp)\/[^/]+\/./.test(target) &&
  !isUnder(target, "/run/secrets") &&
  !mounts.some(
    (other) => other.target !== undefined && other.target !== target && isUnder(target, other.target),
  );

/** bootc's own build files mark such a RUN as meant, and so may others. */
const isAllowed = (file: ContainerfileModel, { start }: Step): boolean =>
  file.syntax.comments.some(
    ({ range }) =>
      range.end <= start &&
      file.text.slice(range.start, range.end).includes("lint: allow non-tmpfs") &&
      /^\s*(?:#.*\s*)*$/.test(file.text.slice(range.end, start)),
  );
