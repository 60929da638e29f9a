import type { kickstartSyntax as english } from "../en/kickstart-syntax.ts";
import type { Translated } from "../text.ts";

export const kickstartSyntax: Translated<typeof english> = {};
