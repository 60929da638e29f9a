/** Containers of bound images that do not look where bootc keeps those images. */
import type { Entry } from "../../model/containerfile/image-state.ts";
import type { ContainerfileModel, PublishedImage } from "../../model/containerfile/model.ts";
import { baseNameOf, parentOf } from "../../model/shell/paths.ts";
import { type IniPair, lastOf, pairsOf } from "../../syntax/ini/ini.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { boundEntries, quadletFolders } from "./support/bound-images.ts";
import { unitIn } from "./support/ini-file.ts";
import { bootcStore, mayUseStoreGlobally } from "./support/storage-conf.ts";
import { judged } from "./support/words.ts";
import { type WrittenFile, writtenFile } from "./support/written-files.ts";

const line = `GlobalArgs=--storage-opt=additionalimagestore=${bootcStore}`;

export const rule = defineRule(
  {
    id: "bound-image-globalargs",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/logically-bound-images.html#using-logically-bound-images",
      "https://docs.podman.io/en/latest/markdown/podman-systemd.unit.5.html",
    ],
  },
  (file: ContainerfileModel, report) => {
    const reported = new Set<Entry["effect"]>();
    for (const image of file.images) {
      for (const unit of consumersIn(image)) {
        const pair = lastOf(unitIn(unit), "Container", "Image");
        if (!pair || reported.has(unit.entry.effect) || usesStore(image, unit)) continue;
        reported.add(unit.entry.effect);
        const { start } = pair.key.range;
        report({
          message: "missing",
          args: { name: baseNameOf(unit.path), line },
          at: unit.placeAt({ start, end: pair.value.range.end }),
          severity: judged("warning", unit.entry),
          fixes: addFix(unit, pair),
        });
      }
    }
  },
);

/** Containers that are bound themselves, and those that run the image of a bound `.image` unit. */
function consumersIn(image: PublishedImage): readonly WrittenFile[] {
  const bound = boundEntries(image);
  if (bound.length === 0 || mayUseStoreGlobally(image)) return [];
  const paths = new Set(bound.map(({ path }) => path));
  const units = new Set(bound.map(({ path }) => baseNameOf(path)).filter((name) => name.endsWith(".image")));
  const others = quadletFolders
    .flatMap((folder) => image.state.below(folder))
    .filter(({ path }) => quadletFolders.includes(parentOf(path)) && !paths.has(path));
  const written = (entry: Entry) => {
    const file = entry.path.endsWith(".container") ? writtenFile(image, entry) : undefined;
    return file ? [file] : [];
  };
  return [
    ...bound.flatMap(written),
    ...others
      .flatMap(written)
      .filter((unit) => units.has(lastOf(unitIn(unit), "Container", "Image")?.value.text ?? "")),
  ];
}

/** A drop-in may say it, too. */
function usesStore(image: PublishedImage, unit: WrittenFile): boolean {
  const args = pairsOf(unitIn(unit), "Container").filter(({ key }) => key.text === "GlobalArgs");
  if (unit.source.hasHoles || args.some(({ value }) => value.text.includes(bootcStore))) return true;
  const name = baseNameOf(unit.path);
  return quadletFolders
    .flatMap((folder) => [`${folder}/${name}.d`, `${folder}/container.d`])
    .flatMap((folder) => image.state.below(folder))
    .some(
      ({ effect }) =>
        effect.kind === "tree" || (effect.kind === "write" && (effect.content?.includes(bootcStore) ?? true)),
    );
}

function addFix(
  unit: WrittenFile,
  { key: { range } }: IniPair,
): readonly ReportedFix<"bound-image-globalargs">[] {
  if (!unit.editable) return [];
  const lineBreak = unit.source.text.includes("\r\n") ? "\r\n" : "\n";
  const place = unit.placeAt({ start: range.start, end: range.start });
  return [{ title: "add", edits: () => [{ place, text: `${line}${lineBreak}` }] }];
}
