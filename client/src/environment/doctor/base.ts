/** The base image: whether what is built on it counts as bootable. */
import type { Check } from "./line.ts";

const LABELS_HELP = "https://bootc-dev.github.io/bootc/bootc-images.html";

export const base: Check = ({ needs, base: found, text }, l10n) => {
  const name = needs.project?.base;
  // What is not here yet is not known, and neither is what a build has no base for.
  if (name === undefined || found.kind !== "present") return undefined;
  const line = { id: "base", title: l10n.t("Base image") };
  if (String(found.labels["containers.bootc"]) === "1") return { ...line, state: "ok", what: name };
  if (/\bcontainers\.bootc\b/.test(text))
    return { ...line, state: "ok", what: l10n.t("{0}; the Containerfile sets the label", name) };
  return {
    ...line,
    state: "failed",
    what: l10n.t("lacks the label containers.bootc=1: {0}", name),
    why: l10n.t(
      "Its images do not count as bootable: the image builder refuses them, and so do installers. Another program than podman may have dropped the label.",
    ),
    remedy: { kind: "page", title: l10n.t("Help on Labels"), address: LABELS_HELP },
  };
};
