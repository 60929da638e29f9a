import type { containerfileSystem as english } from "../en/containerfile-system.ts";
import type { Translated } from "../text.ts";

export const containerfileSystem: Translated<typeof english> = {};
