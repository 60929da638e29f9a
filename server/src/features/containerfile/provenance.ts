/** Where a path of an image comes from: a chain from the base image to the word that brought it in. */
import { remembering } from "../../base/memory.ts";
import type { Entry } from "../../model/containerfile/image-state.ts";
import { fromPlace, type PublishedImage, placeIn } from "../../model/containerfile/model.ts";
import type { Stage, Step } from "../../model/containerfile/stages.ts";
import { mayNotRun } from "../../model/shell/facts.ts";
import { type Certainty, weaker } from "../../model/shell/value.ts";
import { isTrimmed } from "../../rules/containerfile/support/lineage.ts";
import { shown } from "../../rules/containerfile/support/words.ts";
import type { Place } from "../../rules/rule.ts";

export interface ChainLink {
  readonly label: string;
  readonly place: Place;
}

const longestLabel = 72;

/** FROM, the instruction, and its effect on the path; a stage of its own comes between when it starts from another. */
export function chainOf(image: PublishedImage, { step, effect }: Entry): readonly ChainLink[] {
  const stage = image.lineage.find(({ index }) => index === step.stage);
  const froms = stage === undefined || stage === image.root ? [image.root] : [image.root, stage];
  const move = step.outcome.effects.find(
    ({ kind, range }) => kind === "move" && range.start === effect.range.start,
  );
  const by = move && "by" in move ? move.by : effect.by;
  return [
    ...froms.map(fromLink),
    instructionLink(step),
    { label: `${by} ${shown(effect.path)}`, place: placeIn(step, effect.range) },
  ];
}

export const fromLink = (stage: Stage): ChainLink => ({
  label: headOf(stage.from),
  place: fromPlace(stage),
});

export const instructionLink = (step: Step): ChainLink => ({
  label: headOf(step),
  place: placeIn(step, { start: 0, end: step.syntax.source.headerEnd }),
});

/** An instruction in one line, without its here-documents. */
function headOf({ syntax: { source } }: Pick<Step, "syntax">): string {
  const text = source.text
    .slice(0, source.headerEnd)
    .replace(/\\\r?\n/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return text.length > longestLabel ? `${text.slice(0, longestLabel - 1)}…` : text;
}

const isUnread = ({ outcome }: Step): boolean => outcome.opaque !== undefined || !outcome.complete;

/** The steps whose doings cannot be read. */
export const unreadSteps = (image: PublishedImage): readonly Step[] =>
  image.opaque || !image.complete ? image.steps.filter(isUnread) : [];

/** The steps whose work something unread may have undone. */
const doubted = remembering(
  (image: PublishedImage): ReadonlySet<Step> =>
    new Set(image.steps.slice(0, image.steps.findLastIndex(isUnread) + 1)),
);

/** How sure it is that an entry lies in the finished image. */
export function certaintyOf(image: PublishedImage, entry: Entry): Certainty {
  const { certainty, guard } = entry.effect;
  const isDoubtful = mayNotRun(guard) || doubted(image).has(entry.step) || isTrimmed(image, entry);
  return isDoubtful ? weaker(certainty, "likely") : certainty;
}
