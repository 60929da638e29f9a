import type { RuleText } from "../text.ts";

/** Texts of the rules about secrets and values in a kickstart. */
export const kickstartValues = {} as const satisfies Readonly<Record<string, RuleText>>;
