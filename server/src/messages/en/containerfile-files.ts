import type { RuleText } from "../text.ts";

/** Texts of the rules about what a Containerfile leaves in the image. */
export const containerfileFiles = {} as const satisfies Readonly<Record<string, RuleText>>;
