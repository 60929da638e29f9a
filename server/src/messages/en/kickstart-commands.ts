import type { RuleText } from "../text.ts";

/** Texts of the rules about versions, conflicts, and what an unattended installation needs. */
export const kickstartCommands = {} as const satisfies Readonly<Record<string, RuleText>>;
