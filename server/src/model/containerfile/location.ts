/** Where in the image a path lies. */
import { isGlob } from "../../base/glob.ts";
import { type TextMemory, textMemory } from "../../base/memory.ts";
import type { LayoutId } from "../../data/bases.ts";
import { segmentsOf } from "../shell/paths.ts";
import { canonical } from "./context.ts";

/** A path, or a pattern of paths, with the links of the base followed. */
export interface Location {
  readonly path: string;
  readonly segments: readonly string[];
  readonly isPattern: boolean;
}

export function locationOf(written: string, layout: LayoutId): Location {
  const path = canonical(written, layout);
  return { path, segments: segmentsOf(path), isPattern: isGlob(path) };
}

const knownByLayout = new Map<LayoutId, TextMemory<Location>>();

/** The same, kept: rules ask for the same places at each keystroke, and package managers leave the same files behind. */
export function knownLocation(written: string, layout: LayoutId): Location {
  const known = knownByLayout.get(layout) ?? textMemory(100_000);
  knownByLayout.set(layout, known);
  return known.remember(written, (own) => locationOf(own, layout));
}
