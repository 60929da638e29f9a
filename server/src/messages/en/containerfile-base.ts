import type { RuleText } from "../text.ts";

/** Texts of the rules about the base image, labels, and instructions that only containers heed. */
export const containerfileBase = {} as const satisfies Record<string, RuleText>;
