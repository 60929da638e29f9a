/**
 * What one instruction says, read by dockerfile-ast. Instructions are parsed one by one and only up to the
 * bodies of here-documents, which keeps the library away from the inputs that it gets wrong:
 * a blank before a heredoc delimiter (its issue 120), an indented first instruction (endless recursion) and,
 * through `normalised`, a backslash in a comment between continued lines (its issue 123).
 * Text is always sliced from the original; only boundaries are the library's.
 */
import { DockerfileParser, type From, type Instruction, type PropertyInstruction } from "dockerfile-ast";
import type { ModifiableInstruction } from "dockerfile-ast/lib/modifiableInstruction";
import type { Range } from "vscode-languageserver-types";
import { blanked, type LineIndex, lineIndex, shift, type TextRange } from "../../base/text.ts";
import { execForm } from "./exec-form.ts";
import { plainInstruction } from "./plain.ts";
import type { InstructionText } from "./split.ts";

/** A word of an instruction: `text` as the builder sees it once quotes are gone, variables not expanded. */
export interface Word {
  readonly text: string;
  readonly range: TextRange;
  /** In single quotes the builder expands no variables. */
  readonly literal: boolean;
}

export interface Flag {
  readonly name: string;
  readonly value: string | undefined;
  readonly range: TextRange;
  readonly valueRange: TextRange | undefined;
}

/** What a flag such as `--mount` says, by name in small letters: `type=secret,id=token`. */
export const optionsOf = ({ value = "" }: Flag): ReadonlyMap<string, string> =>
  new Map(
    value.split(",").map((option) => {
      const [name = "", ...rest] = option.split("=");
      return [name.trim().toLowerCase(), rest.join("=").replace(/^["']|["']$/g, "")] as const;
    }),
  );

/** `name=value` of LABEL, ENV and ARG; `value` undefined for an ARG without a default. */
export interface Property {
  readonly name: string;
  readonly value: Word | undefined;
  readonly nameRange: TextRange;
}

/** One instruction; ranges are relative to its first character, so that equal text is parsed once. */
export interface InstructionSyntax {
  readonly keyword: string;
  readonly keywordRange: TextRange;
  readonly source: InstructionText;
  readonly flags: readonly Flag[];
  /** Everything behind keyword and flags on the logical line. */
  readonly argumentRange: TextRange;
  readonly words: readonly Word[];
  readonly properties: readonly Property[];
  /** The strings of the exec form; undefined in shell form, and where the JSON is broken (builders then take shell form). */
  readonly exec: readonly Word[] | undefined;
  /** FROM only. */
  readonly stageName: Word | undefined;
  /** ONBUILD only: the instruction that it puts off. */
  readonly trigger: InstructionSyntax | undefined;
}

/** Builders cut at blanks, and join lines before: `FROM:` is no FROM to them, nor is `LABEL\` in the middle of a line. */
const keywordPatterns = {
  "\\": /^[A-Za-z]+(?=[ \t\r\n]|\\[ \t]*(?:\r?\n[ \t\r\n]|\r?\n?$)|$)/,
  "`": /^[A-Za-z]+(?=[ \t\r\n]|`[ \t]*(?:\r?\n[ \t\r\n]|\r?\n?$)|$)/,
};
const withProperties = new Set(["LABEL", "ENV", "ARG"]);

export function parseInstruction(source: InstructionText, escape: "\\" | "`"): InstructionSyntax {
  const header = source.text.slice(0, source.headerEnd);
  const keyword = keywordPatterns[escape].exec(header)?.[0] ?? "";
  const upper = keyword.toUpperCase();
  const bare: InstructionSyntax = {
    keyword: upper,
    keywordRange: { start: 0, end: keyword.length },
    source,
    flags: [],
    argumentRange: trimmed(header, keyword.length, header.length, escape),
    words: [],
    properties: [],
    exec: undefined,
    stageName: undefined,
    trigger: undefined,
  };
  if (upper === "ONBUILD") return { ...bare, trigger: triggerOf(bare, escape) };
  const hasFlags = header.startsWith("--", bare.argumentRange.start);
  if (upper === "RUN" && !hasFlags) return { ...bare, exec: execForm(header, bare.argumentRange, escape) };
  const plain = plainInstruction(header, upper);
  if (!plain) return { ...bare, ...readByLibrary(bare, header, escape) };
  const start = plain.flags.at(-1)?.range.end ?? keyword.length;
  return { ...bare, ...plain, argumentRange: trimmed(header, start, header.length, escape) };
}

function triggerOf(bare: InstructionSyntax, escape: "\\" | "`"): InstructionSyntax | undefined {
  const { start } = bare.argumentRange;
  const { source } = bare;
  if (start >= source.headerEnd) return undefined;
  const inner: InstructionText = {
    text: source.text.slice(start),
    headerEnd: source.headerEnd - start,
    heredocs: source.heredocs.map((heredoc) => ({
      ...heredoc,
      opening: shift(heredoc.opening, -start),
      body: shift(heredoc.body, -start),
    })),
    comments: source.comments.map((comment) => shift(comment, -start)),
  };
  return parseInstruction(inner, escape);
}

/** Exported for the test that holds plain.ts to it. */
export function readByLibrary(bare: InstructionSyntax, header: string, escape: "\\" | "`") {
  const prefix = escape === "`" ? "# escape=`\n" : "";
  const text = prefix + normalised(header, bare.source.comments);
  const lines = lineIndex(text);
  const instruction = DockerfileParser.parse(text).getInstructions()[0];
  if (!instruction) return {};
  const rangeOf = (range: Range): TextRange => shift(asOffsets(lines, range), -prefix.length);
  const flags = flagsOf(instruction, rangeOf);
  const start = flags.at(-1)?.range.end ?? bare.keywordRange.end;
  const argumentRange = trimmed(header, start, header.length, escape);
  const wordOf = (range: TextRange): Word => unquoted(header, range, escape);
  const exec = execForm(header, argumentRange, escape);
  const words = exec ?? argumentsOf(instruction, rangeOf, argumentRange).map(wordOf);
  return {
    flags,
    argumentRange,
    exec,
    words,
    properties: withProperties.has(bare.keyword)
      ? propertiesOf(instruction as PropertyInstruction, rangeOf, wordOf)
      : [],
    stageName: bare.keyword === "FROM" ? stageNameOf(instruction as From, rangeOf, wordOf) : undefined,
  };
}

/** Same length, but comments between continued lines hold nothing that the library stumbles over. */
const normalised = (header: string, comments: readonly TextRange[]): string =>
  blanked(
    header,
    comments.map(({ start, end }) => ({ start: start + 1, end })),
    "x",
  );

const asOffsets = (lines: LineIndex, range: Range): TextRange => ({
  start: lines.offset(range.start),
  end: lines.offset(range.end),
});

function flagsOf(instruction: Instruction, rangeOf: (range: Range) => TextRange): readonly Flag[] {
  const modifiable = instruction as Partial<ModifiableInstruction>;
  return (modifiable.getFlags?.() ?? []).map((flag) => {
    const valueRange = flag.getValueRange();
    return {
      name: flag.getName().toLowerCase(),
      value: flag.getValue() ?? undefined,
      range: rangeOf(flag.getRange()),
      valueRange: valueRange ? rangeOf(valueRange) : undefined,
    };
  });
}

function argumentsOf(instruction: Instruction, rangeOf: (range: Range) => TextRange, within: TextRange) {
  return instruction
    .getArguments()
    .map((argument) => rangeOf(argument.getRange()))
    .filter(({ start, end }) => start >= within.start && end <= within.end);
}

function propertiesOf(
  instruction: PropertyInstruction,
  rangeOf: (range: Range) => TextRange,
  wordOf: (range: TextRange) => Word,
): readonly Property[] {
  return instruction.getProperties().map((property) => {
    const valueRange = property.getValueRange();
    const nameRange = rangeOf(property.getNameRange());
    return {
      name: wordOf(nameRange).text,
      nameRange,
      value: valueRange
        ? wordOf(rangeOf(valueRange))
        : property.getAssignmentOperator()
          ? { text: "", range: { start: nameRange.end + 1, end: nameRange.end + 1 }, literal: true }
          : undefined,
    };
  });
}

function stageNameOf(from: From, rangeOf: (range: Range) => TextRange, wordOf: (range: TextRange) => Word) {
  const range = from.getBuildStageRange();
  return range ? wordOf(rangeOf(range)) : undefined;
}

/** Drops quotes and escapes as the builder's word splitting does; a continued line inside a word vanishes. */
function unquoted(header: string, range: TextRange, escape: string): Word {
  const raw = header.slice(range.start, range.end);
  let text = "";
  let quote = "";
  for (let at = 0; at < raw.length; at++) {
    const char = raw[at] ?? "";
    const continued = char === escape ? /^.[ \t]*\r?\n[ \t]*/.exec(raw.slice(at))?.[0] : undefined;
    if (continued) at += continued.length - 1;
    else if (char === escape && quote !== "'" && at + 1 < raw.length) {
      // `\$` must stay escaped for the expansion of variables; every other escaped character is itself.
      at++;
      text +=
        raw[at] === "$"
          ? "\\$"
          : quote === '"' && raw[at] !== '"' && raw[at] !== escape
            ? char + raw[at]
            : raw[at];
    } else if (quote === char) quote = "";
    else if (quote === "" && (char === "'" || char === '"')) quote = char;
    else text += char;
  }
  return { text, range, literal: raw.startsWith("'") && raw.indexOf("'", 1) === raw.length - 1 };
}

/** The span from `start` to `end` without blanks and continued line ends around it. */
function trimmed(text: string, start: number, end: number, escape: string): TextRange {
  let from = start;
  while (from < end && (/\s/.test(text[from] ?? "") || isLineEnd(text, from, escape))) from++;
  let to = end;
  while (to > from && /\s/.test(text[to - 1] ?? "")) to--;
  return { start: from, end: to };
}

const isLineEnd = (text: string, at: number, escape: string): boolean =>
  text[at] === escape && /^[ \t]*\r?\n/.test(text.slice(at + 1, at + 40));
