/** Completion inside `# bootc-lint …` comments, the same in every kind of file. */
import type { CompletionItem, Range } from "vscode-languageserver-types";
import type { Analysis } from "../engine/analysis.ts";
import { catalogue, type RuleDomain } from "../engine/catalogue.ts";
import { type Locale, ruleText } from "../messages/messages.ts";

const KEYWORD = 14;
const VALUE = 12;

/** A config may hold a kickstart. */
const domainsOf: Readonly<Record<Analysis["kind"], readonly RuleDomain[]>> = {
  containerfile: ["containerfile"],
  config: ["config", "kickstart"],
  kickstart: ["kickstart"],
  other: [],
};

const insideIds = /#[ \t]*bootc-lint[ \t][^\r\n]*?(?<![\w-])disable(?:-file)?=([\w,-]*)$/;
const behindName = /#[ \t]*bootc-lint[ \t]+([\w-]*)$/;

/** Items at `offset`; undefined where it is not inside such a comment. */
export function suppressionCompletion(
  analysis: Analysis,
  offset: number,
  locale: Locale,
): CompletionItem[] | undefined {
  const { lines, document } = analysis;
  const lineStart = lines.lineStart(lines.position(offset).line);
  const before = document.text.slice(lineStart, offset);
  const range = (length: number): Range => ({
    start: lines.position(offset - length),
    end: lines.position(offset),
  });
  const ids = insideIds.exec(before)?.[1];
  if (ids !== undefined) {
    const named = ids.split(",");
    return ruleItems(analysis, named.slice(0, -1), range(named.at(-1)?.length ?? 0), locale);
  }
  const word = behindName.exec(before)?.[1];
  return word === undefined ? undefined : directiveItems(range(word.length));
}

function ruleItems(
  { kind, findings }: Analysis,
  named: readonly string[],
  range: Range,
  locale: Locale,
): CompletionItem[] {
  // What the file shows right now is what somebody most likely wants to silence.
  const found = new Set<string>(findings.map(({ rule }) => rule));
  return catalogue
    .filter(({ domain, meta }) => domainsOf[kind].includes(domain) && !named.includes(meta.id))
    .map(({ meta: { id } }) => ({
      label: id,
      kind: VALUE,
      detail: ruleText(id, locale).title,
      documentation: ruleText(id, locale).summary,
      sortText: `${found.has(id) ? 0 : 1}${id}`,
      textEdit: { range, newText: id },
    }));
}

const directiveItems = (range: Range): CompletionItem[] =>
  ["disable=", "disable-file=", "bootc=true", "bootc=false"].map((label) => ({
    label,
    kind: KEYWORD,
    textEdit: { range, newText: label },
  }));
