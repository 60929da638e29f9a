import type { containerfile as english } from "../en/containerfile.ts";
import type { Translated } from "../text.ts";

export const containerfile: Translated<typeof english> = {};
