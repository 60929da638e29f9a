/** What a key of a config is for, put into words. */
import {
  type BlueprintKey,
  describe,
  type Effect,
  effectsOf,
  type Family,
  familyOf,
  imageTypesOf,
  keyAt,
} from "../../data/blueprint.ts";
import { configWords as english, remedies as englishRemedies } from "../../messages/en/config.ts";
import { configWords as korean, remedies as koreanRemedies } from "../../messages/ko/config.ts";
import type { Locale } from "../../messages/messages.ts";
import { fill, type MessageArguments } from "../../messages/text.ts";

type Word = keyof typeof english;

export const word = (locale: Locale, key: Word, args: MessageArguments = {}): string =>
  fill((locale === "ko" ? korean : english)[key], args);

/** Markdown about the key at `path`; every part of it is the project's own text. */
export function explain(path: readonly string[], key: BlueprintKey, locale: Locale): string {
  const facts = [...ownFacts(path, key, locale), ...effectFacts(path, locale)];
  return [describe(path, key, locale), facts.map((fact) => `- ${fact}`).join("\n")]
    .filter(Boolean)
    .join("\n\n");
}

function ownFacts(path: readonly string[], key: BlueprintKey, locale: Locale): readonly string[] {
  const required = keyAt(path.slice(0, -1))?.required?.includes(path.at(-1) ?? "");
  return [
    ...(required ? [word(locale, "required")] : []),
    ...(key.deprecated ? [word(locale, "deprecated")] : []),
    ...(key.values ? [word(locale, "values", { values: codes(key.values) })] : []),
    ...(key.default === undefined ? [] : [word(locale, "default", { value: codes([key.default]) })]),
    ...(key.only ? [word(locale, "only", { types: codes(key.only) })] : []),
    ...(key.since ? [word(locale, "since", { since: key.since })] : []),
  ];
}

/** In which images the key counts: what the nearest table with a row of its own says. */
function effectFacts(path: readonly string[], locale: Locale): readonly string[] {
  const key = owner(path);
  const bib = key && effectsOf(key, "bib");
  if (key === undefined || bib === undefined) return [];
  const typesWith = (effects: typeof bib, effect: Effect, builder: "bib" | "image-builder") =>
    (Object.keys(effects) as Family[])
      .filter((family) => effects[family] === effect)
      .flatMap((family) => imageTypesOf(family, builder));
  const facts = (["applied", "warned", "ignored"] as const).flatMap((effect) => {
    const types = typesWith(bib, effect, "bib");
    return types.length > 0 ? [word(locale, effect, { types: codes(types) })] : [];
  });
  const refused = typesWith(effectsOf(key, "image-builder") ?? {}, "refused", "image-builder");
  if (refused.length > 0) facts.push(word(locale, "refused", { types: codes(refused) }));
  const isIgnored = Object.values(bib).includes("ignored");
  const remedy = (locale === "ko" ? koreanRemedies : englishRemedies)[key.instead ?? "drop"];
  return isIgnored && key.instead !== undefined ? [...facts, remedy] : facts;
}

function owner(path: readonly string[]): BlueprintKey | undefined {
  for (let length = path.length; length > 0; length--) {
    const key = keyAt(path.slice(0, length));
    if (key?.effect !== undefined) return key;
  }
  return undefined;
}

const codes = (values: readonly (string | number | boolean)[]): string =>
  values.map((value) => `\`${value}\``).join(", ");

/** Whether an image of that type (of some type, where none is named) shows an effect of the key, so that it is worth offering. */
export function isUseful(path: readonly string[], imageType?: string): boolean {
  const key = owner(path);
  const effects = key && effectsOf(key, "bib");
  if (effects === undefined) return true;
  const family = imageType === undefined ? undefined : familyOf(imageType);
  const wanted = family === undefined ? Object.values(effects) : [effects[family]];
  return wanted.some((effect) => effect === "applied" || effect === "warned");
}
