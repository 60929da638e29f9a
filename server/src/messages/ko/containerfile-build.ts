import type { containerfileBuild as english } from "../en/containerfile-build.ts";
import type { Translated } from "../text.ts";

export const containerfileBuild: Translated<typeof english> = {};
