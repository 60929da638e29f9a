/** Whether anything in the lineage of an image sees to it that a unit is started. */
import type { PublishedImage } from "../../../model/containerfile/model.ts";
import { baseNameOf } from "../../../model/shell/paths.ts";
import { HOLE } from "../../../model/shell/value.ts";
import { quadletFolders } from "./quadlets.ts";
import { systemctlCall, unitName } from "./systemctl.ts";
import { type AuthoredUnit, unitFolders, unitIn } from "./units.ts";

/** They put units in order, and start none. */
const ordering = /^(?:After|Before|Conflicts|PartOf|Description|Documentation)$/;
/** Folders whose files may start units in ways of their own. */
const others = ["/usr/lib/udev/rules.d", "/etc/udev/rules.d", "/usr/lib/bootc/kargs.d", "/usr/share/dbus-1"];

/** A test for the units of an image; what nobody mentions is started by nobody. */
export function mentionedUnits(image: PublishedImage): (unit: AuthoredUnit) => boolean {
  const called = calledUnits(image);
  const linked = linkedUnits(image);
  const authored = [...unitFolders, ...quadletFolders].flatMap((folder) =>
    image.state.below(folder).flatMap((entry) => unitIn(entry) ?? []),
  );
  const texts = others.flatMap((folder) => image.state.below(folder).map(({ effect }) => effect));
  const isNamedIn = (name: string, unit: AuthoredUnit): boolean =>
    unit.syntax.sections.some(({ assignments }) =>
      assignments.some(({ key, value }) => !ordering.test(key) && value.includes(name)),
    );
  return (unit) =>
    called === "all" ||
    called.has(unit.name) ||
    linked.has(unit.name) ||
    authored.some((other) => other.name !== unit.name && isNamedIn(unit.name, other)) ||
    texts.some((effect) => effect.kind === "write" && (effect.content?.includes(unit.name) ?? true));
}

/** Units that systemctl is called with, whatever the verb: disabling a unit is a decision as well. */
function calledUnits(image: PublishedImage): ReadonlySet<string> | "all" {
  const names = new Set<string>();
  for (const { facts } of image.commands()) {
    if (facts.name !== "systemctl" && facts.name !== "deb-systemd-helper") continue;
    const { verb, units } = systemctlCall(facts);
    const isOpen = units.some(({ text, glob }) => glob || text.includes("*") || text.includes(HOLE));
    if (isOpen || verb?.text === "preset-all" || verb?.text.includes(HOLE)) return "all";
    for (const { text } of units) names.add(unitName(baseNameOf(text)));
  }
  return names;
}

/** Links in `.wants` and `.requires` folders, by their own name and by what they lead to. */
const linkedUnits = (image: PublishedImage): ReadonlySet<string> =>
  new Set(
    unitFolders.flatMap((folder) =>
      image.state
        .below(folder)
        .filter(({ path }) => /\.(?:wants|requires|upholds)(?:\/|$)/.test(path))
        .flatMap(({ path, effect }) => [
          baseNameOf(path),
          ...(effect.kind === "symlink" ? [baseNameOf(effect.target)] : []),
        ]),
    ),
  );
