/** Packages that belong to one version of the kernel, taken in whatever version the repository has. */
import { lowered } from "../../base/severity.ts";
import { type ContainerfileModel, type PublishedImage, placeIn } from "../../model/containerfile/model.ts";
import { mayNotRun } from "../../model/shell/facts.ts";
import { packageCall } from "../../model/shell/packages.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { hasRpm, isInsideScriptWord, kernelVersion } from "./support/kernel.ts";
import {
  isKernel,
  isKernelManaged,
  type PlacedPackage,
  packagesMatching,
} from "./support/kernel-packages.ts";
import { keyOf, written } from "./support/words.ts";

export const rule = defineRule(
  {
    id: "kernel-subpackage-unpinned",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/ostree-ext/src/bootabletree.rs",
      "https://src.fedoraproject.org/rpms/kernel/blob/rawhide/f/kernel.spec",
      "https://github.com/ublue-os/bluefin/blob/main/build_files/base/03-install-kernel-akmods.sh",
    ],
    lint: ["kernel"],
  },
  (file: ContainerfileModel, report) => {
    const reported = new Set<string>();
    for (const image of file.images) {
      const found = hasRpm(image.stage) ? packagesMatching(image, followsKernel) : [];
      const packages = found.filter((one) => !isBound(one));
      if (packages.length === 0 || isKernelManaged(image) || installsKernel(image)) continue;
      for (const { command, word } of packages) {
        const { facts, step } = command;
        const at = placeIn(step, word.range);
        if (reported.has(keyOf(at))) continue;
        reported.add(keyOf(at));
        const message = word.text.startsWith("akmod-") ? "module" : "subpackage";
        const severity = message === "module" || image.opaque ? "info" : "warning";
        const fix = message === "subpackage" ? pinFix(file, image, { command, word }) : undefined;
        report({
          message,
          args: { name: word.text },
          at,
          severity: mayNotRun(facts.guard) ? lowered(severity) : severity,
          ...(fix && { fixes: [fix] }),
        });
      }
    }
  },
);

/** Modules of ELRepo and others (`kmod-…`) fit many kernels; `akmod-…` needs the headers of the newest. */
const dependents =
  /^(?:kernel-(?:modules|modules-core|modules-extra|modules-internal|devel|devel-matched)|akmod-[\w.+-]*[a-z])$/;

const followsKernel = (name: string): boolean => dependents.test(name);

const installsKernel = (image: PublishedImage): boolean => packagesMatching(image, isKernel).length > 0;

/** Repositories that are picked by hand hold what fits, and an exclusion keeps the newer kernel away. */
function isBound({ command: { facts } }: PlacedPackage): boolean {
  const parsed = packageCall(facts.name, facts.args)?.parsed;
  return (
    parsed?.has(
      "--repo",
      "--repoid",
      "--disablerepo",
      "--disable-repo",
      "--exclude",
      "-x",
      "--repofrompath",
    ) ?? false
  );
}

function pinFix(
  file: ContainerfileModel,
  image: PublishedImage,
  { command: { step }, word }: PlacedPackage,
): ReportedFix<"kernel-subpackage-unpinned"> | undefined {
  const at = placeIn(step, word.range);
  const isPlain =
    !step.syntax.exec && !isInsideScriptWord(step, word.range) && written(file, at) === word.text;
  const version = kernelVersion(image.stage);
  if (!isPlain || version === undefined) return undefined;
  return { title: "pin", edits: () => [{ place: at, text: `"${word.text}-${version}"` }] };
}
