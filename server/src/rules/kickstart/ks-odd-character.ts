/** Characters that look like a blank, a dash or a quote and are none for the installer. */
import { rememberingClean } from "../../model/kickstart/faults/reading.ts";
import type { KickstartCommand } from "../../model/kickstart/model.ts";
import type { Word } from "../../syntax/kickstart/words.ts";
import { defineRule, type Edit } from "../rule.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-odd-character",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://docs.python.org/3/library/shlex.html#parsing-rules",
      "https://github.com/pykickstart/pykickstart/blob/master/pykickstart/parser.py",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    for (const command of model.commands) {
      if (command.unread) continue;
      for (const word of oddWords(command)) {
        const first = oddIn(word.text)[0] ?? 0;
        const args = { code: codeOf(word.text.charAt(first)) };
        const at = { start: word.start + first, end: word.start + first + 1 };
        const fixes = isMendable(word.text)
          ? [{ title: "replace" as const, edits: () => replacements(word) }]
          : [];
        report({ message: "odd", args, at, fixes });
      }
    }
  },
);

/** A text in quotes may hold what it likes. */
const oddWords = rememberingClean(({ words }: KickstartCommand) =>
  words.filter(({ quoted, text }) => !quoted && oddIn(text).length > 0),
);

const BLANK = /[\u00a0\u202f]/;
const DASH = /[\u2013\u2014]/;
const SINGLE = /[\u2018\u2019]/;
const DOUBLE = /[\u201c\u201d]/;
const ODD = /[\u00a0\u202f\u200b-\u200d\u2060\u2013\u2014\u2018\u2019\u201c\u201d]/g;

/** Offsets of the characters that were meant to be others; a value may hold a dash or an apostrophe. */
const oddIn = (text: string): readonly number[] =>
  [...text.matchAll(ODD)]
    .filter(({ index, 0: odd }) => {
      if (DASH.test(odd)) return /^[-\u2013\u2014]/.test(text) && !text.slice(0, index).includes("=");
      return (
        !SINGLE.test(odd) || !/\p{L}/u.test(text.charAt(index - 1)) || !/\p{L}/u.test(text.charAt(index + 1))
      );
    })
    .map(({ index }) => index);

/** Quotes of which one has no partner would make the installer stop. */
function isMendable(text: string): boolean {
  const odd = oddIn(text).map((index) => text.charAt(index));
  return [SINGLE, DOUBLE].every((quote) => odd.filter((each) => quote.test(each)).length % 2 === 0);
}

const codeOf = (odd: string): string => `U+${odd.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;

/** The source of a word without quotes is its text. */
const replacements = ({ start, text }: Word): readonly Edit[] =>
  oddIn(text).map((index) => ({
    place: { start: start + index, end: start + index + 1 },
    text: replacement(text.charAt(index), index === 0),
  }));

/** A dash at the start of a word was two hyphens before a word processor saw it. */
function replacement(odd: string, isFirst: boolean): string {
  if (DASH.test(odd)) return isFirst ? "--" : "-";
  if (DOUBLE.test(odd)) return '"';
  if (SINGLE.test(odd)) return "'";
  return BLANK.test(odd) ? " " : "";
}
