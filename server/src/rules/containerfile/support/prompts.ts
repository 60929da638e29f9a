/** Which calls of a package manager ask before they act. */

import { remembering } from "../../../base/memory.ts";
import { own } from "../../../base/own.ts";
import { type ParsedArguments, parseArguments } from "../../../model/shell/arguments.ts";
import type { CommandFacts } from "../../../model/shell/facts.ts";
import { packageCall } from "../../../model/shell/packages.ts";
import type { Argument } from "../../../model/shell/value.ts";

export interface Prompt {
  readonly verb: Argument;
  /** The option that answers, and the word that it goes behind. */
  readonly remedy: string;
  readonly place: "name" | "verb" | "end";
}

/** Verbs with a second word: which of these ask. Sources: dnf(8) and dnf5(8), their plugins' pages. */
const askingSecondWords: Readonly<Record<string, RegExp>> = {
  group: /^(?:install|upgrade|update|remove|erase)$/,
  grp: /^(?:install|upgrade|update|remove|erase)$/,
  environment: /^(?:install|upgrade|remove)$/,
  copr: /^enable$/,
  module: /^(?:enable|disable|install|remove|reset|switch-to|update)$/,
  history: /^(?:undo|redo|rollback)$/,
  offline: /^reboot$/,
};

/** The question that a call will ask; undefined where it asks none, or answers it itself. */
export const promptOf = remembering(({ name, args: words }: CommandFacts): Prompt | undefined => {
  if (name === "flatpak") return flatpakPrompt(words);
  const call = packageCall(name, words);
  const remedy = call?.manager.remedy;
  if (!call?.verb || remedy === undefined) return undefined;
  const { verb, parsed, manager } = call;
  if (name === "pacman") return pacmanPrompt(parsed, verb, remedy);
  const [, second] = parsed.operands;
  const asks = Object.hasOwn(askingSecondWords, verb.text)
    ? isDnf(name) && own(askingSecondWords, verb.text)?.test(second?.text ?? "")
    : manager.transactions.includes(verb.text);
  if (!asks || parsed.has("--help", "-h", "--version", "--assumeno", "--dry-run", "--print-uris"))
    return undefined;
  const answers = isDnf(name) ? dnfAnswers : name === "zypper" ? zypperAnswers : aptAnswers;
  if (parsed.has(...manager.assumeYes) && name !== "zypper") return undefined;
  return answers(parsed, verb) ? undefined : { verb, remedy, place: "name" };
});

const isDnf = (name: string): boolean => /^(?:dnf5?|yum)$/.test(name);

const dnfAnswers = (parsed: ParsedArguments): boolean =>
  parsed.values("--setopt").some(({ text }) => /^(?:assumeyes|defaultyes)=(?:1|true|yes)$/i.test(text));

/** zypper(8): `-n` is an option of zypper only before the verb; behind it, `install -n` names a package. */
const zypperAnswers = (parsed: ParsedArguments, verb: Argument): boolean =>
  parsed.options.some(
    ({ name, word }) =>
      /^(?:--non-interactive|-y|--no-confirm)$/.test(name) ||
      (name === "-n" && word.range.start < verb.range.start),
  );

/** apt-get(8): `-qq` and `-q=2` assume yes; simulations and downloads of lists ask nothing. */
const aptAnswers = (parsed: ParsedArguments): boolean =>
  parsed.options.filter(({ name }) => name === "-q").length > 1 ||
  parsed.has("-s", "--simulate", "--just-print", "--no-act", "--recon", "--force-yes", "--assume-no") ||
  parsed.options.some(({ word }) => /^-\w*q=[2-9]/.test(word.text)) ||
  parsed.values("-o", "--option").some(({ text }) => /^APT::Get::(?:Assume-Yes|force-yes)=/i.test(text));

/** Queries, downloads and dry runs of pacman ask nothing; `-Scc` is no transaction. */
function pacmanPrompt(parsed: ParsedArguments, verb: Argument, remedy: string): Prompt | undefined {
  const isQuery = parsed.has("-s", "-i", "-l", "-g", "-p", "--print", "-c");
  const changes = parsed.operands.length > 0 || parsed.has("-u");
  if (isQuery || !changes || parsed.has(remedy)) return undefined;
  return { verb, remedy, place: "end" };
}

function flatpakPrompt(words: readonly Argument[]): Prompt | undefined {
  const parsed = parseArguments(words, { long: ["installation", "arch", "runtime", "subpath"] });
  const [verb] = parsed.operands;
  if (verb?.text !== "install" || parsed.has("-y", "--assumeyes", "--noninteractive", "--help"))
    return undefined;
  return { verb, remedy: "-y", place: "verb" };
}
