/** Folders and links in /var that no tmpfiles.d line makes on machines that are already installed. */
import { coveredByTmpfiles } from "../../data/layouts.ts";
import type { Entry } from "../../model/containerfile/image-state.ts";
import type { ContainerfileModel, PublishedImage } from "../../model/containerfile/model.ts";
import { isLint } from "../../model/containerfile/stages.ts";
import { parentOf } from "../../model/shell/paths.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { mayHoldMoreTmpfiles, tmpfilesTypes, unitDirectories } from "./support/authored.ts";
import { stepsSince } from "./support/lineage.ts";
import { linesFor } from "./support/tmpfiles-lines.ts";
import { entriesInVar, isContent } from "./support/var.ts";
import { type Bringer, bringers, judged } from "./support/words.ts";
import { fileInstruction, insertedBelow, replaced } from "./support/writing.ts";

export const rule = defineRule(
  {
    id: "var-dir-needs-tmpfiles",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/filesystem.html#var",
      "https://www.freedesktop.org/software/systemd/man/latest/tmpfiles.d.html",
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/tmpfiles/src/lib.rs",
    ],
    lint: ["var-tmpfiles"],
  },
  (file: ContainerfileModel, report) => {
    for (const bringer of bringers(file, uncovered)) {
      const { first, entries, place } = bringer;
      const fix = tmpfilesFix(file, bringer);
      report({
        message: first.effect.kind === "symlink" ? "link" : entries.length > 1 ? "several" : "folder",
        args: { path: first.path, more: entries.length - 1 },
        at: place,
        severity: judged(first.path === "/var/lib/alternatives" ? "info" : "warning", first),
        ...(fix && { fixes: [fix] }),
      });
    }
  },
);

/** Where something cannot be read, it may hold the missing line. */
function uncovered(image: PublishedImage): readonly Entry[] {
  if (image.opaque || !image.complete || mayHoldMoreTmpfiles(image)) return [];
  const types = tmpfilesTypes(image);
  const made = unitDirectories(image);
  const entries = entriesInVar(image);
  const holding = foldersAround(entries.filter(isContent));
  return entries.filter(
    ({ path, effect }) =>
      (effect.kind === "mkdir" || effect.kind === "symlink") &&
      effect.certainty !== "unknown" &&
      !coveredByTmpfiles.has(path) &&
      !types.has(path) &&
      !made.has(path) &&
      !holding.has(path),
  );
}

/** A folder that holds shipped files is part of that mistake, which `var-content` speaks of. */
function foldersAround(entries: readonly Entry[]): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const { path } of entries) {
    for (let at = path; at !== "/" && !folders.has(at); at = parentOf(at)) folders.add(at);
  }
  return folders;
}

function tmpfilesFix(
  file: ContainerfileModel,
  { image, step, first, entries }: Bringer,
): ReportedFix<"var-dir-needs-tmpfiles"> | undefined {
  const lines = linesFor(image, entries);
  if (!lines) return undefined;
  const path = `/usr/lib/tmpfiles.d/10-${first.path.slice(1).replaceAll("/", "-")}.conf`;
  // The folder may go where nothing later in the build can want it; elsewhere it stays beside the line.
  const isWanted = () =>
    file.images.length > 1 ||
    stepsSince(image, step)
      .slice(1)
      .some(
        (other) => !isLint(other) && (other.outcome.commands.length > 0 || other.outcome.effects.length > 0),
      );
  const { commands, effects } = step.outcome;
  const isAlone =
    step.syntax.keyword === "RUN" &&
    step.syntax.flags.length === 0 &&
    commands.length === 1 &&
    effects.length === entries.length;
  return {
    title: "add",
    args: { path: first.path },
    edits: () => {
      const instruction = fileInstruction(file, path, lines);
      return [isAlone && !isWanted() ? replaced(step, instruction) : insertedBelow(file, step, instruction)];
    },
  };
}
