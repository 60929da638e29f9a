/** Where installed machines look for their upgrades: under the name that the image had when it was installed. */
import { registryOf } from "./images.ts";
import type { Check } from "./line.ts";

export const updates: Check = ({ needs }, l10n) => {
  if (!needs.project) return undefined;
  const { image } = needs.project;
  const line = { id: "updates", title: l10n.t("Upgrades") };
  if (registryOf(image) !== undefined) return { ...line, state: "ok", what: l10n.t("from {0}", image) };
  return {
    ...line,
    state: "warning",
    what: l10n.t("nowhere: {0} names no registry", image),
    why: l10n.t(
      "An installed machine looks for upgrades under the name of its image. Name one with a registry before machines are installed from it.",
    ),
    remedy: { kind: "setting", title: l10n.t("Open Settings"), setting: "bootc.build.imageName" },
  };
};
