/** VOLUME in a published image: a machine has no volumes, and some builders forget what later steps write there. */
import { type ContainerfileModel, type PublishedImage, placeIn } from "../../model/containerfile/model.ts";
import type { Step } from "../../model/containerfile/stages.ts";
import { valueOf } from "../../model/containerfile/variables.ts";
import { isUnder, resolvePath } from "../../model/shell/paths.ts";
import { HOLE } from "../../model/shell/value.ts";
import { defineRule, type Edit } from "../rule.ts";
import { deleted } from "./support/in-place.ts";
import { publishedSteps } from "./support/published.ts";
import { placeOfStep } from "./support/writing.ts";

export const rule = defineRule(
  {
    id: "volume-ignored",
    severity: "warning",
    tier: "C",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/docs/src/building/bootc-runtime.md",
      "https://docs.docker.com/reference/dockerfile/#notes-about-specifying-volumes",
      "https://github.com/containers/buildah/blob/main/docs/buildah-build.1.md",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const { step, image } of publishedSteps(file, "VOLUME")) {
      const volumes = foldersOf(step);
      if (step.syntax.words.length === 0) continue;
      const lost = volumes.find((folder) => isWrittenLater(image, step, folder));
      report({
        message: lost === undefined ? "ignored" : "lost",
        args: { path: lost ?? "" },
        at: placeIn(step, step.syntax.argumentRange),
        severity: lost === undefined ? "info" : "warning",
        fixes: [{ title: "remove", edits: () => [removal(file, step, lost === undefined ? [] : volumes)] }],
      });
    }
  },
);

/** The builder makes the folders of VOLUME: what a RUN writes to still needs them. Those in /var are state anyway. */
function removal(file: ContainerfileModel, step: Step, needed: readonly string[]): Edit {
  const isPlain = needed.every((folder) => /^[\w./-]+$/.test(folder) && !isUnder(folder, "/var"));
  return needed.length > 0 && isPlain
    ? { place: placeOfStep(step), text: `RUN mkdir -p ${needed.join(" ")}` }
    : deleted(file, step);
}

const foldersOf = ({ syntax, context }: Step): readonly string[] =>
  syntax.words.flatMap((word) => {
    const { text } = valueOf(word, context.variables);
    const folder = text.includes(HOLE) ? undefined : resolvePath(text, context.workdir);
    return folder === undefined ? [] : [folder];
  });

/** COPY reaches the image with every builder; what goes again, or is left behind, would be no loss. */
const isWrittenLater = ({ state }: PublishedImage, step: Step, folder: string): boolean =>
  state
    .below(folder)
    .some(
      ({ effect, step: writer }) =>
        writer.start > step.start && writer.syntax.keyword === "RUN" && effect.kind !== "leftover",
    );
