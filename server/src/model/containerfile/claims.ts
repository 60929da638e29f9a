/** What the lineage of a published image says of itself. */
import { packageCall } from "../shell/packages.ts";
import type { PublishedImage } from "./model.ts";
import { isBootcLabel } from "./recognition.ts";
import { isLint, type Step } from "./stages.ts";

/** Whether it shows that machines shall boot it: the lint, a bootc label, bootc's own configuration. */
export const claimsToBoot = ({ steps, labels }: PublishedImage): boolean =>
  steps.some(isLint) || [...labels.keys()].some(isBootcLabel) || steps.some(configuresBootc);

const configuresBootc = ({ outcome }: Step): boolean =>
  outcome.effects.some(
    ({ kind, path }) => kind !== "delete" && kind !== "empty" && path.startsWith("/usr/lib/bootc/"),
  );

/** Kernel packages of the distributions whose images are made bootable by hand. */
const kernelPackage =
  /^(?:kernel(?:-core)?|kernel-default|linux(?:-(?:lts|zen|image.*|generic.*))?)(?:[-=]\d.*)?$/;
/** Parts of the layout that a bootable image has and no application image (bootc-images.md). */
const layout =
  /^\/(?:sysroot|ostree)$|^\/(?:usr\/lib|etc)\/ostree\/prepare-root\.conf$|^\/usr\/lib\/modules\/[^/]+\/vmlinuz$/;

/** Whether it puts an operating system together itself: copies a whole root, installs a kernel, lays out /sysroot. */
export const assemblesSystem = ({ steps }: PublishedImage): boolean =>
  steps.some(
    ({ outcome }) =>
      outcome.effects.some(
        (effect) => (effect.kind === "tree" && effect.path === "/") || layout.test(effect.path),
      ) ||
      outcome.commands.some(({ name, args }) =>
        packageCall(name, args)?.packages.some(({ text }) => kernelPackage.test(text)),
      ),
  );
