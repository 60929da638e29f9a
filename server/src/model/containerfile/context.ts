/**
 * What an instruction finds when it runs: variables, folder, shell, layout of the base. Contexts never change
 * and are made anew only where something differs, so that the same object means the same surroundings: what an
 * instruction does is remembered by its text and the context it ran in.
 */

import { type Memory, memory } from "../../base/memory.ts";
import type { LayoutId } from "../../data/bases.ts";
import { layoutLinks } from "../../data/layouts.ts";
import { isUnder } from "../shell/paths.ts";
import { noVariables, type Variables } from "./variables.ts";

export interface BuildContext {
  readonly layout: LayoutId;
  /** ARG and ENV in scope. */
  readonly variables: Variables;
  /** ENV only: what a stage FROM this one inherits. */
  readonly environment: Variables;
  /** ARGs before the first FROM; a bare `ARG X` in a stage takes its value from here. */
  readonly globals: Variables;
  /** WORKDIR; undefined where it is not known. */
  readonly workdir: string | undefined;
  /** Whether SHELL is one that this model can read. */
  readonly shellIsPosix: boolean;
  /** Whether SHELL says `-e`. */
  readonly errexit: boolean;
  /** What instructions do here, kept by outcome.ts. */
  readonly outcomes: Memory<object, unknown>;
}

/** A context that differs from `context`; what was remembered there does not hold here. */
export const changed = (context: BuildContext, difference: Partial<BuildContext>): BuildContext => ({
  ...context,
  ...difference,
  outcomes: memory(),
});

const roots = new WeakMap<Variables, Map<LayoutId, BuildContext>>();

/** The context at the top of a stage FROM an image of the given layout. */
export function rootContext(layout: LayoutId, globals: Variables): BuildContext {
  const known = roots.get(globals) ?? new Map<LayoutId, BuildContext>();
  roots.set(globals, known);
  const context = known.get(layout) ?? {
    layout,
    variables: noVariables,
    environment: noVariables,
    globals,
    workdir: "/",
    shellIsPosix: true,
    errexit: false,
    outcomes: memory(),
  };
  known.set(layout, context);
  return context;
}

const children = new WeakMap<BuildContext, BuildContext>();

/** The context at the top of a stage FROM a stage that ended in `parent`: ENV, WORKDIR and SHELL stay, ARGs go. */
export function childContext(parent: BuildContext): BuildContext {
  if (parent.variables === parent.environment) return parent;
  const child = children.get(parent) ?? changed(parent, { variables: parent.environment });
  children.set(parent, child);
  return child;
}

const headOf = (path: string): string => {
  const end = path.indexOf("/", 1);
  return end < 0 ? path : path.slice(0, end);
};
const linkedHeads = new Set(
  Object.values(layoutLinks).flatMap((links) => links.map(([link]) => headOf(link))),
);

/** `path` with the links of the base's layout followed. */
export function canonical(path: string, layout: LayoutId): string {
  // Most paths lie in /usr and /etc, where nothing is a link.
  if (!linkedHeads.has(headOf(path))) return path;
  for (const [link, target] of layoutLinks[layout]) {
    if (isUnder(path, link)) return canonical(target + path.slice(link.length), layout);
  }
  return path;
}
