/** A published image whose build never lets bootc look at it. */

import type { Severity } from "../../base/severity.ts";
import { assemblesSystem } from "../../model/containerfile/claims.ts";
import { type ContainerfileModel, fromPlace, type PublishedImage } from "../../model/containerfile/model.ts";
import { isLint, lintsItself } from "../../model/containerfile/stages.ts";
import { defineRule } from "../rule.ts";
import { changesFiles, lintInsertion } from "./support/lint-line.ts";

export const rule = defineRule(
  {
    id: "lint-missing",
    severity: "info",
    tier: "A",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/lib/src/lints.rs",
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/docs/src/man/bootc-container-lint.8.md",
    ],
  },
  (file: ContainerfileModel, report) => {
    if (isPartial(file) || lintsFolder(file)) return;
    for (const image of file.images) {
      const severity = severityFor(image);
      if (!severity || isLinted(image)) continue;
      report({
        message: image.opaque ? "perhaps" : "missing",
        at: fromPlace(image.stage),
        severity,
        fixes: [{ title: "add", edits: () => [lintInsertion(file, image)] }],
      });
    }
  },
);

/** `# bootc: partial`: a layer that another file builds upon, which lints the whole. */
const isPartial = (file: ContainerfileModel): boolean =>
  file.syntax.comments.some(({ range }) =>
    /^#\s*bootc:\s*partial\b/.test(file.text.slice(range.start, range.end)),
  );

/** A stage that puts a system together in a folder may lint it there (`--rootfs`), before it is copied. */
const lintsFolder = (file: ContainerfileModel): boolean =>
  file.stages.some(({ steps }) => steps.some((step) => isLint(step) && !lintsItself(step)));

/** A lint of the stage itself counts, and one of an ancestor where nothing but metadata came after it. */
function isLinted({ stage, steps }: PublishedImage): boolean {
  if (stage.steps.some(isLint)) return true;
  const last = steps.findLastIndex(isLint);
  return last >= 0 && !steps.slice(last + 1).some(changesFiles);
}

/** undefined: nothing may be said, or bootc would not be there to run. */
function severityFor(image: PublishedImage): Severity | undefined {
  const { origin } = image.root;
  if (!image.complete) return undefined;
  if (origin.kind === "scratch") {
    const isSystem = image.steps.some(({ syntax }) => syntax.keyword === "RUN") || assemblesSystem(image);
    return isSystem ? mild(image) : undefined;
  }
  if (origin.kind !== "image" || origin.match.kind === "not-bootable") return undefined;
  const isCoreos =
    origin.match.kind === "bootc" &&
    origin.match.base.layout === "fedora-ostree" &&
    /core/.test(origin.match.base.id);
  if (!isCoreos) return mild(image);
  return commits(image) ? undefined : "hint";
}

/** A script that cannot be read may run the lint itself. */
const mild = ({ opaque }: PublishedImage): Severity => (opaque ? "hint" : "info");

/** CoreOS and OpenShift layers end in `ostree container commit` and have a life cycle of their own. */
const commits = ({ steps }: PublishedImage): boolean =>
  steps.some(({ outcome }) =>
    outcome.commands.some(
      ({ name, args }) => name === "ostree" && args[0]?.text === "container" && args[1]?.text === "commit",
    ),
  );
