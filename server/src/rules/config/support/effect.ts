/** What a key does in the image that is built. */
import {
  type BlueprintKey,
  effectsOf,
  type Family,
  familyOf,
  imageTypesOf,
} from "../../../data/blueprint.ts";
import { keysAt } from "../../../model/config/entries.ts";
import type { ConfigKey } from "../../../model/config/keys.ts";
import type { ConfigSubject } from "./subject.ts";

export type Outcome =
  | { readonly kind: "works" }
  /** Ignored whatever is built. */
  | { readonly kind: "never" }
  /** Ignored in the image type that is built. */
  | { readonly kind: "type"; readonly type: string }
  /** Ignored in the installer ISO that other keys of the file are for; works in `types`. */
  | { readonly kind: "iso"; readonly types: readonly string[] }
  /** image-builder refuses to build, with the image type where the refusal depends on it. */
  | { readonly kind: "refused"; readonly type: string | undefined };

const WORKS: Outcome = { kind: "works" };

/** The tables that only an installer ISO reads: a file that has one is meant for an ISO. */
const ISO_PATHS: readonly string[] = [
  "customizations.installer.kickstart",
  "customizations.installer.modules",
  "customizations.iso",
];

export const isForIso = (keys: readonly ConfigKey[]): boolean =>
  ISO_PATHS.some((path) => keysAt(keys, path).some(({ set }) => set));

/** `iso`: whether the file has settings that only an installer ISO reads. */
export function outcomeOf(node: BlueprintKey, subject: ConfigSubject, iso: boolean): Outcome {
  const { builder, imageType } = subject;
  const effects = effectsOf(node, builder);
  if (effects === undefined) return WORKS;
  const all = Object.values(effects);
  const family = imageType === undefined ? undefined : familyOf(imageType);
  const effect = family === undefined ? undefined : effects[family];
  if (all.every((each) => each === "refused")) return { kind: "refused", type: undefined };
  if (imageType !== undefined && family !== undefined) {
    if (effect === "refused") return { kind: "refused", type: imageType };
    if (effect !== "ignored") return WORKS;
    return all.some(works) ? { kind: "type", type: imageType } : { kind: "never" };
  }
  if (!all.some(works)) return { kind: "never" };
  if (!iso || works(effects.iso) || works(effects.installer)) return WORKS;
  const families = (Object.keys(effects) as Family[]).filter((each) => works(effects[each]));
  return { kind: "iso", types: families.flatMap((each) => imageTypesOf(each, builder)) };
}

const works = (effect: string | undefined): boolean => effect === "applied" || effect === "warned";
