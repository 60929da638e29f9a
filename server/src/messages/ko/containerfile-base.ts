import type { containerfileBase as english } from "../en/containerfile-base.ts";
import type { Translated } from "../text.ts";

export const containerfileBase: Translated<typeof english> = {};
