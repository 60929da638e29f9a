/** A unit with an [Install] section that nothing enables: it lies in the image and is never started. */
import type { Entry } from "../../model/containerfile/image-state.ts";
import type { ContainerfileModel, PublishedImage } from "../../model/containerfile/model.ts";
import { baseNameOf } from "../../model/shell/paths.ts";
import { valuesOf } from "../../syntax/unit/unit.ts";
import { defineRule } from "../rule.ts";
import { hasRpmPackages } from "./support/family.ts";
import { isTestStage } from "./support/lineage.ts";
import { isOverride, packagesOf } from "./support/override.ts";
import { mentionedUnits } from "./support/unit-mentions.ts";
import { type AuthoredUnit, authoredUnits, unitFolders } from "./support/units.ts";
import { mayHoldMore } from "./support/unread.ts";
import { bringers } from "./support/words.ts";
import { insertedBelow } from "./support/writing.ts";

export const rule = defineRule(
  {
    id: "unit-not-enabled",
    severity: "hint",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://www.freedesktop.org/software/systemd/man/latest/systemd.unit.html#%5BInstall%5D%20Section%20Options",
      "https://www.freedesktop.org/software/systemd/man/latest/systemd.preset.html",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const { step, place, first, entries } of bringers(file, idleUnits)) {
      const units = [...new Set(entries.map(({ path }) => baseNameOf(path)))].join(" ");
      report({
        message: entries.length > 1 ? "several" : "unit",
        args: { unit: baseNameOf(first.path), more: entries.length - 1 },
        at: place,
        fixes: [
          {
            title: "enable",
            args: { units },
            edits: () => [insertedBelow(file, step, `RUN systemctl enable ${units}`)],
          },
        ],
      });
    }
  },
);

const presetFolders = ["/usr/lib/systemd/system-preset", "/etc/systemd/system-preset"];

function idleUnits(image: PublishedImage): readonly Entry[] {
  const units = authoredUnits(image).filter(asksToBeEnabled);
  if (units.length === 0 || image.opaque || !image.complete || isTestStage(image.stage)) return [];
  // Elsewhere the default preset may be to enable everything when a machine boots for the first time.
  if (!hasRpmPackages(image.root) || mayHoldMore(image, ...unitFolders, ...presetFolders)) return [];
  if (hasPresets(image)) return [];
  const isMentioned = mentionedUnits(image);
  const packages = packagesOf(image);
  return units
    .filter((unit) => !isMentioned(unit) && !isActivated(image, unit))
    .map(({ entry }) => entry)
    .filter(({ path }) => !isOverride(path, packages));
}

/** Templates wait for an instance, and what has only aliases is started under another name. */
const asksToBeEnabled = ({ name, syntax, entry: { effect } }: AuthoredUnit): boolean =>
  !name.includes("@") &&
  effect.certainty !== "unknown" &&
  ["WantedBy", "RequiredBy", "UpheldBy"].some((key) => valuesOf(syntax, "Install", key).length > 0);

/** A timer, socket or path of the same name starts the service. */
const isActivated = (image: PublishedImage, { name }: AuthoredUnit): boolean =>
  name.endsWith(".service") &&
  ["timer", "socket", "path"].some((kind) =>
    unitFolders.some((folder) => image.state.get(`${folder}/${name.replace(/service$/, kind)}`)),
  );

/** Presets may name units by patterns: one that enables anything may mean this one. */
const hasPresets = (image: PublishedImage): boolean =>
  presetFolders.some((folder) =>
    image.state
      .below(folder)
      .some(({ effect }) => effect.kind === "write" && /^\s*enable\s/m.test(effect.content ?? "")),
  );
