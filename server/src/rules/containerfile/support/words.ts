/** Findings stand on words: groups what the words of a lineage brought into the images. */
import { lowered, type Severity } from "../../../base/severity.ts";
import type { Entry } from "../../../model/containerfile/image-state.ts";
import { type ContainerfileModel, type PublishedImage, placeIn } from "../../../model/containerfile/model.ts";
import type { Step } from "../../../model/containerfile/stages.ts";
import { mayNotRun } from "../../../model/shell/facts.ts";
import { HOLE } from "../../../model/shell/value.ts";
import type { Place } from "../../rule.ts";

/** A word, and what it brought in that is still there at the end. */
export interface Bringer {
  readonly image: PublishedImage;
  readonly step: Step;
  readonly place: Place;
  readonly first: Entry;
  readonly entries: readonly Entry[];
}

/**
 * The words that brought in what `select` picks of each image, in the order of the file. A word counts once,
 * also where several images share its stage, or where it names many paths.
 */
export function bringers(
  file: ContainerfileModel,
  select: (image: PublishedImage) => readonly Entry[],
): readonly Bringer[] {
  const words = new Map<string, Bringer & { readonly entries: Entry[] }>();
  for (const image of file.images) {
    for (const entry of select(image)) {
      const place = placeOf(entry);
      const key = keyOf(place);
      const known = words.get(key);
      if (!known) words.set(key, { image, step: entry.step, place, first: entry, entries: [entry] });
      else if (known.image === image) known.entries.push(entry);
    }
  }
  return [...words.values()].sort((a, b) => a.place.start - b.place.start);
}

/** The same text for the same place. */
export const keyOf = ({ uri = "", start, end }: Place): string => `${uri}#${start}-${end}`;

const placeOf = (entry: Entry): Place => placeIn(entry.step, entry.effect.range);

/** Of the entries below `folder`, those of the word that came first, for each child of the folder. */
export function firstOfEachChild(entries: readonly Entry[], folder: string): readonly Entry[] {
  const first = new Map<string, Entry>();
  for (const entry of entries) {
    const child = childOf(entry.path, folder);
    const known = first.get(child);
    if (!known || placeOf(entry).start < placeOf(known).start) first.set(child, entry);
  }
  return [...first.values()];
}

export const childOf = (path: string, folder: string): string =>
  path.slice(folder.length + 1).split("/")[0] ?? "";

/** A finding about something that may never happen is one level milder. */
export const judged = (severity: Severity, entry: Entry, mayBeUndone = false): Severity => {
  const own = mayNotRun(entry.effect.guard) ? lowered(severity) : severity;
  return mayBeUndone ? lowered(own) : own;
};

/** A path as people read it; what only the build knows is an ellipsis. */
export const shown = (path: string): string => path.replaceAll(HOLE, "…");

/** What a word says in its file. */
export const written = (file: ContainerfileModel, { uri, start, end }: Place): string =>
  (uri === undefined ? file.text : (file.otherFiles.get(uri) ?? "")).slice(start, end);
