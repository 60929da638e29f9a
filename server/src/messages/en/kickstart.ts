import type { RuleText } from "../text.ts";

/** Texts of the rules for kickstart. */
export const kickstart = {} as const satisfies Readonly<Record<string, RuleText>>;
