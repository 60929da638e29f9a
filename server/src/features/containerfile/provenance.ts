/** Where a path of an image comes from: a chain from the base image to the word that brought it in. */
import { remembering } from "../../base/memory.ts";
import type { Entry } from "../../model/containerfile/image-state.ts";
import { fromPlace, type PublishedImage, placeIn } from "../../model/containerfile/model.ts";
import type { Stage, Step } from "../../model/containerfile/stages.ts";
import { mayNotRun } from "../../model/shell/facts.ts";
import { isUnder } from "../../model/shell/paths.ts";
import { type Certainty, weaker } from "../../model/shell/value.ts";
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
  const move = movesOf(step.outcome).find(({ range }) => range.start === effect.range.start);
  const by = move?.by ?? effect.by;
  return [
    ...froms.map(fromLink),
    instructionLink(step),
    { label: `${by} ${shown(effect.path)}`, place: placeIn(step, effect.range) },
  ];
}

const movesOf = remembering(({ effects }: Step["outcome"]) =>
  effects.flatMap((effect) => (effect.kind === "move" ? [effect] : [])),
);

export const fromLink = (stage: Stage): ChainLink => ({
  label: headOf(stage.from.syntax),
  place: fromPlace(stage),
});

export const instructionLink = (step: Step): ChainLink => ({
  label: headOf(step.syntax),
  place: placeIn(step, { start: 0, end: step.syntax.source.headerEnd }),
});

/** An instruction in one line, without its here-documents. */
const headOf = remembering(({ source }: Step["syntax"]): string => {
  const text = source.text
    .slice(0, source.headerEnd)
    .replace(/\\\r?\n/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return text.length > longestLabel ? `${text.slice(0, longestLabel - 1)}…` : text;
});

const isUnread = ({ outcome }: Step): boolean => outcome.opaque !== undefined || !outcome.complete;

/** The steps whose doings cannot be read. */
export const unreadSteps = (image: PublishedImage): readonly Step[] =>
  image.opaque || !image.complete ? image.steps.filter(isUnread) : [];

/** What speaks against an entry, worked out once for all entries of an image. */
const doubtsOf = remembering((image: PublishedImage) => ({
  order: new Map(image.steps.map((step, index) => [step, index] as const)),
  lastUnread: image.steps.findLastIndex(isUnread),
  removals: image.steps.flatMap(({ outcome }, index) =>
    outcome.changes.flatMap(({ effect: { kind }, path }) =>
      kind === "delete" || kind === "empty" || kind === "move" ? [{ index, path }] : [],
    ),
  ),
}));

/** How sure it is that an entry lies in the finished image. */
export function certaintyOf(image: PublishedImage, { path, step, effect }: Entry): Certainty {
  const { order, lastUnread, removals } = doubtsOf(image);
  const at = order.get(step) ?? 0;
  // The names in a tree are not known, so that what goes may be all there was.
  const isTrimmed = (): boolean =>
    effect.kind === "tree" &&
    removals.some((removal) => removal.index >= at && removal.path !== path && isUnder(removal.path, path));
  const isDoubtful = mayNotRun(effect.guard) || at <= lastUnread || isTrimmed();
  return isDoubtful ? weaker(effect.certainty, "likely") : effect.certainty;
}
