/** Questions that the rules about folders with a nature of their own share. */
import type { TextRange } from "../../../base/text.ts";
import type { Entry } from "../../../model/containerfile/image-state.ts";
import type { PublishedImage } from "../../../model/containerfile/model.ts";
import type { Step } from "../../../model/containerfile/stages.ts";
import type { Effect } from "../../../model/shell/facts.ts";
import { normalised, parentOf } from "../../../model/shell/paths.ts";
import { isTrimmed } from "./lineage.ts";
import { isSpecial } from "./special-files.ts";

/** What the lineage brings into `folder` and leaves there; the folder itself is the base's. */
export const broughtInto = (image: PublishedImage, folder: string): readonly Entry[] =>
  image.state
    .below(folder)
    .filter(
      (entry) =>
        entry.effect.kind !== "leftover" &&
        !isSpecial(entry) &&
        (entry.path !== folder || entry.effect.kind === "tree") &&
        !isTrimmed(image, entry),
    );

/** A RUN that does one thing, which a fix may therefore put another instruction in place of. */
export const doesOneThing = ({ syntax, outcome }: Step): boolean =>
  syntax.keyword === "RUN" &&
  syntax.flags.length === 0 &&
  outcome.commands.length === 1 &&
  outcome.effects.length === 1;

/** Keys and settings of ssh are the concern of a rule of their own. */
export const isOfSsh = ({ path }: Entry): boolean => /\/\.ssh(?:\/|$)/.test(path);

/** The word that names what goes: a move is known by where it leads to. */
export function rangeOfSource({ outcome }: Step, effect: Effect): TextRange {
  const { range, path, kind } = effect;
  const command =
    kind === "move"
      ? outcome.commands.find((one) => one.range.start <= range.start && range.end <= one.range.end)
      : undefined;
  const word = command?.args.find(({ text }) => text !== "" && normalised(text) === path);
  return word ? word.range : range;
}

/** Without the folders that were made for something else among the entries. */
export function withoutHolders(entries: readonly Entry[]): readonly Entry[] {
  const holders = new Set<string>();
  for (const { path, effect } of entries) {
    if (effect.kind === "mkdir") continue;
    for (let at = parentOf(path); at !== "/" && !holders.has(at); at = parentOf(at)) holders.add(at);
  }
  return entries.filter(({ path, effect }) => effect.kind !== "mkdir" || !holders.has(path));
}

/** Whether a tree whose names are not known was unpacked around `path`, and may have brought it. */
export function mayBeInTree(image: PublishedImage, path: string): boolean {
  for (let at = parentOf(path); ; at = parentOf(at)) {
    if (image.state.get(at)?.effect.kind === "tree") return true;
    if (at === "/") return false;
  }
}
