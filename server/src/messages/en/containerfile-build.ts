import type { RuleText } from "../text.ts";

/** Texts of the rules about how a Containerfile builds, and what a booted machine ignores. */
export const containerfileBuild = {} as const satisfies Readonly<Record<string, RuleText>>;
