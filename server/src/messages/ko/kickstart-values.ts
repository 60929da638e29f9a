import type { kickstartValues as english } from "../en/kickstart-values.ts";
import type { Translated } from "../text.ts";

export const kickstartValues: Translated<typeof english> = {};
