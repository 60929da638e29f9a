/** For which installers a kickstart is written: what the user, the project's base image or the file itself says. */
import { kickstartVersions } from "../data/kickstart.ts";
import type { ContainerfileModel } from "../model/containerfile/model.ts";
import { type KickstartModel, versionIn } from "../model/kickstart/model.ts";
import { kickstartTargets } from "../model/kickstart/versions.ts";
import type { Configuration } from "./configuration.ts";

/** Derivatives that use the kickstart of the RHEL of their major version. */
const enterprise = /^(?:rhel|centos|almalinux|rocky|ol)$/;

export const targetsOf = (
  { kickstartVersion }: Configuration,
  containerfile: ContainerfileModel | undefined,
): readonly string[] => kickstartTargets(kickstartVersion ?? installerOf(containerfile));

/**
 * The installers that a file of its own may be for. Images are installed by the newest ones; a file that installs
 * packages and stands in no project may be for any release, and only what all of them refuse is wrong there.
 */
export function targetsOfFile(
  configuration: Configuration,
  containerfile: ContainerfileModel | undefined,
  kickstart: KickstartModel,
): readonly string[] {
  const version = configuration.kickstartVersion ?? installerOf(containerfile) ?? versionIn(kickstart);
  const targets = kickstartTargets(version);
  const isTold = configuration.kickstartVersion !== undefined || targets.length === 1;
  return isTold || kickstart.hasPayload || containerfile ? targets : kickstartVersions;
}

/** `F43`, `RHEL9`; undefined where the base image does not tell. */
function installerOf(containerfile: ContainerfileModel | undefined): string | undefined {
  const origin = containerfile?.images.at(-1)?.root.origin;
  if (origin?.kind !== "image" || origin.match.kind !== "bootc") return undefined;
  const { base, tag } = origin.match;
  const release = /(?<!\d)\d{1,2}(?!\d)/.exec(tag ?? "")?.[0] ?? /\d+/.exec(base.id)?.[0];
  if (release === undefined) return undefined;
  if (base.os.startsWith("fedora")) return `F${release}`;
  return enterprise.test(base.os) ? `RHEL${release}` : undefined;
}
