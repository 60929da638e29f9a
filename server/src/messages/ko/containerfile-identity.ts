import type { containerfileIdentity as english } from "../en/containerfile-identity.ts";
import type { Translated } from "../text.ts";

export const containerfileIdentity: Translated<typeof english> = {};
