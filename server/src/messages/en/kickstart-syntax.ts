import type { RuleText } from "../text.ts";

/** Texts of the rules about how a kickstart is written. */
export const kickstartSyntax = {} as const satisfies Readonly<Record<string, RuleText>>;
