import type { containerfileSettings as english } from "../en/containerfile-settings.ts";
import type { Translated } from "../text.ts";

export const containerfileSettings: Translated<typeof english> = {};
