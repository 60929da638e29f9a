import type { containerfileFiles as english } from "../en/containerfile-files.ts";
import type { Translated } from "../text.ts";

export const containerfileFiles: Translated<typeof english> = {};
