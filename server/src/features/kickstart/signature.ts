/** Which options a command has, while one of its lines is written. */
import type { MarkupContent, SignatureHelp } from "vscode-languageserver-types";
import type { OptionEntry } from "../../data/kickstart.ts";
import type { Locale } from "../../messages/messages.ts";
import { optionAt } from "../../model/kickstart/model.ts";
import { commandDoc, explainOption, sectionDoc } from "./explain.ts";
import { type Item, itemBefore, nameOf, optionsFor } from "./line.ts";
import { optionAwaiting, positionalAt } from "./values.ts";
import type { KickstartView } from "./view.ts";

export interface SignatureOptions {
  readonly locale: Locale;
  readonly markup: (markdown: string) => MarkupContent;
  /** Whether the client understands that no parameter is the active one. */
  readonly allowsNone: boolean;
}

/** undefined: the cursor stands behind no command or header that has arguments. */
export function kickstartSignature(
  view: KickstartView,
  offset: number,
  options: SignatureOptions,
): SignatureHelp | undefined {
  const item = itemBefore(view.model, offset);
  if (item?.entry === undefined || offset <= nameEnd(item)) return undefined;
  const { locale, markup, allowsNone } = options;
  const names = positionals(item).map((label) => ({ label }));
  const known = optionsFor(item, view.targets);
  if (names.length + known.length === 0) return undefined;
  const parameters = [
    ...names,
    ...known.map(([name, entry]) => ({
      label: labelOf(name, entry),
      documentation: markup(explainOption(nameOf(item), name, entry, locale)),
    })),
  ];
  const active = activeParameter(item, offset, { names: names.length, known });
  const doc =
    item.kind === "command"
      ? commandDoc(item.name, item.entry, locale)
      : sectionDoc(item.tag, item.entry, locale);
  return {
    signatures: [
      {
        label: [nameOf(item), ...parameters.map(({ label }) => label)].join(" "),
        documentation: markup(doc),
        parameters,
      },
    ],
    activeSignature: 0,
    ...(active === undefined ? (allowsNone ? { activeParameter: null } : {}) : { activeParameter: active }),
  };
}

const nameEnd = (item: Item): number => (item.kind === "command" ? item.nameRange : item.tagRange).end;

const positionals = (item: Item): readonly string[] =>
  item.kind === "section"
    ? []
    : (item.entry?.positionals ?? []).map(({ name, min }) => (min > 0 ? `<${name}>` : `[<${name}>]`));

type Known = readonly (readonly [name: string, entry: OptionEntry])[];

/** Longer choices would bury the other options. */
const LONGEST = 40;

function labelOf(name: string, { kind, type, choices = [], required }: OptionEntry): string {
  const listed = choices.join("|");
  const value =
    listed !== "" && listed.length <= LONGEST ? listed : `<${type === "list" ? "a,b,…" : "value"}>`;
  const label = { flag: name, value: `${name}=${value}`, optvalue: `${name}[=${value}]` }[kind];
  return required ? label : `[${label}]`;
}

function activeParameter(
  item: Item,
  offset: number,
  { names, known }: { readonly names: number; readonly known: Known },
): number | undefined {
  const option = optionAwaiting(item, offset) ?? optionAt(item, offset);
  if (option !== undefined) {
    const at = known.findIndex(([name]) => name === option.name);
    return at < 0 ? undefined : names + at;
  }
  const at = positionalAt(item, offset);
  return at < names ? at : undefined;
}
