import type { RuleText } from "../text.ts";

/** Texts of the rules about files that bootc, ostree and systemd read. */
export const containerfileSettings = {} as const satisfies Record<string, RuleText>;
