import type { RuleText } from "../text.ts";

/** Texts of the rules about the kernel, the initramfs, and the lint at the end of a build. */
export const containerfileKernel = {} as const satisfies Record<string, RuleText>;
