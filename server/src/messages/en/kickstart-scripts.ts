import type { RuleText } from "../text.ts";

/** Texts of the rules about scripts in a kickstart, and kickstarts inside a builder config. */
export const kickstartScripts = {} as const satisfies Readonly<Record<string, RuleText>>;
