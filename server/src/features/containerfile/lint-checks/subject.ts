/** What the checks of the prediction share: the image, verdicts, and questions about its state. */
import { remembering } from "../../../base/memory.ts";
import { type Message, type UiKey, ui } from "../../../messages/messages.ts";
import type { Entry } from "../../../model/containerfile/image-state.ts";
import { type PublishedImage, placeIn } from "../../../model/containerfile/model.ts";
import type { Step } from "../../../model/containerfile/stages.ts";
import { type CommandFacts, type Effect, mayNotRun } from "../../../model/shell/facts.ts";
import { type PackageCall, packageCall } from "../../../model/shell/packages.ts";
import { isUnder, parentOf } from "../../../model/shell/paths.ts";
import { packageCommands } from "../../../rules/containerfile/support/packages.ts";
import { shown } from "../../../rules/containerfile/support/words.ts";
import type { Place } from "../../../rules/rule.ts";
import { certaintyOf } from "../provenance.ts";

export interface Verdict {
  readonly outcome: "pass" | "fail" | "unknown";
  readonly reason: Message;
  /** What causes it; nothing in the file does where it is absent. */
  readonly place?: Place;
}

/** A check of the finished image; undefined where nothing that the file does speaks against it. */
export type Check = (image: PublishedImage) => Verdict | undefined;

/** An effect at its step. */
export interface Done {
  readonly effect: Effect;
  readonly step: Step;
  /** With the base's links followed. */
  readonly path: string;
}

type Placed = Pick<Done, "effect" | "step" | "path">;

const placeOf = ({ step, effect }: Placed): Place => placeIn(step, effect.range);

export const failing = (done: Placed, key: UiKey): Verdict => ({
  outcome: "fail",
  reason: ui(key, { path: shown(done.path) }),
  place: placeOf(done),
});

export const doubtful = (done: Placed, key: UiKey): Verdict => ({
  ...failing(done, key),
  outcome: "unknown",
});

/** It fails for certain, or it would if the entry is there in the end. */
export const judgedEntry = (image: PublishedImage, entry: Entry, key: UiKey): Verdict =>
  certaintyOf(image, entry) === "sure" ? failing(entry, key) : doubtful(entry, "predict.maybe");

/** The verdict of the first entry that is sure to be there, else of the first one. */
export function firstOf(image: PublishedImage, entries: readonly Entry[], key: UiKey): Verdict | undefined {
  const entry = entries.find((each) => certaintyOf(image, each) === "sure") ?? entries[0];
  return entry && judgedEntry(image, entry, key);
}

/** Everything that the lineage does, in order. */
export const effectsOf = remembering((image: PublishedImage): readonly Done[] =>
  image.steps.flatMap((step) => step.outcome.changes.map(({ effect, path }) => ({ effect, step, path }))),
);

export const takesAway = ({ effect: { kind } }: Done): boolean =>
  kind === "delete" || kind === "empty" || kind === "move";

/** A tree around `path`, which may hold it: an unpacked archive, a folder of another image. */
function treeAround(image: PublishedImage, path: string): Entry | undefined {
  for (let at = path; ; at = parentOf(at)) {
    const entry = image.state.get(at);
    if (entry?.effect.kind === "tree") return entry;
    if (at === "/") return undefined;
  }
}

/** A tree that may hold something at or below one of `paths`. */
export function possibly(image: PublishedImage, ...paths: readonly string[]): Verdict | undefined {
  const tree = paths.map((path) => treeAround(image, path)).find((entry) => entry !== undefined);
  return tree && doubtful(tree, "predict.tree");
}

/** A deletion in or around `folder` that may not happen, although the net state believes in it. */
export function unsureCleaning(image: PublishedImage, folder: string): Verdict | undefined {
  const found = effectsOf(image).find(
    (done) =>
      takesAway(done) &&
      (isUnder(done.path, folder) || isUnder(folder, done.path)) &&
      (mayNotRun(done.effect.guard) || done.effect.certainty !== "sure"),
  );
  return found && doubtful(found, "predict.cleaning");
}

export interface Transaction {
  readonly step: Step;
  readonly facts: CommandFacts;
  readonly call: PackageCall;
}

const removing = /^(?:remove|erase|autoremove|purge|uninstall|rm|-R\w*)$/;

/** What the package managers bring into the image. */
export const transactionsOf = (image: PublishedImage): readonly Transaction[] =>
  packageCommands(image).flatMap(({ step, facts }) => {
    const call = packageCall(facts.name, facts.args);
    return call?.isTransaction && !removing.test(call.verb?.text ?? "") ? [{ step, facts, call }] : [];
  });

/** Whether all that lies in `folder` goes after the command. */
export function isEmptiedAfter(
  image: PublishedImage,
  { step, facts }: Pick<Transaction, "step" | "facts">,
  folder: string,
): boolean {
  return effectsOf(image).some(
    (done) =>
      empties(done, folder) &&
      (done.step.start > step.start || (done.step === step && done.effect.range.start > facts.range.start)),
  );
}

const empties = ({ effect, path }: Done, folder: string): boolean =>
  effect.guard === "none" &&
  ((effect.kind === "delete" && (path === folder || path === `${folder}/*`)) ||
    (effect.kind === "empty" && path === folder && effect.except.length === 0));

/** The command, as the cause of something that is not known. */
export const byCommand = (
  { step, facts }: Pick<Transaction, "step" | "facts">,
  key: UiKey,
  args: Readonly<Record<string, string>> = {},
): Verdict => ({
  outcome: "unknown",
  reason: ui(key, { command: facts.name, ...args }),
  place: placeIn(step, facts.nameRange),
});

/** The last thing that removed exactly `path`, and not a link to it. */
export const removalOf = (image: PublishedImage, path: string): Done | undefined =>
  effectsOf(image).findLast(
    ({ effect, path: removed }) =>
      (effect.kind === "delete" || effect.kind === "move") && removed === path && effect.path === path,
  );

/** A path that must be there was removed, and nothing has brought it back. */
export function missing(image: PublishedImage, path: string, key: UiKey): Verdict | undefined {
  if (image.state.below(path).length > 0) return undefined;
  const removal = removalOf(image, path);
  if (removal) return judgedRemoval(removal, key);
  const sweep = effectsOf(image).findLast((done) => done.path === path && takesFolderAlong(done));
  return sweep && doubtful(sweep, "predict.cleaning");
}

const judgedRemoval = (removal: Done, key: UiKey): Verdict =>
  mayNotRun(removal.effect.guard) ? doubtful(removal, "predict.cleaning") : failing(removal, key);

/** `find /tmp -delete` takes the folder itself as well, unless it is told to spare it. */
const takesFolderAlong = ({ effect, step }: Done): boolean =>
  effect.kind === "empty" &&
  step.outcome.commands.some(
    ({ name, args }) =>
      name === "find" &&
      args.some(({ range, glob }) => range.start === effect.range.start && !glob) &&
      !args.some(({ text }) => text === "-mindepth" || text === "-type"),
  );
