import type { kickstartScripts as english } from "../en/kickstart-scripts.ts";
import type { Translated } from "../text.ts";

export const kickstartScripts: Translated<typeof english> = {};
