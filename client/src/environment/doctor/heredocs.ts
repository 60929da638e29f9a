/** Whether the engine reads heredocs in a Containerfile. */
import { canReadHeredocs } from "../heredocs.ts";
import { type Check, PODMAN_HELP } from "./line.ts";

/** buildah that came with podman 4.8. */
const FIRST = [1, 33] as const;

export const heredocs: Check = ({ engine, podman, heredocs: areUsed }, l10n) => {
  const line = { id: "heredocs", title: l10n.t("Heredocs") };
  const { buildah } = engine;
  if (buildah === undefined && podman.kind !== "found") return undefined;
  const canRead =
    buildah === undefined ? podman.kind === "found" && canReadHeredocs(podman.version) : isRead(buildah);
  const engineName = buildah === undefined ? "podman" : `buildah ${buildah}`;
  if (canRead) return { ...line, state: "ok", what: l10n.t("read by {0}", engineName) };
  return {
    ...line,
    state: areUsed ? "failed" : "warning",
    what: areUsed
      ? l10n.t("the Containerfile uses them, and {0} cannot read them", engineName)
      : l10n.t("not read by {0}", engineName),
    why: l10n.t(
      "A heredoc (RUN <<EOF) holds several lines of commands. podman 4.8 with buildah 1.33 and later can read it; before, join the commands with &&.",
    ),
    remedy: { kind: "page", title: l10n.t("Installation Help"), address: PODMAN_HELP },
  };
};

function isRead(buildah: string): boolean {
  const [major = 0, minor = 0] = buildah.split(".").map((part) => Number.parseInt(part, 10));
  return major > FIRST[0] || (major === FIRST[0] && minor >= FIRST[1]);
}
