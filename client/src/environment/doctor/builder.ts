/** The image of the image builder. */
import { architecturesOf, isOfRhel } from "../../tasks/builders.ts";
import { registryOf } from "../../tasks/references.ts";
import { asRoot } from "../platform.ts";
import { type Check, inGib, unasked } from "./line.ts";

const WEEK = 7 * 24 * 60 * 60 * 1000;
const MOST_WEEKS = 12;
/** A name that stands for the newest one: no other tag, and no digest. */
const FOLLOWS = /^[^@]*?(?::latest|\/[^:@/]+)$/;

export const builder: Check = (facts, l10n) => {
  const { needs, builder: found, builderReachable, engine, path, platform } = facts;
  const { builder: name } = needs;
  const line = { id: "builder", title: l10n.t("Image builder") };
  const change = {
    kind: "command",
    title: l10n.t("Change Builder…"),
    command: "bootc.changeBuilder",
  } as const;
  const pull = {
    kind: "run",
    title: l10n.t("Pull the Image Builder"),
    commands: [asRoot({ program: path, arguments: ["pull", name] }, platform)],
  } as const;
  const { architecture } = engine;
  const published = architecturesOf(name);
  if (published && architecture !== undefined && !published.includes(architecture))
    return {
      ...line,
      state: "failed",
      what: l10n.t("made for {0}, and this is {1}: {2}", published.join(", "), architecture, name),
      why: l10n.t("There is no image of this builder for the architecture of this machine."),
      remedy: change,
    };
  const why = isOfRhel(name)
    ? l10n.t(
        "The builder of RHEL follows the upstream one by months: it may not know the newest image types.",
      )
    : undefined;
  switch (found.kind) {
    case "present": {
      const weeks = Math.floor((facts.now - (found.created ?? facts.now)) / WEEK);
      if (weeks > MOST_WEEKS && FOLLOWS.test(name))
        return {
          ...line,
          state: "warning",
          what: l10n.t("{0} weeks old: {1}", weeks, name),
          why: l10n.t(
            "Builders change from week to week, and newer bases may need a newer one. Builds pull it by themselves where the registry can be reached.",
          ),
          remedy: pull,
        };
      const size = found.size === undefined ? "" : `, ${inGib(found.size)}`;
      return {
        ...line,
        state: "ok",
        what: `${name}${size}`,
        ...(why === undefined ? {} : { why }),
        remedy: change,
      };
    }
    case "unknown":
      return {
        ...line,
        state: "unknown",
        what: unasked(facts, l10n),
        why: name,
      };
    case "absent":
      if (registryOf(name) === undefined)
        return {
          ...line,
          state: "failed",
          what: l10n.t("not here, and its name has no registry: {0}", name),
          remedy: { kind: "setting", title: l10n.t("Open Settings"), setting: "bootc.imageBuilder.image" },
        };
      return {
        ...line,
        state: builderReachable ? "warning" : "failed",
        what: builderReachable
          ? l10n.t("not here yet, the first build pulls it: {0}", name)
          : l10n.t("not here, and its registry cannot be reached: {0}", name),
        ...(why === undefined ? {} : { why }),
        remedy: pull,
      };
  }
};
