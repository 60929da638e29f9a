/** Checks of `bootc container lint` that look at what lies in folders (bootc 1.16.9, crates/lib/src/lints.rs). */
import { coveredByTmpfiles } from "../../../data/layouts.ts";
import { ui } from "../../../messages/messages.ts";
import type { Entry } from "../../../model/containerfile/image-state.ts";
import { type PublishedImage, placeIn } from "../../../model/containerfile/model.ts";
import { mountsOf } from "../../../model/containerfile/run.ts";
import { isUnder } from "../../../model/shell/paths.ts";
import { HOLE } from "../../../model/shell/value.ts";
import { mayHoldMoreTmpfiles, tmpfilesTypes } from "../../../rules/containerfile/support/authored.ts";
import { survivingLeftovers } from "../../../rules/containerfile/support/leftovers.ts";
import { inVarRun } from "../../../rules/containerfile/support/var-run.ts";
import {
  byCommand,
  type Check,
  doubtful,
  firstOf,
  isEmptiedAfter,
  missing,
  possibly,
  transactionsOf,
  unsureCleaning,
  type Verdict,
} from "./subject.ts";

/** What lies below `folder`; of what package managers leave, the names that the base has for it. */
function entriesBelow(image: PublishedImage, folder: string): readonly Entry[] {
  const surviving = new Set(survivingLeftovers(image).map(({ path }) => path));
  return image.state
    .below(folder)
    .filter(({ path, effect }) => effect.kind !== "leftover" || surviving.has(path));
}

/** What lies in a /var/run that is no link to /run any more, under the names that it has there. */
const inVarRunOf = (image: PublishedImage): readonly Entry[] =>
  image.state
    .below("/run")
    .filter(({ effect }) => inVarRun(image).left.has(effect) && effect.path !== "/var/run")
    .map((entry) => ({ ...entry, path: entry.effect.path }));

/** Regular files with content below /var/log. */
export const varLog: Check = (image) => {
  const entries = entriesBelow(image, "/var/log");
  const full = entries.filter(
    ({ effect }) => effect.kind === "leftover" || (effect.kind === "write" && (effect.content ?? "") !== ""),
  );
  const unclear = entries.find(
    ({ effect }) =>
      effect.kind === "tree" ||
      (effect.kind === "write" && effect.content === undefined && effect.by !== "touch"),
  );
  return (
    firstOf(image, full, "predict.var-log") ??
    (unclear && doubtful(unclear, "predict.content")) ??
    possibly(image, "/var/log") ??
    unsureCleaning(image, "/var/log")
  );
};

/** Folders and links in /var without a tmpfiles.d line for that very path, and files, which no line can make. */
export const varTmpfiles: Check = (image) => {
  const types = tmpfilesTypes(image);
  const entries = [...entriesBelow(image, "/var"), ...inVarRunOf(image)].filter(
    ({ path }) => path !== "/var" && !types.has(path),
  );
  const bare = entries.filter(({ path }) => !coveredByTmpfiles.has(path));
  const [first] = bare;
  if (first && mayHoldMoreTmpfiles(image)) return doubtful(first, "predict.tmpfiles-unread");
  const tree = entries.find(({ effect }) => effect.kind === "tree");
  const transaction = transactionsOf(image).find((each) => !isEmptiedAfter(image, each, "/var"));
  return (
    firstOf(image, bare, "predict.var-tmpfiles") ??
    (tree && doubtful(tree, "predict.content")) ??
    possibly(image, "/var") ??
    (transaction && byCommand(transaction, "predict.packages-var")) ??
    unsureCleaning(image, "/var")
  );
};

/** /boot must be there and empty, but for EFI. */
export const nonemptyBoot: Check = (image) => {
  const entries = image.state
    .below("/boot")
    .filter(({ path }) => path !== "/boot" && !isUnder(path, "/boot/EFI"));
  const writer = image
    .commands()
    .find((placed) => writesToBoot(placed.facts) && !isEmptiedAfter(image, placed, "/boot"));
  return (
    firstOf(image, entries, "predict.nonempty-boot") ??
    missing(image, "/boot", "predict.removed") ??
    possibly(image, "/boot") ??
    (writer && byCommand(writer, "predict.boot-writer")) ??
    kernelPackage(image, "predict.packages-boot") ??
    unsureCleaning(image, "/boot")
  );
};

const bootWriters =
  /^(?:dracut|mkinitcpio|mkinitramfs|update-initramfs|kernel-install|installkernel|bootctl|grub2?-(?:install|mkconfig)|update-grub)$/;

/** What writes to /boot unless it is told another place. */
const writesToBoot = ({
  name,
  args,
}: {
  readonly name: string;
  readonly args: readonly { text: string }[];
}) => bootWriters.test(name) && !args.some(({ text }) => text.includes("/usr/lib/modules/"));

/** A transaction that may bring a kernel: one by name, packages whose names are not known, or all that is new. */
export function kernelPackage(
  image: PublishedImage,
  key: "predict.packages-boot" | "predict.packages-kernel",
): Verdict | undefined {
  const transaction = transactionsOf(image).find(
    ({ call: { packages } }) =>
      packages.length === 0 ||
      packages.some(({ text, glob }) => glob || text.includes(HOLE) || mayBeKernel.test(text)),
  );
  return transaction && byCommand(transaction, key);
}

const mayBeKernel = /^(?:kernel|linux|@|proxmox-kernel)|\.(?:rpm|deb|pkg\.tar\.\w+)$/;

/** Anything below /run and /tmp, which the lint calls by one name. */
export const nonemptyRunTmp: Check = (image) => {
  const elsewhere = inVarRun(image).effects;
  const entries = ["/run", "/tmp"].flatMap((folder) =>
    image.state.below(folder).filter((entry) => isLeft(entry, folder) && !elsewhere.has(entry.effect)),
  );
  return (
    firstOf(image, entries, "predict.nonempty-run-tmp") ??
    possibly(image, "/run", "/tmp") ??
    mountPoint(image) ??
    unsureCleaning(image, "/run") ??
    unsureCleaning(image, "/tmp")
  );
};

/** What is brought in as /var/run lies there, and what systemd-resolved leaves is forgiven. */
const isLeft = ({ path, effect }: Entry, folder: string): boolean =>
  (path !== folder || effect.kind === "tree") &&
  path !== "/run/lock" &&
  !/^\/run\/systemd(?:\/resolve(?:\/stub-resolv\.conf)?)?$/.test(path) &&
  !/^\/var\/(?:run|lock)$/.test(effect.path);

/** The builder may leave the folder that it mounted something on; read backwards, so that what clears is known. */
function mountPoint(image: PublishedImage): Verdict | undefined {
  const cleared = new Set<string>();
  let found: Verdict | undefined;
  for (const step of image.steps.toReversed()) {
    const flag = step.syntax.flags.find(({ name }) => name === "mount");
    const target =
      flag &&
      mountsOf(step.syntax, step.context).find(
        (mount) => /^\/(?:run|tmp)\/./.test(mount.target ?? "") && !isCleared(mount.target ?? "", cleared),
      )?.target;
    if (flag && target !== undefined) {
      const place = placeIn(step, flag.valueRange ?? step.syntax.argumentRange);
      found = { outcome: "unknown", reason: ui("predict.mount-point", { path: target }), place };
    }
    for (const { effect, path } of step.outcome.changes) {
      const clears = (effect.kind === "delete" || effect.kind === "empty") && effect.guard === "none";
      if (clears && /^\/(?:run|tmp)(?:\/|$)/.test(path)) cleared.add(path.replace(/\/\*$/, ""));
    }
  }
  return found;
}

const isCleared = (path: string, cleared: ReadonlySet<string>): boolean =>
  [...cleared].some((folder) => isUnder(path, folder));
