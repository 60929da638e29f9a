/** The rights of root on Linux, which the image builder needs. */
import { BUILDER_HELP, type Check } from "./line.ts";

export const root: Check = ({ platform, rootfulness }, l10n) => {
  if (platform.kind !== "linux") return undefined;
  const line = { id: "root", title: l10n.t("Root rights") };
  if (platform.uid === 0) return { ...line, state: "ok", what: l10n.t("VS Code runs as root") };
  if (rootfulness.kind !== "no-sudo")
    return {
      ...line,
      state: "ok",
      what:
        rootfulness.kind === "rootful" && rootfulness.asks
          ? l10n.t("sudo, which asks for a password in the terminal")
          : l10n.t("sudo, without a password"),
    };
  return {
    ...line,
    state: "failed",
    what: l10n.t("sudo was not found"),
    why: l10n.t(
      "The image builder needs the rights of root, and sudo was not found. Install sudo, or run VS Code's server as root.",
    ),
    remedy: { kind: "page", title: l10n.t("Image Builder Help"), address: BUILDER_HELP },
  };
};
