/** Outline of a kickstart: its commands and sections, each with what tells it from others of its name. */
import { type DocumentSymbol, SymbolKind } from "vscode-languageserver-types";
import type { LineIndex } from "../../base/text.ts";
import type { KickstartCommand, KickstartModel, KickstartSection } from "../../model/kickstart/model.ts";
import { rangeOf } from "../range.ts";

/** Options whose value names what a line is about. */
const NAMES = ["--name", "--username", "--device", "--url", "--source-imgref", "--hostname", "--interpreter"];
/** Commands whose first argument is a secret. */
const SECRET: ReadonlySet<string> = new Set(["rootpw", "sshpw", "sshkey"]);

export const kickstartSymbols = (model: KickstartModel, lines: LineIndex): readonly DocumentSymbol[] =>
  model.items.flatMap((item) => {
    if (item.kind === "command") return [commandSymbol(item, lines)];
    return item.kind === "section" ? [sectionSymbol(item, lines)] : [];
  });

function commandSymbol(command: KickstartCommand, lines: LineIndex): DocumentSymbol {
  const detail = detailOf(command, SECRET.has(command.name) ? undefined : command.positionals[0]?.text);
  return {
    name: command.name || '""',
    ...(detail ? { detail } : {}),
    kind: SymbolKind.Function,
    range: rangeOf(lines, command.range),
    selectionRange: rangeOf(lines, command.nameRange),
  };
}

function sectionSymbol(section: KickstartSection, lines: LineIndex): DocumentSymbol {
  const detail = detailOf(section, section.tag === "%addon" ? section.words[0]?.text : undefined);
  return {
    name: section.tag,
    ...(detail ? { detail } : {}),
    kind: SymbolKind.Module,
    range: rangeOf(lines, section.range),
    selectionRange: rangeOf(lines, section.tagRange),
  };
}

const detailOf = (
  { options }: KickstartCommand | KickstartSection,
  positional: string | undefined,
): string | undefined =>
  positional ?? options.find(({ name, value }) => value && name && NAMES.includes(name))?.value;
