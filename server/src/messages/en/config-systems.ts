import type { RuleText } from "../text.ts";

/** Texts of the rules about what systems come of a builder config. */
export const configSystems = {} as const satisfies Readonly<Record<string, RuleText>>;
