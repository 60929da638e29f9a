// Written by scripts/generate.mjs from the files of this folder; do not edit.
import type { Rule } from "./rule.ts";

export const containerfileRules: readonly Rule<unknown>[] = [];

export const configRules: readonly Rule<unknown>[] = [];

export const kickstartRules: readonly Rule<unknown>[] = [];
