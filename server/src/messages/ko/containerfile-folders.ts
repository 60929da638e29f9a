import type { containerfileFolders as english } from "../en/containerfile-folders.ts";
import type { Translated } from "../text.ts";

export const containerfileFolders: Translated<typeof english> = {};
