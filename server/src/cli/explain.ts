/** The subcommand `explain`: a rule's page in the terminal. */
import { ruleHref } from "../data/project.ts";
import { type Locale, type RuleId, ruleText } from "../messages/messages.ts";
import { painter } from "./terminal.ts";
import type { World } from "./world.ts";

export async function explanation(rule: string, world: World, locale: Locale): Promise<string> {
  const page = pageOf(await world.pages(), rule, locale);
  if (page !== undefined) return `${forTerminal(page, world.terminal && !world.environment.NO_COLOR)}\n`;
  const { title, summary } = ruleText(rule as RuleId, locale);
  return `# \`${rule}\`: ${title}\n\n${summary}\n\n${ruleHref(rule, locale)}\n`;
}

function pageOf(packed: string | undefined, rule: string, locale: Locale): string | undefined {
  if (packed === undefined) return undefined;
  const pages: Readonly<Record<string, Readonly<Partial<Record<Locale, string>>>>> = JSON.parse(packed);
  return pages[rule]?.[locale] ?? pages[rule]?.en;
}

/** Markdown reads well as it is; only what is meant for generators goes, and headings stand out. */
function forTerminal(page: string, colour: boolean): string {
  const paint = painter(colour);
  return page
    .replace(/<!--.*?-->\n?/gs, "")
    .replace(/^#{1,6} .*$/gm, (heading) => paint("bold", heading))
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
