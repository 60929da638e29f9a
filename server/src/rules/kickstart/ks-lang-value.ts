/** Languages in a form that no locale has. */

import type { KickstartModel } from "../../model/kickstart/model.ts";
import { isTemplate } from "../../model/kickstart/template.ts";
import { defineRule } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";
import { entriesOf, readCommands, type Value, valuesOf } from "./support/values.ts";

const LOCALE = /^(?:C|POSIX|[a-z]{2,3}(?:_[A-Z]{2})?)(?:\.[\w-]+)?(?:@\w+)?$/;

export const rule = defineRule(
  {
    id: "ks-lang-value",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#lang",
      "https://man7.org/linux/man-pages/man5/locale.conf.5.html",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    for (const { text, range } of localesOf(model)) {
      // Blanks that split no line and no word are another rule's.
      if (text.trim() === "" || LOCALE.test(text.trim())) continue;
      const suggestion = corrected(text);
      const edits = () => [{ place: range, text: suggestion }];
      const isBetter = LOCALE.test(suggestion);
      report({
        message: isBetter ? "similar" : "form",
        args: { locale: text, suggestion },
        at: range,
        fixes: isBetter ? [{ title: "replace", args: { suggestion }, edits }] : [],
      });
    }
  },
);

function localesOf(model: KickstartModel): readonly Value[] {
  const languages = readCommands(model, "lang").flatMap(({ positionals: [word] }): readonly Value[] =>
    word === undefined || isTemplate(word.text)
      ? []
      : [{ text: word.text, range: { start: word.start, end: word.end } }],
  );
  const added = valuesOf(model, { lang: ["--addsupport"] });
  return [...languages, ...added.flatMap((value) => entriesOf(value, model))];
}

/** `ko-kr.utf-8` as glibc writes it: `ko_KR.utf-8`. */
const corrected = (text: string): string =>
  text.replace(
    /^([a-z]{2,3})[-_]([a-z]{2})(?=$|[.@])/i,
    (_, language: string, country: string) => `${language.toLowerCase()}_${country.toUpperCase()}`,
  );
