/** Hover in a kickstart: what the command, option or section under the pointer is for, and in which versions. */
import { type TextRange, touches } from "../../base/text.ts";
import type { Locale } from "../../messages/messages.ts";
import type { Arguments } from "../../model/kickstart/arguments.ts";
import { itemAt, type KickstartModel, type KickstartSection, optionAt } from "../../model/kickstart/model.ts";
import { explainCommand, explainOption, explainSection, word } from "./explain.ts";

export interface KickstartHover {
  readonly markdown: string;
  readonly range: TextRange;
}

export function kickstartHover(
  model: KickstartModel,
  offset: number,
  locale: Locale,
): KickstartHover | undefined {
  const directive = model.directives.find(({ words: [first] }) => first && touches(first, offset));
  const tag = directive?.words[0];
  if (directive !== undefined && tag !== undefined) {
    return { markdown: `**\`${tag.text}\`**\n\n${word(locale, directive.kind)}`, range: tag };
  }
  const item = itemAt(model, offset);
  if (item?.kind === "command") {
    if (item.entry === undefined) return undefined;
    if (!touches(item.nameRange, offset)) return optionHover(item, item.name, offset, locale);
    return { markdown: explainCommand(item.name, item.entry, locale), range: item.nameRange };
  }
  return item?.kind === "section" ? sectionHover(item, offset, locale) : undefined;
}

function sectionHover(section: KickstartSection, offset: number, locale: Locale): KickstartHover | undefined {
  const { tag, tagRange, entry, end } = section;
  if (entry === undefined) return undefined;
  if (touches(tagRange, offset)) return { markdown: explainSection(tag, entry, locale), range: tagRange };
  if (end && touches(end, offset)) return { markdown: `**\`%end\`**\n\n${word(locale, "end")}`, range: end };
  return optionHover(section, tag, offset, locale);
}

function optionHover(
  item: Arguments,
  owner: string,
  offset: number,
  locale: Locale,
): KickstartHover | undefined {
  const option = optionAt(item, offset);
  if (option?.name === undefined || option.entry === undefined) return undefined;
  return { markdown: explainOption(owner, option.name, option.entry, locale), range: option.range };
}
