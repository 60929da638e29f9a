import type { containerfilePackages as english } from "../en/containerfile-packages.ts";
import type { Translated } from "../text.ts";

export const containerfilePackages: Translated<typeof english> = {};
