/** What an editor offers for the findings at a place: fixes, silence, an explanation; and all safe fixes at once. */
import type { CodeAction, Diagnostic, Range, TextEdit, WorkspaceEdit } from "vscode-languageserver-types";
import type { LineIndex } from "../base/text.ts";
import { sameUri } from "../base/uri.ts";
import type { Analysis, Document } from "../engine/analysis.ts";
import { safeEdits } from "../engine/fixes.ts";
import { type CommentedKind, disableBelow, disableInFile } from "../engine/suppression-edits.ts";
import { type Locale, say, ui } from "../messages/messages.ts";
import { hashPasswordCommand, type PasswordParams } from "../protocol/requests.ts";
import type { Edit, Finding } from "../rules/rule.ts";
import { passwordAt } from "./password/place.ts";
import { touches } from "./password/placed.ts";
import { rangeOf } from "./range.ts";

export const fixAllKind = "source.fixAll.bootc";
export const rewriteKind = "refactor.rewrite";
const showRuleCommand = "bootc.showRule";

export interface CodeActionOptions {
  readonly locale: Locale;
  /** Kinds that the client asked for; undefined: those that belong to a place. */
  readonly only: readonly string[] | undefined;
  /** Commands that the client can run. */
  readonly commands: ReadonlySet<string>;
  /** Version of the document, where the client takes versioned edits. */
  readonly version: number | undefined;
  readonly diagnosticOf: (finding: Finding) => Diagnostic;
  readonly linesOf: (uri: string) => LineIndex | undefined;
  /** The document that is looked at: the analysed one, or another that its build reads. */
  readonly shown: Document;
}

/** Actions for `range`, the best of each finding first. */
export function codeActions(analysis: Analysis, range: Range, options: CodeActionOptions): CodeAction[] {
  const wants = (kind: string) => options.only?.some((asked) => isKind(kind, asked)) ?? kind !== fixAllKind;
  const quick = wants("quickfix") ? findingsAt(analysis, range, options) : [];
  return [
    ...quick.flatMap((finding) => fixActions(analysis, finding, options)),
    ...passwordActions(analysis, range, options).filter(({ kind = "" }) => wants(kind)),
    ...unique(quick, ({ rule }) => rule).flatMap((finding) => ruleActions(analysis, finding, options)),
    ...(wants(fixAllKind) && options.shown === analysis.document ? fixAllAction(analysis, options) : []),
  ];
}

/** Kinds are hierarchical: who asks for `source.fixAll` also gets `source.fixAll.bootc`. */
const isKind = (kind: string, asked: string): boolean => kind === asked || kind.startsWith(`${asked}.`);

function findingsAt(
  { findings, lines, document }: Analysis,
  range: Range,
  { shown, linesOf }: CodeActionOptions,
): readonly Finding[] {
  const isOther = shown !== document;
  return findings.filter(({ place }) => {
    if (
      isOther ? place.uri === undefined || sameUri(place.uri) !== sameUri(shown.uri) : place.uri !== undefined
    )
      return false;
    const index = place.uri === undefined ? lines : linesOf(place.uri);
    return index && place.start <= index.offset(range.end) && index.offset(range.start) <= place.end;
  });
}

function fixActions(analysis: Analysis, finding: Finding, options: CodeActionOptions): CodeAction[] {
  const preferred = finding.fixes.findIndex(({ safety }) => safety === "safe");
  return finding.fixes.flatMap((fix, index) => {
    const edit = workspaceEdit(analysis, fix.edits(), options);
    if (!edit) return [];
    return {
      title: say(fix.title, options.locale),
      kind: "quickfix",
      diagnostics: [options.diagnosticOf(finding)],
      ...(index === preferred && { isPreferred: true }),
      edit,
    };
  });
}

function ruleActions(analysis: Analysis, finding: Finding, options: CodeActionOptions): CodeAction[] {
  const { rule, place } = finding;
  const { locale, commands } = options;
  const diagnostics = [options.diagnosticOf(finding)];
  const actions: CodeAction[] = [];
  if (analysis.kind !== "other") {
    const { text } = options.shown;
    const isOther = options.shown !== analysis.document;
    const kind: CommentedKind = isOther ? "script" : analysis.kind;
    const at = (edit: Edit): Edit =>
      place.uri === undefined ? edit : { ...edit, place: { ...edit.place, uri: place.uri } };
    for (const [key, edit] of [
      ["action.disable-line", disableBelow(text, kind, place.start, rule)],
      ["action.disable-file", disableInFile(text, kind, rule)],
    ] as const) {
      const made = edit && workspaceEdit(analysis, [at(edit)], options);
      if (made)
        actions.push({ title: say(ui(key, { rule }), locale), kind: "quickfix", diagnostics, edit: made });
    }
  }
  if (commands.has(showRuleCommand)) {
    const title = say(ui("action.show-rule", { rule }), locale);
    actions.push({
      title,
      kind: "quickfix",
      diagnostics,
      command: { title, command: showRuleCommand, arguments: [rule] },
    });
  }
  return actions;
}

/** A remedy for what is wrong with a password, and an offer where nothing is. The client asks for the new one. */
function passwordActions(analysis: Analysis, range: Range, options: CodeActionOptions): CodeAction[] {
  const { lines, document, findings } = analysis;
  if (options.shown !== document || !options.commands.has(hashPasswordCommand)) return [];
  const asked = { start: lines.offset(range.start), end: lines.offset(range.end) };
  const found = passwordAt(analysis, asked);
  if (!found) return [];
  const about = findings.filter(({ place }) => place.uri === undefined && touches(place, found.value));
  const title = say(ui("action.hash-password"), options.locale);
  const params: PasswordParams = {
    textDocument: { uri: document.uri },
    position: lines.position(found.value.start),
  };
  return [
    {
      title,
      ...(about.length === 0
        ? { kind: rewriteKind }
        : { kind: "quickfix", diagnostics: about.map(options.diagnosticOf) }),
      command: { title, command: hashPasswordCommand, arguments: [params] },
    },
  ];
}

function fixAllAction(analysis: Analysis, options: CodeActionOptions): CodeAction[] {
  const edit = workspaceEdit(analysis, safeEdits(analysis.findings), options);
  return edit ? [{ title: say(ui("action.fix-all"), options.locale), kind: fixAllKind, edit }] : [];
}

/** undefined: nothing to change, or a file to change that cannot be read. */
function workspaceEdit(
  { document, lines }: Analysis,
  edits: readonly Edit[],
  { version, linesOf, shown }: CodeActionOptions,
): WorkspaceEdit | undefined {
  const byFile = new Map<string, TextEdit[]>();
  for (const { place, text } of edits) {
    const uri = place.uri ?? document.uri;
    const index = place.uri === undefined ? lines : linesOf(place.uri);
    if (!index) return undefined;
    byFile.set(uri, [...(byFile.get(uri) ?? []), { range: rangeOf(index, place), newText: text }]);
  }
  if (byFile.size === 0) return undefined;
  if (version === undefined) return { changes: Object.fromEntries(byFile) };
  return {
    documentChanges: [...byFile].map(([uri, changes]) => ({
      textDocument: { uri, version: uri === shown.uri ? version : null },
      edits: changes,
    })),
  };
}

function unique<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...new Map([...items].reverse().map((item) => [key(item), item])).values()].reverse();
}
