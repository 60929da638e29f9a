/** All rules with what is known of them before they run. */
import { configRules, containerfileRules, kickstartRules } from "../rules/index.generated.ts";
import type { RuleMeta } from "../rules/rule.ts";

export type RuleDomain = "containerfile" | "config" | "kickstart";

export interface CatalogueEntry {
  readonly domain: RuleDomain;
  readonly meta: RuleMeta;
}

export const catalogue: readonly CatalogueEntry[] = [
  ...containerfileRules.map(({ meta }) => ({ domain: "containerfile", meta }) as const),
  ...configRules.map(({ meta }) => ({ domain: "config", meta }) as const),
  ...kickstartRules.map(({ meta }) => ({ domain: "kickstart", meta }) as const),
];

const metas: ReadonlyMap<string, RuleMeta> = new Map(catalogue.map(({ meta }) => [meta.id, meta]));

export const metaOf = (rule: string): RuleMeta | undefined => metas.get(rule);
