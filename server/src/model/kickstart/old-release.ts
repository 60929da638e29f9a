/** Kickstarts for releases before those of the table: none of them installs images, and other rules held there. */
import { type KickstartModel, versionIn } from "./model.ts";
import { isBeforeTable, kickstartTargets } from "./versions.ts";

/** Commands that pykickstart knows for older releases only. */
const GONE: ReadonlySet<string> = new Set([
  "interactive",
  "key",
  "langsupport",
  "lilo",
  "lilocheck",
  "monitor",
  "mouse",
  "unsupported_hardware",
  "upgrade",
]);

/** Whether a kickstart says by itself that it is for an older release. */
export function isForOldRelease(model: KickstartModel): boolean {
  const { commands, sections, hasPayload } = model;
  const version = versionIn(model);
  if (hasPayload) return false;
  if (version !== undefined && kickstartTargets(version).length === 1) return isBeforeTable(version);
  return (
    commands.some(({ name }) => GONE.has(name)) ||
    sections.some(({ tag, options }) => /packages$/.test(tag) && options.some(isGone))
  );
}

const isGone = ({ written }: { readonly written: string }): boolean => written === "--nobase";
