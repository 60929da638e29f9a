/** The project's image where the builder looks for it, and what the builder asks of it. */
import { scp } from "../../tasks/copyArguments.ts";
import { type Check, inGib, unasked } from "./line.ts";

export const image: Check = (facts, l10n) => {
  const { needs, image: found, ownImage, path, platform } = facts;
  if (!needs.project) return undefined;
  const name = needs.project.image;
  const line = { id: "image", title: l10n.t("Project image") };
  const build = { kind: "command", title: l10n.t("Build Image"), command: "bootc.buildImage" } as const;
  if (found.kind === "unknown")
    return {
      ...line,
      state: "unknown",
      what: unasked(facts, l10n),
      why: name,
    };
  if (found.kind === "absent") {
    if (!ownImage)
      return {
        ...line,
        state: "not-applicable",
        what: l10n.t("not built yet: {0}", name),
        remedy: build,
      };
    return {
      ...line,
      state: "warning",
      what: l10n.t("in your own storage, not in root's: {0}", name),
      why: l10n.t(
        "The image builder looks in root's storage. Build bootc ISO asks whether to build it there again, or to copy it.",
      ),
      ...(platform.kind === "linux"
        ? {
            remedy: {
              kind: "run",
              title: l10n.t("Copy to Root's Storage"),
              commands: [scp(path, name)],
            },
          }
        : {}),
    };
  }
  if (String(found.labels["containers.bootc"]) !== "1")
    return {
      ...line,
      state: "failed",
      what: l10n.t("lacks the label containers.bootc=1: {0}", name),
      why: l10n.t(
        "The image builder refuses it. Bases that are meant to be booted have the label, and pass it on.",
      ),
      remedy: build,
    };
  // Either label makes it bootable for bootc; the older one alone is known to rpm-ostree of older hosts.
  const isOlderToo = found.labels["ostree.bootable"] !== undefined;
  const known = [found.architecture, found.size === undefined ? undefined : inGib(found.size)];
  return {
    ...line,
    state: "ok",
    what: [name, ...known.filter((fact) => fact !== undefined)].join(", "),
    ...(isOlderToo
      ? {}
      : {
          why: l10n.t(
            "It lacks the label ostree.bootable. bootc does without, but older hosts that are moved to it by rpm-ostree know no other.",
          ),
        }),
  };
};
