import type { kickstartCommands as english } from "../en/kickstart-commands.ts";
import type { Translated } from "../text.ts";

export const kickstartCommands: Translated<typeof english> = {};
