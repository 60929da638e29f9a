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

/** Folders where builds keep packages and other results, and nobody a root file system. */
const goods = /(?:^|\/)(?:rpms?|debs|packages|pkgs|artifacts|dist|out|output|kmods|akmods)(?:\/|$)/i;

/** Whether a COPY fetches results of a build, for other builds to take from. */
const bringsGoods = ({ keyword, words }: Step["syntax"]): boolean =>
  keyword === "COPY" && words.length > 1 && words.slice(0, -1).every(({ text }) => goods.test(text));

/** Whether it makes what every bootable base has already. */
export const laysOutSystem = ({ steps }: PublishedImage): boolean =>
  steps.some(({ outcome }) =>
    outcome.effects.some(
      ({ kind, path }) => (kind === "mkdir" || kind === "symlink") && /^\/(?:sysroot|ostree)$/.test(path),
    ),
  );

/** Whether it puts an operating system together itself: copies a whole root, installs a kernel, lays out /sysroot. */
export const assemblesSystem = ({ steps }: PublishedImage): boolean =>
  steps.some(
    ({ syntax, outcome }) =>
      outcome.effects.some(
        (effect) =>
          (effect.kind === "tree" && effect.path === "/" && !bringsGoods(syntax)) || layout.test(effect.path),
      ) ||
      outcome.commands.some(({ name, args }) =>
        packageCall(name, args)?.packages.some(({ text }) => kernelPackage.test(text)),
      ),
  );
