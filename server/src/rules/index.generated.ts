// Written by scripts/generate.mjs from the files of this folder; do not edit.
import type { ContainerfileModel } from "../model/containerfile/model.ts";
import type { ConfigModel } from "../model/config/model.ts";
import type { KickstartModel } from "../model/kickstart/model.ts";
import type { Rule } from "./rule.ts";

export const containerfileRules: readonly Rule<ContainerfileModel>[] = [];

export const configRules: readonly Rule<ConfigModel>[] = [];

export const kickstartRules: readonly Rule<KickstartModel>[] = [];
