/** `systemctl enable` for a unit that a generator makes at boot: there is nothing to enable. */

import type { PublishedImage } from "../../model/containerfile/model.ts";
import { type ContainerfileModel, type PlacedCommand, placeIn } from "../../model/containerfile/model.ts";
import { baseNameOf } from "../../model/shell/paths.ts";
import type { Argument } from "../../model/shell/value.ts";
import { hasSection } from "../../syntax/unit/unit.ts";
import type { Edit, ReportedFix } from "../rule.ts";
import { defineRule } from "../rule.ts";
import { breakerSeverity, deletion } from "./support/build-breaker.ts";
import { packagesOf } from "./support/override.ts";
import { generatedUnits } from "./support/quadlets.ts";
import { isWritten, wordRemoved } from "./support/rewriting.ts";
import { systemctlCall, unitName } from "./support/systemctl.ts";
import { type AuthoredUnit, isEditable, placeInUnit, unitFolders, unitIn } from "./support/units.ts";
import { breakOf } from "./support/writing.ts";

export const rule = defineRule(
  {
    id: "enable-generated-unit",
    severity: "error",
    tier: "B",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://docs.podman.io/en/latest/markdown/podman-systemd.unit.5.html",
      "https://github.com/systemd/systemd/blob/main/src/shared/install.c",
    ],
  },
  (file: ContainerfileModel, report) => {
    const reported = new Set<number>();
    for (const image of file.images) {
      const generated = generatedUnits(image);
      if (generated.size === 0) continue;
      const stages = new Set(image.lineage.map(({ index }) => index));
      for (const command of file.commands("systemctl")) {
        if (!stages.has(command.step.stage) || command.facts.elsewhere) continue;
        for (const word of enabledWords(command)) {
          const entry = generated.get(unitName(word.text));
          const at = placeIn(command.step, word.range);
          if (!entry || reported.has(at.start) || mayExist(image, unitName(word.text))) continue;
          reported.add(at.start);
          const quadlet = unitIn(entry);
          const lacksInstall = quadlet !== undefined && !hasSection(quadlet.syntax, "Install");
          const fix = fixOf(file, command, word, lacksInstall ? quadlet : undefined);
          report({
            message: lacksInstall ? "unwanted" : "generated",
            args: { unit: unitName(word.text), quadlet: baseNameOf(entry.path) },
            at,
            severity: breakerSeverity(command),
            ...(fix && { fixes: [fix] }),
          });
        }
      }
    }
  },
);

function enabledWords({ facts }: PlacedCommand): readonly Argument[] {
  const { verb, units, parsed } = systemctlCall(facts);
  const isEnable = /^(?:re)?enable$/.test(verb?.text ?? "");
  return isEnable && !parsed.has("--root", "--user", "--global") ? units : [];
}

/** A unit file of the same name, written or from a package, makes the call work. */
const mayExist = (image: PublishedImage, unit: string): boolean =>
  unitFolders.some((folder) => image.state.get(`${folder}/${unit}`)) ||
  packagesOf(image).has(unit.replace(/\.service$/, ""));

/** The call goes; what it meant to do is said in the quadlet. */
function fixOf(
  file: ContainerfileModel,
  command: PlacedCommand,
  word: Argument,
  quadlet: AuthoredUnit | undefined,
): ReportedFix<"enable-generated-unit"> | undefined {
  const isOnly = enabledWords(command).length === 1;
  const removal = isOnly ? deletion(file, command) : isWritten(file, command) && [wordRemoved(command, word)];
  if (!removal || (quadlet && !isEditable(quadlet))) return undefined;
  return {
    title: quadlet ? "install" : "delete",
    safety: quadlet ? "unsafe" : "safe",
    edits: () => [...removal, ...(quadlet ? [installed(file, quadlet)] : [])],
  };
}

function installed(file: ContainerfileModel, quadlet: AuthoredUnit): Edit {
  const { content } = quadlet;
  const lineBreak = breakOf(file);
  const end = { start: content.length, end: content.length };
  const before = content.endsWith("\n") || content === "" ? "" : lineBreak;
  const text = `${before}[Install]${lineBreak}WantedBy=multi-user.target${lineBreak}`;
  return { place: placeInUnit(quadlet, end), text };
}
