/** podman itself. */
import { type Check, PODMAN_HELP } from "./line.ts";

/** Machines that were made by an older one have lost images and mounts in upgrades. */
const FIRST_FOR_MACHINES = 5;

export const podman: Check = ({ podman: presence, path, platform }, l10n) => {
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
        remedy: help,
      };
    case "found": {
      const isOld = platform.kind === "machine" && Number.parseInt(presence.version, 10) < FIRST_FOR_MACHINES;
      if (!isOld) return { ...line, state: "ok", what: presence.version };
      return {
        ...line,
        state: "warning",
        what: l10n.t("{0}, older than 5", presence.version),
        why: l10n.t("The podman machine is expected to be that of podman 5 or later."),
        remedy: help,
      };
    }
  }
};
