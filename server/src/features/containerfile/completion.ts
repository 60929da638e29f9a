/** Completion in a Containerfile: bootable bases behind FROM, the labels that bootc reads behind LABEL. */
import { type CompletionItem, CompletionItemKind, type Range } from "vscode-languageserver-types";
import type { LineIndex, TextRange } from "../../base/text.ts";
import { baseById, offeredBases } from "../../data/bases.ts";
import { type Locale, zoneTexts } from "../../messages/messages.ts";
import type { ContainerfileModel } from "../../model/containerfile/model.ts";
import type { PlacedInstruction } from "../../syntax/containerfile/containerfile.ts";
import { rangeOf } from "../range.ts";
import { baseFacts } from "./bases.ts";

export function containerfileCompletion(
  model: ContainerfileModel,
  offset: number,
  lines: LineIndex,
  locale: Locale,
): readonly CompletionItem[] {
  const instruction = model.syntax.instructions.findLast(({ start }) => start <= offset);
  if (!instruction || offset > instruction.start + instruction.syntax.source.headerEnd) return [];
  switch (instruction.syntax.keyword) {
    case "FROM":
      return baseItems(model, instruction, offset, lines, locale);
    case "LABEL":
      return labelItems(model, instruction, offset, lines, locale);
    default:
      return [];
  }
}

/** The instruction's text between its keyword and the cursor. */
const typedBehind = ({ start, syntax }: PlacedInstruction, offset: number): string =>
  syntax.source.text.slice(syntax.keywordRange.end, Math.max(syntax.keywordRange.end, offset - start));

/** From the last `length` characters before the cursor to the end of the word that the cursor is in. */
function wordAround(model: ContainerfileModel, offset: number, length: number): TextRange {
  const rest = /^[^\s="']*/.exec(model.text.slice(offset, offset + 300))?.[0].length ?? 0;
  return { start: offset - length, end: offset + rest };
}

/** A Dockerfile of something else is left to other extensions; an empty one may become anything. */
const mayBeBootc = ({ recognition, stages }: ContainerfileModel, instruction: PlacedInstruction): boolean =>
  recognition.bootc || stages.every(({ from, image }) => from === instruction || image === undefined);

function baseItems(
  model: ContainerfileModel,
  instruction: PlacedInstruction,
  offset: number,
  lines: LineIndex,
  locale: Locale,
): readonly CompletionItem[] {
  const typed = /^(?:\s+--\S+)*\s+((?!--)\S*)$/.exec(typedBehind(instruction, offset))?.[1];
  if (typed === undefined || !mayBeBootc(model, instruction)) return [];
  const range = rangeOf(lines, wordAround(model, offset, typed.length));
  const texts = zoneTexts(locale).base;
  return offeredBases.map(({ reference, id }, index) => {
    const base = baseById(id);
    const facts = [base?.os ?? "", ...(base?.desktop ? [texts.desktop] : []), base?.defaultRootfs ?? ""];
    return {
      label: reference,
      kind: CompletionItemKind.Module,
      detail: facts.filter(Boolean).join(" · "),
      ...(base && { documentation: { kind: "markdown", value: baseFacts(base, locale) } }),
      sortText: String(index).padStart(2, "0"),
      filterText: reference,
      textEdit: { range, newText: reference },
    };
  });
}

type LabelKey = keyof ReturnType<typeof zoneTexts>["labels"];

/** Values that a label may have, where there is a choice to offer. */
const values: Readonly<Partial<Record<LabelKey, readonly string[]>>> = {
  "containers.bootc": ["1"],
  "ostree.bootable": ["1"],
  "bootc.diskimage-builder": ["quay.io/centos-bootc/bootc-image-builder:latest"],
};

function labelItems(
  model: ContainerfileModel,
  instruction: PlacedInstruction,
  offset: number,
  lines: LineIndex,
  locale: Locale,
): readonly CompletionItem[] {
  const typed = typedBehind(instruction, offset);
  const last = /\s(?:"?([\w.-]+)"?=)?"?([^\s="']*)$/.exec(typed);
  if (!last) return [];
  const [, key, word = ""] = last;
  const range = rangeOf(lines, wordAround(model, offset, word.length));
  // `LABEL key value`: the old form, whose value is the rest of the line.
  const oldKey = /^\s+([\w.-]+)\s+[^\s="']*$/.exec(typed)?.[1];
  const valueOf = key ?? oldKey;
  if (valueOf !== undefined) return valueItems(valueOf, range);
  if (!model.recognition.bootc && word === "") return [];
  const given = new Set(
    instruction.syntax.properties.map(({ name, value }) => (value === undefined ? "" : name)),
  );
  const { labels } = zoneTexts(locale);
  const isAssigned = /^\s*=/.test(model.text.slice(lines.offset(range.end), lines.offset(range.end) + 20));
  return (Object.keys(labels) as LabelKey[])
    .filter((label) => !given.has(label) || isAssigned)
    .map((label, index) => ({
      label,
      kind: CompletionItemKind.Property,
      documentation: { kind: "markdown" as const, value: labels[label] },
      sortText: String(index).padStart(2, "0"),
      filterText: label,
      textEdit: { range, newText: isAssigned ? label : `${label}=${values[label]?.[0] ?? ""}` },
    }));
}

function valueItems(key: string, range: Range): readonly CompletionItem[] {
  const offered = Object.hasOwn(values, key) ? (values[key as LabelKey] ?? []) : [];
  return offered.map((value) => ({
    label: value,
    kind: CompletionItemKind.Value,
    filterText: value,
    textEdit: { range, newText: value },
  }));
}
