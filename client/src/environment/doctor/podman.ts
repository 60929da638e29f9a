/** podman itself. */
import type { Engine } from "./facts.ts";
import { type Check, PODMAN_HELP } from "./line.ts";

/** Machines that were made by an older one have lost images and mounts in upgrades. */
const FIRST_FOR_MACHINES = 5;

/** containers/storage 1.59.0, in buildah 1.41.0 and podman 5.6.0-rc1: https://github.com/containers/buildah/issues/6297. */
const breaksHardLinks = ({ buildah }: Engine, version: string): boolean =>
  buildah === undefined ? version === "5.6.0-rc1" : buildah === "1.41.0";
const HARD_LINKS = "https://github.com/containers/podman/issues/26710";

export const podman: Check = ({ podman: presence, engine, path, platform }, l10n) => {
  const line = { id: "podman", title: "podman" };
  const help = { kind: "page", title: l10n.t("Installation Help"), address: PODMAN_HELP } as const;
  switch (presence.kind) {
    case "missing":
      return {
        ...line,
        state: "failed",
        what: l10n.t("not found: {0}", path),
        why: l10n.t("podman builds the image and runs the image builder."),
        remedy: help,
      };
    case "broken":
      return {
        ...line,
        state: "failed",
        what: l10n.t("does not work: {0}", presence.message),
        why: l10n.t("podman builds the image and runs the image builder."),
        remedy: help,
      };
    case "found": {
      if (breaksHardLinks(engine, presence.version))
        return {
          ...line,
          state: "warning",
          what: l10n.t("{0}, which writes layers that cannot be installed", presence.version),
          why: l10n.t(
            "Images that this version builds lose hard links, and installing or upgrading to them fails. Those before and after it do not.",
          ),
          remedy: { ...help, address: HARD_LINKS },
        };
      const isOld = platform.kind === "machine" && Number.parseInt(presence.version, 10) < FIRST_FOR_MACHINES;
      if (!isOld) return { ...line, state: "ok", what: presence.version };
      return {
        ...line,
        state: "warning",
        what: l10n.t("{0}, older than 5", presence.version),
        why: l10n.t(
          "Install podman 5 or later: machines that an older one made have lost images and mounts when podman was upgraded.",
        ),
        remedy: help,
      };
    }
  }
};
