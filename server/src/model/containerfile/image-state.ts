/** The net state of an image: what lies in it after every instruction of its lineage, and where it came from. */
import { globPattern, isGlob } from "../../base/glob.ts";
import type { Effect } from "../shell/facts.ts";
import { HOLE } from "../shell/value.ts";
import { canonical } from "./context.ts";
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
  /** Folders whose whole content was removed by a RUN (`rm -rf /opt`), still absent or made anew. */
  readonly wasRemoved: (path: string) => boolean;
}

interface Node {
  readonly children: Map<string, Node>;
  entry: Entry | undefined;
}

const newNode = (): Node => ({ children: new Map(), entry: undefined });
const segmentsOf = (path: string): readonly string[] => path.split("/").filter((segment) => segment !== "");

/** Folds the effects of `steps`, in order. */
export function imageState(steps: readonly Step[]): ImageState {
  const root = newNode();
  const removed = new Set<string>();
  for (const step of steps) for (const effect of step.outcome.effects) apply(root, removed, effect, step);
  const layout = steps[0]?.context.layout ?? "unknown";
  const nodeAt = (path: string): Node | undefined => {
    let node: Node | undefined = root;
    for (const segment of segmentsOf(canonical(path, layout))) node = node?.children.get(segment);
    return node;
  };
  return {
    get: (path) => nodeAt(path)?.entry,
    below: (folder) => entriesOf(nodeAt(folder), []),
    wasRemoved: (path) => removed.has(path),
  };
}

function entriesOf(node: Node | undefined, entries: Entry[]): readonly Entry[] {
  if (!node) return entries;
  if (node.entry) entries.push(node.entry);
  for (const child of node.children.values()) entriesOf(child, entries);
  return entries;
}

function apply(root: Node, removed: Set<string>, effect: Effect, step: Step): void {
  const path = canonical(effect.path, step.context.layout);
  switch (effect.kind) {
    case "delete":
      if (!isGlob(path)) removed.add(path);
      return remove(root, segmentsOf(path), 0);
    case "empty":
      return empty(root, segmentsOf(path), effect.except);
    case "move":
      return move(root, path, canonical(effect.to, step.context.layout), effect, step, removed);
    default:
      return put(root, { path, effect, step });
  }
}

function put(root: Node, entry: Entry): void {
  const node = reach(root, segmentsOf(entry.path));
  const { effect } = entry;
  // Appending keeps the first writer as the origin; a folder made again keeps what lies in it.
  const keeps = node.entry && (effect.kind === "mkdir" || (effect.kind === "write" && effect.append));
  if (effect.kind === "write" && effect.append && node.entry?.effect.kind === "write") {
    const before = node.entry.effect;
    const content =
      before.content !== undefined && effect.content !== undefined
        ? { content: before.content + effect.content }
        : {};
    const { content: _, ...rest } = before;
    node.entry = { ...node.entry, effect: { ...rest, ...content } };
  } else if (!keeps) node.entry = entry;
}

function reach(root: Node, segments: readonly string[]): Node {
  let node = root;
  for (const segment of segments) {
    const child = node.children.get(segment) ?? newNode();
    node.children.set(segment, child);
    node = child;
  }
  return node;
}

function remove(node: Node, segments: readonly string[], at: number): void {
  const segment = segments[at];
  if (segment === undefined) return;
  const isLast = at === segments.length - 1;
  for (const name of matching(node, segment)) {
    const child = node.children.get(name);
    if (isLast) node.children.delete(name);
    else if (child) remove(child, segments, at + 1);
  }
}

function matching(node: Node, segment: string): readonly string[] {
  if (!isGlob(segment)) return node.children.has(segment) ? [segment] : [];
  const pattern = globPattern(segment);
  return [...node.children.keys()].filter((name) => name.includes(HOLE) || pattern.test(name));
}

function empty(root: Node, segments: readonly string[], except: readonly string[]): void {
  let nodes: readonly Node[] = [root];
  for (const segment of segments) {
    nodes = nodes.flatMap((node) => matching(node, segment).flatMap((name) => node.children.get(name) ?? []));
  }
  for (const node of nodes) {
    for (const name of [...node.children.keys()]) if (!except.includes(name)) node.children.delete(name);
  }
}

function move(
  root: Node,
  from: string,
  to: string,
  effect: Extract<Effect, { kind: "move" }>,
  step: Step,
  removed: Set<string>,
): void {
  if (!isGlob(from)) removed.add(from);
  const created: Creation = { ...effect, kind: "tree", path: effect.to };
  const source = nodeOf(root, segmentsOf(from));
  remove(root, segmentsOf(from), 0);
  const target = reach(root, segmentsOf(to));
  if (source) {
    target.entry = source.entry && { ...source.entry, path: to };
    for (const [name, child] of source.children) target.children.set(name, moved(child, `${to}/${name}`));
  } else target.entry = { path: to, effect: created, step };
}

const moved = (node: Node, path: string): Node => ({
  entry: node.entry && { ...node.entry, path },
  children: new Map([...node.children].map(([name, child]) => [name, moved(child, `${path}/${name}`)])),
});

function nodeOf(root: Node, segments: readonly string[]): Node | undefined {
  let node: Node | undefined = root;
  for (const segment of segments) node = node?.children.get(segment);
  return node;
}
