/** The net state of an image: what lies in it after every instruction of its lineage, and where it came from. */
import { globMatches, isGlob } from "../../base/glob.ts";
import type { Effect } from "../shell/facts.ts";
import { HOLE } from "../shell/value.ts";
import { knownLocation } from "./location.ts";
import type { Change } from "./outcome.ts";
import type { Step } from "./stages.ts";

/** The effect that brought a path in. */
export type Creation = Extract<Effect, { kind: "write" | "mkdir" | "symlink" | "tree" | "leftover" }>;

export interface Entry {
  /** With the links of the base followed. */
  readonly path: string;
  readonly effect: Creation;
  readonly step: Step;
}

export interface ImageState {
  /** The entry at a path, with the base's links followed. */
  readonly get: (path: string) => Entry | undefined;
  /** All entries at or below a folder, in the order of their paths' first appearance. */
  readonly below: (folder: string) => readonly Entry[];
  /** Whether a RUN removed the path itself (`rm -rf /opt`), whatever came afterwards. */
  readonly wasRemoved: (path: string) => boolean;
}

/** A path of the image; it is its own entry once an effect has named it, so that a path costs one object. */
interface Node {
  children: Map<string, Node> | undefined;
  path: string;
  effect: Creation | undefined;
  step: Step | undefined;
}

const newNode = (): Node => ({ children: undefined, path: "", effect: undefined, step: undefined });

const entryOf = (node: Node | undefined): Entry | undefined => (node?.effect ? (node as Entry) : undefined);

/** Folds the changes of `steps`, in order. */
export function imageState(steps: readonly Step[]): ImageState {
  const root = newNode();
  const removed = new Set<string>();
  for (const step of steps) for (const change of step.outcome.changes) apply(root, removed, change, step);
  const layout = steps[0]?.context.layout ?? "unknown";
  const nodeAt = (path: string): Node | undefined => nodeOf(root, knownLocation(path, layout).segments);
  return {
    get: (path) => entryOf(nodeAt(path)),
    below: (folder) => entriesOf(nodeAt(folder), []),
    wasRemoved: (path) => removed.has(path),
  };
}

function entriesOf(node: Node | undefined, entries: Entry[]): readonly Entry[] {
  if (!node) return entries;
  const entry = entryOf(node);
  if (entry) entries.push(entry);
  if (node.children) for (const child of node.children.values()) entriesOf(child, entries);
  return entries;
}

function apply(root: Node, removed: Set<string>, change: Change, step: Step): void {
  const { effect, path, segments, isPattern, to } = change;
  switch (effect.kind) {
    case "delete":
      if (isPattern) return remove(root, segments, 0);
      removed.add(path);
      return removeOne(root, segments);
    case "empty":
      return empty(root, segments, effect.except);
    case "move":
      if (!isPattern) removed.add(path);
      return to && move(root, segments, to, { ...effect, kind: "tree", path: effect.to }, step);
    default:
      return put(reach(root, segments), path, effect, step);
  }
}

function put(node: Node, path: string, effect: Creation, step: Step): void {
  const before = node.effect;
  // A folder made again keeps what lies in it; appending keeps the first writer as the origin.
  if (before && effect.kind === "mkdir") return;
  if (before && effect.kind === "write" && effect.append) node.effect = appended(before, effect);
  else {
    node.path = path;
    node.effect = effect;
    node.step = step;
  }
}

function appended(before: Creation, addition: Extract<Creation, { kind: "write" }>): Creation {
  if (before.kind !== "write" || before.content === undefined) return before;
  const { content, contentStart: _, ...rest } = before;
  return addition.content === undefined ? rest : { ...rest, content: content + addition.content };
}

function reach(root: Node, segments: readonly string[]): Node {
  let node = root;
  for (const segment of segments) {
    node.children ??= new Map();
    let child = node.children.get(segment);
    if (!child) {
      child = newNode();
      node.children.set(segment, child);
    }
    node = child;
  }
  return node;
}

function nodeOf(root: Node, segments: readonly string[]): Node | undefined {
  let node: Node | undefined = root;
  for (const segment of segments) node = node?.children?.get(segment);
  return node;
}

function removeOne(root: Node, segments: readonly string[]): void {
  nodeOf(root, segments.slice(0, -1))?.children?.delete(segments.at(-1) ?? "");
}

function remove(node: Node, segments: readonly string[], at: number): void {
  const segment = segments[at];
  if (segment === undefined) return;
  const isLast = at === segments.length - 1;
  if (isLast && segment === "*") forget(node);
  if (!node.children) return;
  if (isLast) {
    for (const name of matching(node.children, segment)) node.children.delete(name);
    return;
  }
  for (const name of matching(node.children, segment)) {
    const child = node.children.get(name);
    if (child) remove(child, segments, at + 1);
  }
}

/** Once a folder is emptied, nothing is left of a tree or of leftovers that lay somewhere in it. */
function forget(node: Node): void {
  if (node.effect?.kind === "tree" || node.effect?.kind === "leftover") node.effect = undefined;
}

function matching(children: ReadonlyMap<string, Node>, segment: string): readonly string[] {
  if (!isGlob(segment)) return children.has(segment) ? [segment] : [];
  if (segment === "*") return [...children.keys()];
  return [...children.keys()].filter((name) => name.includes(HOLE) || globMatches(segment, name));
}

function empty(root: Node, segments: readonly string[], except: readonly string[]): void {
  let nodes: readonly Node[] = [root];
  for (const segment of segments) {
    nodes = nodes.flatMap(({ children }) =>
      children ? matching(children, segment).flatMap((name) => children.get(name) ?? []) : [],
    );
  }
  for (const node of nodes) {
    if (except.length === 0) forget(node);
    for (const name of [...(node.children?.keys() ?? [])])
      if (!except.includes(name)) node.children?.delete(name);
  }
}

function move(
  root: Node,
  from: readonly string[],
  to: NonNullable<Change["to"]>,
  created: Creation,
  step: Step,
): void {
  const source = nodeOf(root, from);
  remove(root, from, 0);
  const target = reach(root, to.segments);
  if (!source) return put(target, to.path, created, step);
  const { path, effect, step: origin, children } = moved(source, to.path, created, step);
  target.path = path;
  target.effect = effect;
  target.step = origin;
  if (children) target.children = new Map([...(target.children ?? []), ...children]);
}

/** What is moved was brought to its new place by the move; leftovers still belong to their transaction. */
function moved(node: Node, path: string, by: Creation, step: Step): Node {
  const { range, guard, certainty } = by;
  const stays = !node.effect || node.effect.kind === "leftover";
  const children =
    node.children &&
    new Map([...node.children].map(([name, child]) => [name, moved(child, `${path}/${name}`, by, step)]));
  if (stays) return { path, effect: node.effect, step: node.step, children };
  const effect = node.step === step ? node.effect : withoutPlace(node.effect);
  return { path, effect: { ...effect, path, range, guard, certainty } as Creation, step, children };
}

/** Where a content begins is told in the numbers of the step that wrote it. */
function withoutPlace(effect: Creation | undefined): Creation | undefined {
  if (effect?.kind !== "write") return effect;
  const { contentStart: _, ...rest } = effect;
  return rest;
}
