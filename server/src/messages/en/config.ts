import type { RuleText } from "../text.ts";

/** Texts of the rules for the image builder's config. */
export const config = {} as const satisfies Readonly<Record<string, RuleText>>;
