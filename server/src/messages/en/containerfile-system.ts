import type { RuleText } from "../text.ts";

/** Texts of the rules about services, and tools that need a running system. */
export const containerfileSystem = {} as const satisfies Record<string, RuleText>;
