import type { RuleText } from "../text.ts";

/** Texts of the rules for Containerfiles. */
export const containerfile = {} as const satisfies Readonly<Record<string, RuleText>>;
