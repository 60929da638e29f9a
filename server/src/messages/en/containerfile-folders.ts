import type { RuleText } from "../text.ts";

/** Texts of the rules about folders of the image that behave in their own way. */
export const containerfileFolders = {} as const satisfies Record<string, RuleText>;
