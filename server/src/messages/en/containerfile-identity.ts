import type { RuleText } from "../text.ts";

/** Texts of the rules about accounts, secrets, remote content and how scripts fail. */
export const containerfileIdentity = {} as const satisfies Record<string, RuleText>;
