/** What is left in /run and /tmp: temporary file systems hide it on a machine. */
import type { Entry } from "../../model/containerfile/image-state.ts";
import type { ContainerfileModel, PublishedImage } from "../../model/containerfile/model.ts";
import type { Effect } from "../../model/shell/facts.ts";
import { isUnder } from "../../model/shell/paths.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { isOpaqueSince, isTrimmed } from "./support/lineage.ts";
import { mentionsOf } from "./support/mentions.ts";
import { inVarRun } from "./support/var-run.ts";
import { type Bringer, bringers, childOf, firstOfEachChild, judged, shown } from "./support/words.ts";
import { flagAdded, removedStep } from "./support/writing.ts";

export const rule = defineRule(
  {
    id: "run-tmp-content",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/filesystem.html",
      "https://github.com/bootc-dev/bootc/pull/1912",
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/ostree-ext/src/tar/write.rs",
    ],
    lint: ["nonempty-run-tmp"],
  },
  (file: ContainerfileModel, report) => {
    for (const bringer of bringers(file, leftIn)) {
      const { first, place, step } = bringer;
      const fix = mountFix(file, bringer);
      const isCopied = /^(?:COPY|ADD)$/.test(step.syntax.keyword);
      report({
        message: isUnder(first.path, "/run") ? "run" : isCopied ? "copied" : "tmp",
        args: { path: shown(first.path) },
        at: place,
        severity: judged("warning", first),
        ...(fix && { fixes: [fix] }),
      });
    }
  },
);

const nothing: ReadonlySet<Effect> = new Set();

/** Who makes these makes a link of the layout anew, and puts nothing into the folder that the old one led to. */
const linkIntoRun = /^\/(?:var\/(?:run|lock)|media)$/;

/** Silent where a script that cannot be read may clean up. */
const leftIn = (image: PublishedImage): readonly Entry[] =>
  ["/run", "/tmp"].flatMap((folder) => {
    const elsewhere = folder === "/run" ? inVarRun(image).effects : nothing;
    const entries = image.state
      .below(folder)
      .filter(({ path, effect }) => effect.kind !== "leftover" && (path !== folder || effect.kind === "tree"))
      .filter(({ effect }) => !linkIntoRun.test(effect.path) && !elsewhere.has(effect))
      .filter((entry) => !isOpaqueSince(image, entry.step) && !isTrimmed(image, entry));
    return firstOfEachChild(entries, folder);
  });

function mountFix(file: ContainerfileModel, bringer: Bringer): ReportedFix<"run-tmp-content"> | undefined {
  if (!isUnder(bringer.first.path, "/tmp") || bringer.entries.length > 1 || file.images.length > 1)
    return undefined;
  return bringer.step.syntax.keyword === "RUN" ? tmpfsFix(bringer) : bindFix(file, bringer);
}

/** A RUN that keeps its scratch files to itself may have a /tmp of its own. */
function tmpfsFix({ image, step }: Bringer): ReportedFix<"run-tmp-content"> | undefined {
  const isShared = image.steps.some((other) => other !== step && other.syntax.source.text.includes("/tmp"));
  if (isShared || step.syntax.source.text.includes("--mount")) return undefined;
  return { title: "tmpfs", edits: () => [flagAdded(step, "--mount=type=tmpfs,target=/tmp")] };
}

/** A file that one RUN needs can be lent to it instead of copied. */
function bindFix(
  file: ContainerfileModel,
  { image, step, first: { path } }: Bringer,
): ReportedFix<"run-tmp-content"> | undefined {
  const { keyword, words, flags, source } = step.syntax;
  const [origin] = words;
  const isPlain =
    keyword === "COPY" && words.length === 2 && flags.length === 0 && source.heredocs.length === 0;
  const users = new Set(mentionsOf(file, image, path).map((mention) => mention.step));
  users.delete(step);
  const [user] = users;
  const hasOneUser = users.size === 1 && user?.syntax.keyword === "RUN" && user.start > step.start;
  if (
    !isPlain ||
    !origin ||
    !hasOneUser ||
    !/^[\w./@+-]+$/.test(origin.text) ||
    childOf(path, "/tmp").length + 5 !== path.length
  )
    return undefined;
  const mount = `--mount=type=bind,source=${origin.text.replace(/\/+$/, "")},target=${path}`;
  return {
    title: "bind",
    args: { path },
    edits: () => [removedStep(file, step), flagAdded(user, mount)],
  };
}
