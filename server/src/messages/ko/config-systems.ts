import type { configSystems as english } from "../en/config-systems.ts";
import type { Translated } from "../text.ts";

export const configSystems: Translated<typeof english> = {};
