/** Where the lineage of an image speaks of a path, so that a fix renames it everywhere. */
import { type ContainerfileModel, type PublishedImage, placeIn } from "../../../model/containerfile/model.ts";
import type { Step } from "../../../model/containerfile/stages.ts";
import { isUnder, normalised } from "../../../model/shell/paths.ts";
import type { Edit, Place } from "../../rule.ts";

/** Words of `step` that name a path: operands of commands, targets of redirections, sources and destinations. */
function wordsOf(step: Step): readonly Place[] {
  const { commands, effects } = step.outcome;
  const ranges = [
    ...commands.flatMap(({ nameRange, args }) => [nameRange, ...args.map(({ range }) => range)]),
    ...effects.map(({ range }) => range),
    ...(step.syntax.keyword === "RUN" ? [] : step.syntax.words.map(({ range }) => range)),
  ];
  const unique = new Map(ranges.map((range) => [`${range.start}-${range.end}`, placeIn(step, range)]));
  return [...unique.values()].sort((a, b) => a.start - b.start);
}

/** Words of the lineage that are written as `path`, or as something below it. */
export const mentionsOf = (
  file: ContainerfileModel,
  image: PublishedImage,
  path: string,
): readonly { readonly step: Step; readonly place: Place; readonly text: string }[] =>
  image.steps
    .filter((step) => step.syntax.source.text.includes(path))
    .flatMap((step) =>
      wordsOf(step).map((place) => ({ step, place, text: file.text.slice(place.start, place.end) })),
    )
    .filter(({ text }) => text.startsWith("/") && isUnder(normalised(text), path));

/** Puts the folder `to` in place of `from` at the head of every word that names `path` or something below it. */
export const renamed = (
  file: ContainerfileModel,
  image: PublishedImage,
  path: string,
  { from, to }: { readonly from: string; readonly to: string },
): readonly Edit[] =>
  mentionsOf(file, image, path)
    .filter(({ text }) => text.startsWith(from))
    .map(({ place: { start } }) => ({ place: { start, end: start + from.length }, text: to }));
