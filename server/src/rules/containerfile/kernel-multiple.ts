/** A second kernel beside that of the base: an image may have one only. */
import { lowered, type Severity } from "../../base/severity.ts";
import { laysOutSystem } from "../../model/containerfile/claims.ts";
import { type ContainerfileModel, type PublishedImage, placeIn } from "../../model/containerfile/model.ts";
import { mayNotRun } from "../../model/shell/facts.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { hasRpm, isInsideScriptWord, isUnconditional } from "./support/kernel.ts";
import {
  isKernel,
  isKernelManaged,
  type PlacedPackage,
  packagesMatching,
} from "./support/kernel-packages.ts";
import { keyOf } from "./support/words.ts";

export const rule = defineRule(
  {
    id: "kernel-multiple",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/ostree-ext/src/bootabletree.rs",
      "https://github.com/bootc-dev/bootc/issues/506",
      "https://github.com/ublue-os/bluefin/blob/main/build_files/base/03-install-kernel-akmods.sh",
    ],
    lint: ["kernel"],
  },
  (file: ContainerfileModel, report) => {
    const reported = new Set<string>();
    for (const image of file.images) {
      const severity = severityIn(image);
      const packages = severity && packagesMatching(image, isKernel);
      if (!packages || packages.length === 0 || isKernelManaged(image)) continue;
      for (const { command, word } of firstOfEachCall(packages)) {
        const at = placeIn(command.step, word.range);
        if (reported.has(keyOf(at))) continue;
        reported.add(keyOf(at));
        const fix = removalFix(image, { command, word });
        report({
          message: "second",
          args: { name: word.text },
          at,
          severity: mayNotRun(command.facts.guard) ? lowered(severity) : severity,
          ...(fix && { fixes: [fix] }),
        });
      }
    }
  },
);

/** undefined: the base brings no kernel, so that the first one may be installed here. */
function severityIn(image: PublishedImage): Severity | undefined {
  const { origin } = image.root;
  if (origin.kind !== "image" || origin.match.kind === "not-bootable") return undefined;
  const isKnown = origin.match.kind === "bootc" && origin.match.base.layout !== "bootcrew";
  if (origin.match.kind === "bootc" && !isKnown) return undefined;
  // Who lays out a system on an unknown image begins with one that is none.
  if (!isKnown && laysOutSystem(image)) return undefined;
  return image.opaque || !isKnown ? "info" : "warning";
}

const firstOfEachCall = (packages: readonly PlacedPackage[]): readonly PlacedPackage[] =>
  packages.filter(
    ({ command }, at) => packages.findIndex((other) => other.command.facts === command.facts) === at,
  );

const subpackages = "kernel kernel-core kernel-modules kernel-modules-core kernel-modules-extra";

/** Takes the base's kernel out first, as the images of Universal Blue do. */
function removalFix(
  image: PublishedImage,
  { command: { facts, step } }: PlacedPackage,
): ReportedFix<"kernel-multiple"> | undefined {
  const isPlain = isUnconditional(facts.guard) && !step.syntax.exec && !isInsideScriptWord(step, facts.range);
  if (!isPlain || !hasRpm(image.stage)) return undefined;
  const { start } = placeIn(step, facts.range);
  const text = `for pkg in ${subpackages}; do rpm --erase --nodeps "$pkg" || true; done && `;
  return { title: "remove", edits: () => [{ place: { start, end: start }, text }] };
}
