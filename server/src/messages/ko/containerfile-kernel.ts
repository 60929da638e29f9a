import type { containerfileKernel as english } from "../en/containerfile-kernel.ts";
import type { Translated } from "../text.ts";

export const containerfileKernel: Translated<typeof english> = {};
