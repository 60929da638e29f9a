import type { RuleText } from "../text.ts";

/** Texts of the rules about packages and what else installs software. */
export const containerfilePackages = {} as const satisfies Record<string, RuleText>;
