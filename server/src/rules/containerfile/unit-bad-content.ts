/** Units of the image that systemd will refuse, or that do not do what they say. */
import { lowered } from "../../base/severity.ts";
import type { ContainerfileModel, PublishedImage } from "../../model/containerfile/model.ts";
import { mayNotRun } from "../../model/shell/facts.ts";
import type { ReportedFix } from "../rule.ts";
import { defineRule } from "../rule.ts";
import { problemsOf, type UnitProblem } from "./support/unit-checks.ts";
import { lostVariable, quotedDelimiter } from "./support/unit-heredoc.ts";
import { missingFor } from "./support/unit-surroundings.ts";
import { type AuthoredUnit, authoredUnits, isEditable, placeInUnit } from "./support/units.ts";
import { breakOf } from "./support/writing.ts";

export const rule = defineRule(
  {
    id: "unit-bad-content",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/systemd/systemd/blob/main/src/core/service.c",
      "https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html",
      "https://systemd.io/NETWORK_ONLINE/",
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/docs/src/building/management-services.md",
      "https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html",
    ],
  },
  (file: ContainerfileModel, report) => {
    const reported = new Set<string>();
    for (const image of file.images) {
      for (const unit of authoredUnits(image)) {
        for (const problem of problemsIn(image, unit)) {
          const at = placeInUnit(unit, problem.range);
          const key = `${at.start} ${problem.message} ${unit.name}`;
          if (reported.has(key)) continue;
          reported.add(key);
          const severity = problem.severity ?? "warning";
          const fix = fixOf(file, unit, problem);
          report({
            message: problem.message,
            args: { unit: unit.name, ...problem.args },
            at,
            severity: mayNotRun(unit.entry.effect.guard) ? lowered(severity) : severity,
            ...(fix && { fixes: [fix] }),
          });
        }
      }
    }
  },
);

function problemsIn(image: PublishedImage, unit: AuthoredUnit): readonly UnitProblem[] {
  // A drop-in may bring what the unit lacks.
  const isAmended = image.state.below(`${unit.entry.path}.d`).length > 0;
  const lost = lostVariable(unit);
  return isAmended ? [] : [...problemsOf(unit), ...missingFor(image, unit), ...(lost ? [lost] : [])];
}

function fixOf(
  file: ContainerfileModel,
  unit: AuthoredUnit,
  { message, edits }: UnitProblem,
): ReportedFix<"unit-bad-content"> | undefined {
  if (message === "variable") {
    const quoted = quotedDelimiter(unit);
    return quoted && { title: "variable", edits: () => [quoted] };
  }
  if (!edits || !isEditable(unit) || !isTitle(message)) return undefined;
  return {
    title: message,
    edits: () =>
      edits.map(({ range, text }) => ({
        place: placeInUnit(unit, range),
        text: text.replaceAll("\n", breakOf(file)),
      })),
  };
}

const isTitle = (message: UnitProblem["message"]) =>
  message === "varRun" ||
  message === "flagMissing" ||
  message === "online" ||
  message === "network" ||
  message === "user" ||
  message === "environment";
