/** Units and quadlets in folders where nothing looks for them, or under names that nothing reads. */
import type { Entry } from "../../model/containerfile/image-state.ts";
import type { ContainerfileModel, PublishedImage } from "../../model/containerfile/model.ts";
import { baseNameOf, isUnder, parentOf } from "../../model/shell/paths.ts";
import { hasSection } from "../../syntax/unit/unit.ts";
import type { ReportedFix } from "../rule.ts";
import { defineRule } from "../rule.ts";
import { renamed } from "./support/mentions.ts";
import { isQuadlet, quadletFolders } from "./support/quadlets.ts";
import { unitFile, unitFolders, unitIn } from "./support/units.ts";
import { type Bringer, bringers, judged, shown, written } from "./support/words.ts";

type Message = "quadlet" | "unit" | "folder" | "unitName" | "quadletName" | "section";

interface Misplaced {
  readonly message: Message;
  /** The folder where the file belongs. */
  readonly move?: { readonly from: string; readonly to: string };
}

export const rule = defineRule(
  {
    id: "unit-extension-location",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://docs.podman.io/en/latest/markdown/podman-systemd.unit.5.html",
      "https://www.freedesktop.org/software/systemd/man/latest/systemd.unit.html#Unit%20File%20Load%20Path",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const bringer of bringers(file, misplaced)) {
      const { first, place } = bringer;
      const problem = problemOf(first);
      if (!problem) continue;
      const fix = problem.move && moveFix(file, bringer, problem.move);
      report({
        message: problem.message,
        args: { path: shown(first.path), name: baseNameOf(first.path), folder: problem.move?.to ?? "" },
        at: place,
        severity: judged("warning", first),
        ...(fix && { fixes: [fix] }),
      });
    }
  },
);

/** Folders of quadlets that people take for real ones. */
const imaginedFolders = [
  "/usr/lib/containers/systemd",
  "/usr/lib/systemd/containers",
  "/etc/systemd/containers",
];
const folders = [...unitFolders, ...quadletFolders, ...imaginedFolders];

const misplaced = (image: PublishedImage): readonly Entry[] =>
  folders.flatMap((folder) => image.state.below(folder).filter((entry) => problemOf(entry) !== undefined));

function problemOf(entry: Entry): Misplaced | undefined {
  const { path, effect } = entry;
  if (effect.kind !== "write" || effect.certainty === "unknown" || effect.content === "") return undefined;
  const imagined = imaginedFolders.find((folder) => isUnder(path, folder));
  if (imagined) {
    return isQuadlet(path) ? { message: "folder", move: { from: imagined, to: quadletHome } } : undefined;
  }
  const home = unitFolders.find((folder) => parentOf(path) === folder);
  if (home) return amongUnits(entry, home);
  const own = quadletFolders.find((folder) => isUnder(path, folder));
  return own === undefined ? undefined : amongQuadlets(entry, own);
}

/** What the image brings belongs below /usr, where every upgrade replaces it. */
const quadletHome = "/usr/share/containers/systemd";
const unitHome = "/usr/lib/systemd/system";

const unitSections = ["Service", "Socket", "Timer", "Path", "Mount", "Automount", "Swap", "Slice"];
const quadletSections = ["Container", "Kube", "Pod", "Volume", "Network", "Image", "Build"];

function amongUnits(entry: Entry, folder: string): Misplaced | undefined {
  if (isQuadlet(entry.path)) return { message: "quadlet", move: { from: folder, to: quadletHome } };
  if (unitFile.test(baseNameOf(entry.path)))
    return hasOnly(entry, quadletSections, unitSections) ? { message: "section" } : undefined;
  return hasOnly(entry, unitSections, []) ? { message: "unitName" } : undefined;
}

function amongQuadlets(entry: Entry, folder: string): Misplaced | undefined {
  if (isQuadlet(entry.path)) return undefined;
  // Drop-ins of quadlets lie in folders of their own.
  if (/\.d\//.test(entry.path)) return undefined;
  if (/\.(?:service|socket|timer|path|mount|target)$/.test(entry.path) && parentOf(entry.path) === folder)
    return { message: "unit", move: { from: folder, to: unitHome } };
  return hasOnly(entry, quadletSections, []) ? { message: "quadletName" } : undefined;
}

function hasOnly(entry: Entry, wanted: readonly string[], unwanted: readonly string[]): boolean {
  const unit = unitIn(entry);
  return (
    unit !== undefined &&
    wanted.some((name) => hasSection(unit.syntax, name)) &&
    !unwanted.some((name) => hasSection(unit.syntax, name))
  );
}

/** Moves what the word brings, where all of that goes to the same folder. */
function moveFix(
  file: ContainerfileModel,
  { image, place, entries, step }: Bringer,
  move: { readonly from: string; readonly to: string },
): ReportedFix<"unit-extension-location"> | undefined {
  const word = written(file, place);
  const isSame = entries.every((entry) => problemOf(entry)?.move?.to === move.to);
  const others = image.state
    .below(move.from)
    .some(
      (entry) =>
        entry.step === step &&
        entry.effect.range.start === entries[0]?.effect.range.start &&
        !entries.includes(entry),
    );
  if (!isUnder(word, move.from) || !isSame || others) return undefined;
  return {
    title: "move",
    args: { folder: move.to },
    edits: () => {
      const own = { place: { ...place, end: place.start + move.from.length }, text: move.to };
      const mentions = entries.flatMap(({ path }) => renamed(file, image, path, move));
      return [own, ...mentions.filter((edit) => edit.place.start !== place.start)];
    },
  };
}
