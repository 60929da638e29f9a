/** Where installed machines look for their updates: under the name that the image had when it was installed. */
import { isReachable } from "../../tasks/references.ts";
import type { Check } from "./line.ts";

export const updates: Check = ({ needs }, l10n) => {
  if (!needs.project) return undefined;
  const { image } = needs.project;
  const line = { id: "updates", title: l10n.t("Updates") };
  if (isReachable(image)) return { ...line, state: "ok", what: l10n.t("from {0}", image) };
  return {
    ...line,
    state: "warning",
    what: l10n.t("none: no machine can reach {0}", image),
    why: l10n.t(
      "A machine looks for updates under the name that its image was built with. Give the image the name of a registry in the settings, and push it there.",
    ),
    remedy: { kind: "setting", title: l10n.t("Open Settings"), setting: "bootc.build.imageName" },
  };
};
