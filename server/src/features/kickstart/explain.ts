/** What commands, sections and options are for, put into words. */
import {
  type CommandEntry,
  kickstartVersions,
  koreanDocs,
  type OptionEntry,
  type SectionEntry,
} from "../../data/kickstart.ts";
import { kickstartWords as english } from "../../messages/en/kickstart.ts";
import { kickstartWords as korean } from "../../messages/ko/kickstart.ts";
import type { Locale } from "../../messages/messages.ts";
import { fill, type MessageArguments } from "../../messages/text.ts";
import { commandStatus, optionStatus, type Status, sectionStatus } from "../../model/kickstart/versions.ts";

type Word = keyof typeof english;

export const word = (locale: Locale, key: Word, args: MessageArguments = {}): string =>
  fill((locale === "ko" ? korean : english)[key], args);

const translated = (texts: Readonly<Record<string, string>>, key: string, locale: Locale): string =>
  (locale === "ko" ? texts[key] : undefined) ?? key;

export const commandDoc = (name: string, entry: CommandEntry, locale: Locale): string =>
  locale === "ko" ? (koreanDocs.commands[name] ?? entry.doc) : entry.doc;

export const sectionDoc = (tag: string, entry: SectionEntry, locale: Locale): string =>
  locale === "ko" ? (koreanDocs.sections[tag] ?? entry.doc) : entry.doc;

/** undefined where the table has nothing to say: the name tells it all. */
export const optionDoc = (entry: OptionEntry, locale: Locale): string | undefined =>
  entry.doc === undefined ? undefined : translated(koreanDocs.options, entry.doc, locale);

/** Markdown about a command; every part of it is the project's own text. */
export const explainCommand = (name: string, entry: CommandEntry, locale: Locale): string =>
  page(`\`${name}\``, commandDoc(name, entry, locale), [
    word(locale, `role.${entry.bootc}`),
    ...(entry.positionals
      ? [
          word(locale, "positional", {
            names: entry.positionals.map((each) => `\`<${each.name}>\``).join(" "),
          }),
        ]
      : []),
    ...statusFacts((version) => commandStatus(entry, version), locale),
    ...historyFact(entry, locale),
  ]);

export const explainSection = (tag: string, entry: SectionEntry, locale: Locale): string =>
  page(`\`${tag}\``, sectionDoc(tag, entry, locale), [
    ...(entry.where === undefined
      ? []
      : [word(locale, "where", { where: translated(koreanDocs.where, entry.where, locale) })]),
    ...(entry.bootc === undefined ? [] : [word(locale, `role.${entry.bootc}`)]),
    ...(entry.deprecated_since === undefined
      ? []
      : statusFacts((version) => sectionStatus(entry, version), locale)),
    ...(entry.replace === undefined ? [] : [word(locale, "replaced", { name: `\`${entry.replace}\`` })]),
  ]);

export const explainOption = (owner: string, name: string, entry: OptionEntry, locale: Locale): string =>
  page(`\`${owner} ${name}\``, optionDoc(entry, locale), [
    ...(entry.required ? [word(locale, "required")] : []),
    ...valuesFact(entry, locale),
    ...(entry.in === undefined && entry.deprecated_in === undefined
      ? []
      : statusFacts((version) => optionStatus(entry, version), locale)),
    ...historyFact(entry, locale),
  ]);

function page(title: string, doc: string | undefined, facts: readonly string[]): string {
  const list = facts.map((fact) => `- ${fact}`).join("\n");
  return [`**${title}**`, doc, list].filter(Boolean).join("\n\n");
}

const valuesFact = ({ choices, suggest }: OptionEntry, locale: Locale): readonly string[] =>
  choices === undefined && suggest === undefined
    ? []
    : [
        word(locale, "choices", {
          values: (choices ?? suggest ?? []).map((value) => `\`${value}\``).join(", "),
        }),
      ];

/** In which versions it works; said only where they differ. */
function statusFacts(statusOf: (version: string) => Status, locale: Locale): readonly string[] {
  const labels = {
    live: "accepted",
    deprecated: "deprecated",
    removed: "removed",
    absent: "absent",
  } as const;
  const facts = (Object.keys(labels) as Status[]).flatMap((status) => {
    const versions = kickstartVersions.filter((version) => statusOf(version) === status);
    return versions.length === 0 ? [] : [word(locale, labels[status], { versions: versions.join(", ") })];
  });
  return facts.length > 1 ? facts : [];
}

function historyFact({ history }: Pick<OptionEntry, "history">, locale: Locale): readonly string[] {
  const releases = [history?.fedora?.since, history?.rhel?.since].filter(Boolean);
  return releases.length === 0 ? [] : [word(locale, "since", { release: releases.join(", ") })];
}
