/** Leftovers of package transactions: which survive, what they are called, what clears them. */

import { globMatches } from "../../../base/glob.ts";
import { remembering } from "../../../base/memory.ts";
import { own } from "../../../base/own.ts";
import type {
  ContainerfileModel,
  PlacedCommand,
  PublishedImage,
} from "../../../model/containerfile/model.ts";
import { placeIn, textBehind } from "../../../model/containerfile/sources.ts";
import { lineageOf, type Stage, type Step } from "../../../model/containerfile/stages.ts";
import type { Effect } from "../../../model/shell/facts.ts";
import { packageCall } from "../../../model/shell/packages.ts";
import { isUnder } from "../../../model/shell/paths.ts";
import type { Edit } from "../../rule.ts";
import { isOpen } from "./open-expansion.ts";
import { packageCommands } from "./packages.ts";

type Leftover = Extract<Effect, { kind: "leftover" }>;

export interface Residue {
  readonly step: Step;
  readonly leftovers: readonly { readonly path: string; readonly effect: Leftover }[];
}

export const isCache = (path: string): boolean => /^\/var\/(?:cache|lib\/apt\/lists)(?:\/|$)/.test(path);

const ofDnf4 = /^\/var\/(?:cache\/dnf|log\/(?:dnf(?:\.librepo|\.rpm)?|hawkey)\.log)$/;
const ofDnf5 = /^\/var\/(?:cache\/libdnf5|log\/dnf5\.log)$/;
const dnfLog = "/var/log/dnf.log";

/** dnf is dnf 4 or dnf5, by base: the names of the same thing have the same key. */
const keyOf = (path: string): string =>
  path
    .replace(/\/libdnf5$/, "/dnf")
    .replace(/^\/var\/log\/(?:dnf(?:5|\.librepo|\.rpm)|hawkey)\.log$/, dnfLog);

const managerOf = ({ origin }: Stage): string =>
  origin.kind === "image" && origin.match.kind === "bootc" ? origin.match.base.packageManager : "";

/** What the dnf of a base does not write, where only one dnf can be meant. */
function foreignTo({ root }: Pick<PublishedImage, "root">): RegExp | undefined {
  const manager = managerOf(root);
  if (manager === "dnf4") return ofDnf5;
  return manager === "dnf5" ? ofDnf4 : undefined;
}

/** What a call cleans, without the folders of the dnf that the base of its stage does not have. */
export function cleansOf(file: ContainerfileModel, { step, facts }: PlacedCommand): readonly string[] {
  const cleans = packageCall(facts.name, facts.args)?.cleans ?? [];
  const stage = file.stages[step.stage];
  const [root] = stage && cleans.length > 0 ? lineageOf(stage) : [];
  const foreign = facts.name === "dnf5" ? ofDnf4 : root && foreignTo({ root });
  return foreign ? cleans.filter((path) => !foreign.test(path)) : cleans;
}

/** The leftovers of the whole lineage that are there at its end. */
export const survivingLeftovers = (image: PublishedImage): Residue["leftovers"] =>
  ofImage(image, leftoversIn(image, born(image)));

function born(image: PublishedImage): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const { outcome } of packageSteps(image)) for (const path of bornIn(outcome)) paths.add(path);
  return paths;
}

/** The steps that call a package manager. */
export const packageSteps = remembering((image: PublishedImage): readonly Step[] => [
  ...new Set(packageCommands(image).map(({ step }) => step)),
]);

/** The leftovers that a step does not clear itself. */
export const keptLeftovers = (image: PublishedImage, step: Step): Residue["leftovers"] =>
  ofImage(image, uncleared(image, ownLeftovers(step.outcome), bornIn(step.outcome)));

const bornIn = remembering(
  ({ effects }: Step["outcome"]): ReadonlySet<string> =>
    new Set(effects.filter(({ kind }) => kind === "leftover").map(({ path }) => path)),
);

/** What a step leaves depends on nothing but what it does, and is looked for in its own deletions only. */
const ownLeftovers = remembering((outcome: Step["outcome"]): Residue["leftovers"] => {
  const left = new Map<string, { readonly effect: Leftover; readonly segments: readonly string[] }>();
  for (const { effect, path, segments, isPattern } of outcome.changes) {
    if (effect.kind === "leftover") left.set(path, { effect, segments });
    else if (left.size > 0 && takesAway(effect.kind)) {
      const except = effect.kind === "empty" ? effect.except : undefined;
      // Nothing is left of a folder whose whole content goes.
      const pattern = segments.at(-1) === "*" ? segments.slice(0, -1) : segments;
      for (const [known, at] of left) {
        const isGone = isPattern || except ? isTaken(at.segments, pattern, except) : isUnder(known, path);
        if (isGone) left.delete(known);
      }
    }
  }
  return [...left].map(([path, { effect }]) => ({ path, effect }));
});

const takesAway = (kind: Effect["kind"]): boolean => kind === "delete" || kind === "empty" || kind === "move";

/** Whether deleting `pattern` (or, with `except`, emptying it) takes `path` along. */
export function isTaken(
  path: readonly string[],
  pattern: readonly string[],
  except?: readonly string[],
): boolean {
  const matches = pattern.every((segment, at) => path[at] !== undefined && globMatches(segment, path[at]));
  if (!matches || except === undefined) return matches;
  const child = path[pattern.length];
  return child === undefined || !except.includes(child);
}

/** Of what was `born`, what is still there. */
function leftoversIn(image: PublishedImage, born: ReadonlySet<string>): Residue["leftovers"] {
  const survivors = [...born].flatMap((path) => {
    const effect = image.state.get(path)?.effect;
    return effect?.kind === "leftover" ? [{ path, effect }] : [];
  });
  return uncleared(image, survivors, born);
}

/** Where the base does not tell, whoever clears one of two names for the same thing knows which of them it has. */
function uncleared(
  image: PublishedImage,
  survivors: Residue["leftovers"],
  born: ReadonlySet<string>,
): Residue["leftovers"] {
  if (survivors.length === 0) return survivors;
  const foreign = foreignTo(image);
  if (foreign) return survivors.filter(({ path }) => !foreign.test(path));
  const left = new Set(survivors.map(({ path }) => path));
  const cleared = new Set([...born].filter((path) => !left.has(path)).map(keyOf));
  return survivors.filter(({ path }) => !cleared.has(keyOf(path)));
}

const ofImage = (image: PublishedImage, leftovers: Residue["leftovers"]): Residue["leftovers"] =>
  leftovers.some(({ effect }) => effect.by === "pacman") && hasOtherPacmanFolders(image)
    ? leftovers.filter(({ effect }) => effect.by !== "pacman")
    : leftovers;

/** The bootcrew recipes write other folders into pacman.conf, below /usr/lib/sysimage; whoever edits it may as well. */
function hasOtherPacmanFolders({ root, steps }: PublishedImage): boolean {
  const { origin } = root;
  return (
    (origin.kind === "image" && origin.match.kind === "bootc" && origin.match.base.layout === "bootcrew") ||
    steps.some(({ outcome }) => outcome.effects.some(({ path }) => path === "/etc/pacman.conf"))
  );
}

/** Paths as the base names them: of two names for one thing only the fitting one. */
export function namesOf(image: PublishedImage, paths: readonly string[]): readonly string[] {
  const isDnf5 = managerOf(image.root).includes("dnf5");
  const names = new Map<string, string>();
  for (const path of paths) {
    const known = names.get(keyOf(path));
    if (known === undefined || (isDnf5 && path.includes("dnf5"))) names.set(keyOf(path), path);
  }
  return [...names].flatMap(([key, name]) =>
    key === dnfLog && !name.includes("dnf5") ? ["/var/log/dnf*.log", "/var/log/hawkey.log"] : [name],
  );
}

const cleaners: Readonly<Record<string, string>> = {
  dnf: "dnf clean all",
  dnf5: "dnf5 clean all",
  yum: "yum clean all",
  microdnf: "microdnf clean all",
  apt: "apt-get clean",
  "apt-get": "apt-get clean",
  zypper: "zypper clean -a",
  pacman: "pacman -Scc --noconfirm",
};

/** Cleans up right behind the last transaction of each step; undefined where a step leaves no room for it. */
export function cleaning(
  image: PublishedImage,
  residues: readonly Residue[],
): (() => readonly Edit[]) | undefined {
  return residues.every(leavesRoom)
    ? () => residues.map((residue) => cleaningEdit(image, residue))
    : undefined;
}

/** Where the last call of a package manager ends: `dnf clean all` writes logs like every other one. */
const endOfCalls = remembering(({ commands }: Step["outcome"]): number =>
  Math.max(
    ...commands
      .filter(
        ({ name, args, guard, captured }) =>
          guard === "none" && !captured && packageCall(name, args) !== undefined,
      )
      .map(({ range }) => range.end),
  ),
);

const endOf = ({ step, leftovers }: Residue): number =>
  Math.max(endOfCalls(step.outcome), ...leftovers.map(({ effect }) => effect.transaction.end));

function leavesRoom(residue: Residue): boolean {
  const { step } = residue;
  if (step.syntax.exec) return false;
  const end = endOf(residue);
  // Behind a pipe or a single `&` the cleaning would belong to something else.
  const goesOn = /^(?:[ \t]|\\\r?\n)*(?:\|(?!\|)|&(?!&))/.test(textBehind(step, end));
  return !goesOn && !isOpen(step, end);
}

function cleaningEdit(image: PublishedImage, residue: Residue): Edit {
  const { step, leftovers } = residue;
  const end = endOf(residue);
  const managers = new Set(leftovers.filter(({ path }) => isCache(path)).map(({ effect }) => effect.by));
  const names = namesOf(
    image,
    leftovers.map(({ path }) => path),
  );
  const commands = [
    ...new Set([...managers].flatMap((manager) => own(cleaners, manager) ?? [])),
    `rm -rf ${names.join(" ")}`,
  ];
  const place = placeIn(step, { start: end, end });
  return { place, text: commands.map((command) => ` && ${command}`).join("") };
}
