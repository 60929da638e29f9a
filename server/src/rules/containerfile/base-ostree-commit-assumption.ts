/** `ostree container commit`: it demands an ostree repository inside the image, and does little where there is one. */

import { assemblesSystem } from "../../model/containerfile/claims.ts";
import {
  type ContainerfileModel,
  type PlacedCommand,
  type PublishedImage,
  placeIn,
} from "../../model/containerfile/model.ts";
import { isUnder } from "../../model/shell/paths.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { breakerSeverity, deletion } from "./support/build-breaker.ts";
import { imagesWith } from "./support/published.ts";

export const rule = defineRule(
  {
    id: "base-ostree-commit-assumption",
    severity: "error",
    tier: "B",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/ostree-ext/src/commit.rs",
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/ostree-ext/src/container_utils.rs",
      "https://github.com/coreos/rpm-ostree/issues/5430",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const command of file.commands("ostree")) {
      const { facts, step } = command;
      const [group, verb] = facts.args;
      if (group?.text !== "container" || verb?.text !== "commit" || facts.elsewhere) continue;
      const [image] = imagesWith(file, step);
      const message = image && judgementOf(file, image);
      if (!message) continue;
      report({
        message,
        at: placeIn(step, { start: facts.nameRange.start, end: verb.range.end }),
        severity: message === "fails" ? breakerSeverity(command) : "hint",
        fixes: fixesFor(file, image, command),
      });
    }
  },
);

/** Bases that embed a repository so far, and whose own instructions do not end in the command. */
const needlessOn = new Set(["fedora-bootc", "ublue", "bluefin-lts"]);

function judgementOf(file: ContainerfileModel, image: PublishedImage): "fails" | "needless" | undefined {
  const { origin } = image.root;
  if (origin.kind === "image" && origin.match.kind === "bootc") {
    const { layout, confidence } = origin.match.base;
    if (confidence === "low") return undefined;
    if (needlessOn.has(layout)) return "needless";
    return layout === "bootcrew" && !mayHaveRepository(image) ? "fails" : undefined;
  }
  const isAssembled =
    origin.kind === "scratch"
      ? buildsRootfs(file)
      : origin.kind === "image" && origin.match.kind === "not-bootable" && !copiesRoot(image);
  return isAssembled && assemblesSystem(image) && !mayHaveRepository(image) ? "fails" : undefined;
}

/** A root file system made of packages, unlike one copied from an image, holds no repository. */
const buildsRootfs = (file: ContainerfileModel): boolean =>
  file.commands("bootc-base-imagectl").some(({ facts }) => facts.args[0]?.text === "build-rootfs");

const copiesRoot = ({ steps }: PublishedImage): boolean =>
  steps.some(({ outcome }) => outcome.effects.some(({ kind, path }) => kind === "tree" && path === "/"));

const mayHaveRepository = ({ steps, opaque }: PublishedImage): boolean =>
  opaque !== undefined || steps.some(({ syntax }) => syntax.source.text.includes("/sysroot/ostree"));

/** What the command empties where it works (commit.rs). */
const emptied = ["/run", "/tmp", "/var/tmp", "/var/cache"];

/** It may go where there is nothing for it to clean. */
function fixesFor(
  file: ContainerfileModel,
  image: PublishedImage,
  command: PlacedCommand,
): readonly ReportedFix<"base-ostree-commit-assumption">[] {
  const cleans =
    image.opaque !== undefined ||
    image.steps.some(({ outcome }) =>
      outcome.effects.some(
        ({ kind, path }) =>
          kind !== "empty" && kind !== "delete" && emptied.some((folder) => isUnder(path, folder)),
      ),
    );
  const edits = cleans ? undefined : deletion(file, command);
  return edits ? [{ title: "remove", edits: () => edits }] : [];
}
