/** Words of a RUN whose value comes from `uname -r`: the kernel of the builder, not that of the image. */
import type { TextRange } from "../../../base/text.ts";
import { windowStart } from "../../../model/containerfile/sources.ts";
import type { Step } from "../../../model/containerfile/stages.ts";
import { parseShell } from "../../../syntax/shell/parse.ts";
import type { Command, ShellWord, WordPart } from "../../../syntax/shell/tree.ts";
import { shellView } from "../../../syntax/shell/view.ts";

/** `$(uname -r)` at its place in the instruction. */
export interface UnameCall {
  readonly range: TextRange;
  /** It prints the release and nothing else, so that another version may stand in its place. */
  readonly isPlain: boolean;
}

/** The calls that each word gets its value from; keys are made by `wordKey`. */
export type UnameWords = ReadonlyMap<string, readonly UnameCall[]>;

export const wordKey = ({ start, end }: TextRange): string => `${start}-${end}`;

interface Walk {
  readonly text: string;
  /** What to add to a place in the text for one in the step. */
  readonly base: number;
  readonly words: Map<string, readonly UnameCall[]>;
  /** What variables hold at this point of the text; one that gets another value is forgotten. */
  readonly variables: Map<string, readonly UnameCall[]>;
}

const known = new WeakMap<Step["outcome"], UnameWords>();

/** Kept as long as what the step does, of which this is a part. */
export function unameWords(step: Step, escape: "\\" | "`"): UnameWords {
  const found = known.get(step.outcome) ?? wordsIn(step, escape);
  known.set(step.outcome, found);
  return found;
}

/** The words of the instruction, and those of the scripts that it reads. */
function wordsIn({ syntax, sources }: Step, escape: "\\" | "`"): UnameWords {
  const words = new Map<string, readonly UnameCall[]>();
  const read = (text: string, start: number, base: number): void =>
    visit(parseShell(text, start).statements, { text, base, words, variables: new Map() });
  if (mentions(syntax.source.text)) read(shellView(syntax, escape), syntax.argumentRange.start, 0);
  sources.forEach(({ text }, index) => {
    if (mentions(text)) read(text, 0, windowStart(index));
  });
  return words;
}

const mentions = (text: string): boolean => text.includes("uname");

/** Substitutions in `export` and `for` are no commands of the model, so that the text decides where to look. */
export const mentionsUname = ({ syntax, sources }: Step): boolean =>
  syntax.keyword === "RUN" && (mentions(syntax.source.text) || sources.some(({ text }) => mentions(text)));

type Visited = { readonly type?: unknown };

/** The tree in the order of the text. */
function visit(node: unknown, walk: Walk): void {
  if (typeof node !== "object" || node === null) return;
  if (Array.isArray(node)) {
    for (const child of node) visit(child, walk);
    return;
  }
  switch ((node as Visited).type) {
    case "Word":
      visitWord(node as ShellWord, walk);
      return;
    case "Assignment":
      return visitAssignment(node as Extract<Command["prefix"][number], { type: "Assignment" }>, walk);
    case "HereDocBody":
      return;
    case "For":
      return visitLoop(node as Loop, walk);
    case "Command":
      visitChildren(node, walk);
      return visitScripts(node as Command, walk);
    default:
      visitChildren(node, walk);
  }
}

const visitChildren = (node: object, walk: Walk): void => {
  for (const child of Object.values(node)) visit(child, walk);
};

type Loop = { readonly name: ShellWord; readonly wordlist?: readonly ShellWord[]; readonly body: unknown };

function visitLoop({ name, wordlist, body }: Loop, walk: Walk): void {
  const calls = (wordlist ?? []).map((word) => visitWord(word, walk));
  walk.variables.set(name.value, calls.every((list) => list.length > 0) ? calls.flat() : []);
  visit(body, walk);
}

function visitAssignment(
  { name, value, append }: Extract<Command["prefix"][number], { type: "Assignment" }>,
  walk: Walk,
): void {
  const calls = value.type === "Word" ? visitWord(value, walk) : [];
  walk.variables.set(name, append ? [] : calls);
}

const rangeOf = (
  { pos, end }: { readonly pos: number; readonly end: number },
  { base }: Walk,
): TextRange => ({
  start: base + pos,
  end: base + end,
});

/** The calls that the word holds itself; those in other commands inside it do not reach its value for certain. */
function visitWord(word: ShellWord, walk: Walk): readonly UnameCall[] {
  const calls = (word.parts ?? []).flatMap((part) => callsIn(part, walk));
  if (calls.length > 0) walk.words.set(wordKey(rangeOf(word, walk)), calls);
  return calls;
}

function callsIn(part: WordPart, walk: Walk): readonly UnameCall[] {
  switch (part.type) {
    case "DoubleQuoted":
      return part.parts.flatMap((child) => callsIn(child, walk));
    case "SimpleExpansion":
      return walk.variables.get(part.text.slice(1)) ?? [];
    case "ParameterExpansion":
      return part.prefix || !/^(?:Remove|Replace|undefined)$/.test(String(part.operation?.type))
        ? []
        : (walk.variables.get(part.parameter) ?? []);
    case "CommandExpansion":
      return expansion(part, walk);
    default:
      return [];
  }
}

function expansion(part: Extract<WordPart, { type: "CommandExpansion" }>, walk: Walk): readonly UnameCall[] {
  const { script } = part;
  // A script in escaped back-ticks counts its places in a text of its own.
  if (!script || script.source !== undefined) return [];
  const [statement, ...others] = script.commands;
  const command = statement?.command;
  const first = command?.type === "Pipeline" ? command.commands[0] : command;
  if (others.length === 0 && first?.type === "Command" && printsRelease(first))
    return [{ range: rangeOf(part, walk), isPlain: first === command && isBare(first) }];
  visit(script.commands, { ...walk, variables: new Map(walk.variables) });
  return [];
}

const argumentsOf = ({ args }: Command): readonly string[] =>
  args.map((word) => (word.type === "Word" ? word.value : word.text));

const printsRelease = (command: Command): boolean =>
  /^(?:\/(?:usr\/)?bin\/)?uname$/.test(command.name?.value ?? "") &&
  argumentsOf(command).some((text) => text === "--kernel-release" || /^-[a-z]*r[a-z]*$/.test(text));

const isBare = (command: Command): boolean =>
  command.redirects.length === 0 && /^(?:-r|--kernel-release)$/.test(argumentsOf(command).join(" "));

/** Scripts in a script: a here-document that a shell (or RUN itself) reads, and `bash -c '…'`. */
function visitScripts(command: Command, walk: Walk): void {
  const name = command.name?.value ?? "";
  if (name !== "" && !/^(?:.*\/)?(?:ba|da|k|z|a)?sh$/.test(name)) return;
  for (const redirect of command.redirects) {
    if (redirect.type === "HereDoc") visitText(redirect.body.pos, redirect.body.end, walk);
  }
  const at = command.args.findIndex(({ text }) => /^-[a-z]*c$/.test(text));
  const script = at < 0 ? undefined : command.args[at + 1];
  if (script && /^(?:'[^']*'|"[^"\\]*")$/.test(script.text)) visitText(script.pos + 1, script.end - 1, walk);
}

const visitText = (start: number, end: number, walk: Walk): void =>
  visit(parseShell(walk.text.slice(0, end), start).statements, { ...walk, variables: new Map() });
