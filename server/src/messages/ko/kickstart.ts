import type { kickstart as english } from "../en/kickstart.ts";
import type { Translated } from "../text.ts";

export const kickstart: Translated<typeof english> = {};
