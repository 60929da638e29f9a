import type { RuleText } from "../text.ts";

/** Texts of the rules about values of a builder config that the builder refuses. */
export const configValues = {} as const satisfies Readonly<Record<string, RuleText>>;
