/** For which installers a kickstart is written: what the user says, else what the project's base image tells. */
import type { ContainerfileModel } from "../model/containerfile/model.ts";
import type { Configuration } from "./configuration.ts";

/** Where nothing tells: the newest of both families; only what is wrong in both is reported then. */
const anyTarget: readonly string[] = ["RHEL10", "F45"];
const newestFedora = 45;
const oldestFedora = 40;

export function kickstartTargets(
  { kickstartVersion }: Configuration,
  containerfile: ContainerfileModel | undefined,
): readonly string[] {
  if (kickstartVersion) return [kickstartVersion];
  const origin = containerfile?.images.at(-1)?.root.origin;
  if (origin?.kind !== "image" || origin.match.kind !== "bootc") return anyTarget;
  const { base, tag } = origin.match;
  const number = Number(/(?<!\d)\d{1,2}(?!\d)/.exec(tag ?? "")?.[0] ?? /\d+/.exec(base.id)?.[0]);
  if (/^fedora/.test(base.os)) {
    return number >= oldestFedora && number <= newestFedora ? [`F${number}`] : [`F${newestFedora}`];
  }
  const enterprise = /^(?:rhel|centos|almalinux|rocky|ol)$/.test(base.os);
  return enterprise && number >= 8 && number <= 10 ? [`RHEL${number}`] : anyTarget;
}
