/** The layout of published images: what a build adds to its base image, by the zones of a booted machine. */
import type { LineIndex } from "../../base/text.ts";
import type { Zone } from "../../data/zones.ts";
import { type Locale, zoneTexts } from "../../messages/messages.ts";
import type { Entry } from "../../model/containerfile/image-state.ts";
import type { ContainerfileModel, PublishedImage } from "../../model/containerfile/model.ts";
import { segmentsOf } from "../../model/shell/paths.ts";
import type { Layout, LayoutEntry, LayoutImage, LayoutZone, Origin } from "../../protocol/requests.ts";
import { shown } from "../../rules/containerfile/support/words.ts";
import type { Place } from "../../rules/rule.ts";
import { rangeOf } from "../range.ts";
import {
  type ChainLink,
  certaintyOf,
  chainOf,
  fromLink,
  instructionLink,
  unreadSteps,
} from "./provenance.ts";
import { imageSwitches, zoneIn } from "./zones.ts";

export interface LayoutOptions {
  readonly locale: Locale;
  /** The document under analysis. */
  readonly uri: string;
  readonly lines: LineIndex;
  /** The lines of another file, such as a script; undefined where it cannot be read. */
  readonly linesOf: (uri: string) => LineIndex | undefined;
}

/** In the order in which a reader asks for them. */
const zoneOrder: readonly Zone[] = [
  "image",
  "etc-merge",
  "state",
  "symlink-state",
  "ephemeral",
  "masked",
  "reserved",
];

export const layoutOf = ({ images }: ContainerfileModel, options: LayoutOptions): Layout => ({
  images: images.map((image) => imageLayout(image, options)),
});

/** URIs of the other files that the chains of a layout lead to. */
export const filesBehind = ({ images }: ContainerfileModel): ReadonlySet<string> =>
  new Set(
    images.flatMap((image) =>
      image.state
        .below("/")
        .flatMap((entry) => chainOf(image, entry).flatMap(({ place }) => place.uri ?? [])),
    ),
  );

function imageLayout(image: PublishedImage, options: LayoutOptions): LayoutImage {
  const byZone = new Map<Zone, Entry[]>();
  for (const entry of image.state.below("/")) {
    const zone = zoneIn(image, entry.path);
    const entries = byZone.get(zone) ?? [];
    byZone.set(zone, entries);
    entries.push(entry);
  }
  const { name } = image.stage;
  return {
    origin: located(fromLink(image.root), options),
    ...(name !== undefined && { stage: name }),
    unread: unreadSteps(image).map((step) => located(instructionLink(step), options)),
    zones: zoneOrder.flatMap((zone) => {
      const entries = byZone.get(zone);
      return entries ? [zoneLayout(image, zone, entries, options)] : [];
    }),
  };
}

function zoneLayout(
  image: PublishedImage,
  zone: Zone,
  entries: readonly Entry[],
  options: LayoutOptions,
): LayoutZone {
  const { zones, card } = zoneTexts(options.locale);
  const { name, install, upgrade, rollback } = zones[zone];
  const notes = imageSwitches(image, zone).map((key) => card[key]);
  return {
    zone,
    name,
    install,
    upgrade,
    rollback,
    notes,
    entries: childrenOf(treeOf(entries), "", (entry) => facts(image, entry, options)),
  };
}

function located({ label, place }: ChainLink, { uri, lines, linesOf }: LayoutOptions): Origin {
  const index = linesIn(place, lines, linesOf);
  return index ? { label, location: { uri: place.uri ?? uri, range: rangeOf(index, place) } } : { label };
}

const linesIn = ({ uri }: Place, own: LineIndex, linesOf: LayoutOptions["linesOf"]): LineIndex | undefined =>
  uri === undefined ? own : linesOf(uri);

/** A folder of the tree; it has an entry where the build names it. */
interface Node {
  entry: Entry | undefined;
  readonly children: Map<string, Node>;
}

const newNode = (): Node => ({ entry: undefined, children: new Map() });

function treeOf(entries: readonly Entry[]): Node {
  const root = newNode();
  for (const entry of entries) {
    let node = root;
    for (const segment of segmentsOf(entry.path)) {
      const child = node.children.get(segment) ?? newNode();
      node.children.set(segment, child);
      node = child;
    }
    node.entry = entry;
  }
  // An entry at the very top has no folder around it.
  if (!root.entry) return root;
  const top = newNode();
  top.children.set("", root);
  return top;
}

type Facts = Omit<LayoutEntry, "name" | "path" | "children">;

function childrenOf(node: Node, path: string, factsOf: (entry: Entry) => Facts): readonly LayoutEntry[] {
  const children = [...node.children].map(([name, child]) => entryOf(child, name, path, factsOf));
  return children.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Folders that hold nothing but one folder are shown as one, as editors do. */
function entryOf(
  first: Node,
  firstName: string,
  parent: string,
  factsOf: (entry: Entry) => Facts,
): LayoutEntry {
  let node = first;
  let name = firstName;
  while (!node.entry && node.children.size === 1) {
    const [next] = node.children;
    if (!next) break;
    name = `${name}/${next[0]}`;
    node = next[1];
  }
  const path = `${parent}/${name}`;
  const children = childrenOf(node, path === "/" ? "" : path, factsOf);
  const own = node.entry ? factsOf(node.entry) : impliedBy(children);
  return { name: shown(parent === "" ? path : name), path: shown(path), ...own, children };
}

/** A folder that only holds others is there if one of them is. */
const impliedBy = (children: readonly LayoutEntry[]): Facts => ({
  kind: "folder",
  certainty: children.some(({ certainty }) => certainty === "sure") ? "sure" : "likely",
  origin: [],
});

const kinds: Readonly<Record<Entry["effect"]["kind"], LayoutEntry["kind"]>> = {
  write: "file",
  mkdir: "folder",
  symlink: "link",
  tree: "tree",
  leftover: "leftover",
};

function facts(image: PublishedImage, entry: Entry, options: LayoutOptions): Facts {
  const { effect } = entry;
  return {
    kind: kinds[effect.kind],
    ...(effect.kind === "symlink" && { target: shown(effect.target) }),
    certainty: certaintyOf(image, entry),
    origin: chainOf(image, entry).map((link) => located(link, options)),
  };
}
