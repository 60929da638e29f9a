import type { configValues as english } from "../en/config-values.ts";
import type { Translated } from "../text.ts";

export const configValues: Translated<typeof english> = {};
