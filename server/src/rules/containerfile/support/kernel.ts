/** The kernel of an image: how a build asks for its version, and how its initramfs is made anew. */
import type { TextRange } from "../../../base/text.ts";
import { placeIn } from "../../../model/containerfile/sources.ts";
import { lineageOf, type Stage, type Step } from "../../../model/containerfile/stages.ts";
import type { CommandFacts, Guard } from "../../../model/shell/facts.ts";
import { isShell } from "../../../model/shell/options.ts";
import { packageCall } from "../../../model/shell/packages.ts";
import { baseNameOf } from "../../../model/shell/paths.ts";
import { HOLE } from "../../../model/shell/value.ts";

/** Asks the image, not the machine that builds it. */
const versionFromRpm = "$(rpm -q --qf '%{VERSION}-%{RELEASE}.%{ARCH}' kernel-core)";
const versionFromFolder = '$(basename "$(dirname /usr/lib/modules/*/vmlinuz)")';

/** What the image at the root of a stage is built from packages with. */
export function hasRpm(stage: Stage): boolean {
  const origin = lineageOf(stage)[0]?.origin;
  return (
    origin?.kind === "image" &&
    origin.match.kind === "bootc" &&
    /dnf|rpm|yum/.test(origin.match.base.packageManager)
  );
}

/** A shell expression for the version of the image's kernel; undefined where the base has no kernel. */
export function kernelVersion(stage: Stage): string | undefined {
  const origin = lineageOf(stage)[0]?.origin;
  if (origin?.kind !== "image" || origin.match.kind === "not-bootable") return undefined;
  return hasRpm(stage) ? versionFromRpm : versionFromFolder;
}

/** Whether `range` lies in the script that a word holds (`bash -c '…'`), where further quotes would end it. */
export const isInsideScriptWord = ({ outcome }: Step, { start, end }: TextRange): boolean =>
  outcome.commands.some(
    ({ name, args }) => isShell(name) && args.some(({ range }) => range.start < start && end < range.end),
  );

/** Where bootc and ostree look for the initramfs of a kernel. */
export const initramfsOf = (version: string): string => `/usr/lib/modules/${version}/initramfs.img`;

/** The call that the derived images of CentOS and Universal Blue use; whatever the builder's kernel is. */
export const rebuildInitramfs = `kver=$(cd /usr/lib/modules && echo *) && env DRACUT_NO_XATTR=1 dracut -vf --no-hostonly --reproducible --add ostree "${initramfsOf("$kver")}" "$kver"`;

const builders =
  /^(?:dracut|dracut-rebuild|mkinitcpio|mkinitrd|mkinitramfs|update-initramfs|kernel-install|ukify)$/;

/** Whether a command makes an initramfs, or installs a kernel, which has one made; in doubt it does. */
export function rebuildsInitramfs({ name, args }: CommandFacts): boolean {
  if (builders.test(name)) return true;
  if (name === "plymouth-set-default-theme")
    return args.some(({ text }) => /^(?:-R|--rebuild-initrd)$/.test(text));
  if (name === "rpm-ostree") return args.some(({ text }) => /initramfs|kernel|upgrade|rebase/.test(text));
  const call = packageCall(name, args);
  if (!call?.isTransaction) return false;
  return (
    call.packages.length === 0 ||
    call.packages.some(({ text }) => text.includes(HOLE) || /^(?:kernel|linux)\b/.test(baseNameOf(text)))
  );
}

/** Whether a command always runs, and its failure is not expected. */
export const isUnconditional = (guard: Guard): boolean => guard === "none" || guard === "unheeded";

/**
 * Whether `later` comes behind `earlier`, both ranges of one step. Between two texts, such as a script and what
 * calls it, it is taken to.
 */
export function comesAfter(step: Step, later: TextRange, earlier: TextRange): boolean {
  const [a, b] = [placeIn(step, later), placeIn(step, earlier)];
  return a.uri !== b.uri || a.start > b.start;
}
