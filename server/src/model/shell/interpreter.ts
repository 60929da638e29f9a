/**
 * Runs a script on paper: follows `cd`, variables, loops over literals, functions, subshells and guards,
 * and writes down each command with its words expanded and what it does to the file system.
 */
import { own } from "../../base/own.ts";
import type { TextRange } from "../../base/text.ts";
import { parseShell } from "../../syntax/shell/parse.ts";
import type {
  AndOr,
  Case,
  Command,
  CompoundList,
  For,
  HereDoc,
  If,
  Pipeline,
  PipelineNode,
  Redirect,
  Redirection,
  ShellWord,
  Statement,
  WordPart,
} from "../../syntax/shell/tree.ts";
import { parseArguments } from "./arguments.ts";
import { contentIn, effectWriters } from "./effects.ts";
import {
  type CommandFacts,
  combined,
  type Effect,
  type Guard,
  type Input,
  mayNotRun,
  type ScriptFacts,
} from "./facts.ts";
import { isOpaque, isProbe, swallows } from "./judgement.ts";
import { packageCall } from "./packages.ts";
import { normalised, resolvePath } from "./paths.ts";
import { type Argument, type Certainty, HOLE, likely, type Value, weaker } from "./value.ts";
import { expandWord, type Lookup, wordValue } from "./words.ts";
import { unwrapped } from "./wrappers.ts";

/** What the script starts from. */
export interface ScriptInput {
  readonly text: string;
  readonly start: number;
  readonly cwd: string | undefined;
  readonly lookup: Lookup;
}

type FunctionBody = Parameters<typeof runNode>[0];

/** One shell process: subshells get a copy. */
interface Shell {
  readonly text: string;
  /** The working folder, shared by everything that runs in the same process. */
  readonly directory: { path: string | undefined };
  readonly variables: Map<string, Value>;
  readonly functions: Map<string, FunctionBody>;
  readonly outer: Lookup;
  readonly guard: Guard;
  readonly depth: number;
  readonly sink: Sink;
}

interface Sink {
  readonly commands: CommandFacts[];
  readonly effects: Effect[];
  opaque: TextRange | undefined;
  complete: boolean;
  /** Loops and recursion end here, however deep they nest. */
  budget: number;
}

/** A statement's surroundings: what to delete with it, and what feeds it. */
interface Place {
  readonly removal: TextRange | undefined;
  readonly pipedFrom: CommandFacts | undefined;
  readonly input: Input | undefined;
}

const nowhere: Place = { removal: undefined, pipedFrom: undefined, input: undefined };
const mostCommands = 5_000;
const deepest = 40;
const mostRounds = 64;

export function interpretScript(input: ScriptInput): ScriptFacts {
  const shell = newShell(input);
  runText(input.text, input.start, shell);
  return factsOf(shell.sink);
}

/** One command without a shell around it: the exec form. `text` is what the ranges of `words` count in. */
export function interpretCommand(
  words: readonly Argument[],
  range: TextRange,
  input: Omit<ScriptInput, "start">,
): ScriptFacts {
  const shell = newShell(input);
  runWords(words, shell, { ...nowhere, range, assigned: [], heredoc: undefined, redirects: [] });
  return factsOf(shell.sink);
}

function newShell(input: Omit<ScriptInput, "start">): Shell {
  return {
    text: input.text,
    directory: { path: input.cwd },
    variables: new Map(),
    functions: new Map(),
    outer: input.lookup,
    guard: "none",
    depth: 0,
    sink: { commands: [], effects: [], opaque: undefined, complete: true, budget: mostCommands },
  };
}

/** Copies, because arrays that grew keep room for more, and these are kept by the thousand. */
const factsOf = ({ commands, effects, opaque, complete }: Sink): ScriptFacts => ({
  commands: commands.slice(),
  effects: effects.slice(),
  opaque,
  complete,
});

function runText(text: string, start: number, shell: Shell): void {
  const parsed = parseShell(text, start);
  if (!parsed.complete) shell.sink.complete = false;
  runStatements(parsed.statements, shell);
}

function runStatements(statements: readonly Statement[], shell: Shell): void {
  for (let index = 0; index < statements.length; index++) {
    const statement = statements[index];
    if (!statement) continue;
    const next = statements[index + 1];
    const before = statements[index - 1];
    // Deleting one of several statements takes the way to its neighbour along; a lone one is the whole script.
    const removal = next
      ? { start: statement.pos, end: beforeComment(shell.text, statement.end, next.pos) }
      : before && { start: before.end, end: statement.end };
    runNode(statement.command, shell, { ...nowhere, removal });
  }
}

/** What is said about the next statement on lines of its own belongs to that one. */
function beforeComment(text: string, end: number, next: number): number {
  const comment = /\n[ \t]*#/.exec(text.slice(end, next));
  return comment ? end + comment.index + comment[0].length - 1 : next;
}

function runNode(
  node: PipelineNode | AndOr | CompoundList | { type: "Function" },
  shell: Shell,
  place: Place,
): void {
  if (shell.depth > deepest || shell.sink.budget-- <= 0) {
    shell.sink.complete = false;
    return;
  }
  const listed = node as
    | Exclude<typeof node, { type: "Function" }>
    | Extract<PipelineNode, { type: "Function" }>;
  switch (listed.type) {
    case "Command":
      return runCommand(listed, shell, place);
    case "AndOr":
      return runList(listed, shell);
    case "Pipeline":
      return runPipeline(listed, shell, place);
    case "CompoundList":
      return runStatements(listed.commands, shell);
    case "Subshell":
      return runStatements(listed.body.commands, subshell(shell));
    case "BraceGroup":
      return runStatements(listed.body.commands, shell);
    case "If":
      return runIf(listed, shell);
    case "For":
    case "Select":
      return runFor(listed as For, shell);
    case "While":
      runStatements(listed.clause.commands, conditional(shell));
      return runStatements(listed.body.commands, conditional(shell));
    case "ArithmeticFor":
      return runStatements(listed.body.commands, conditional(shell));
    case "Case":
      return runCase(listed, shell);
    case "Function":
      shell.functions.set(listed.name.value, listed.body);
      return;
    case "Redirected":
      runNode(listed.command, shell, place);
      return redirect(listed.redirects, shell, undefined);
    case "Coproc":
      return runNode(listed.body, conditional(shell), nowhere);
    case "TestCommand":
    case "ArithmeticCommand":
      return;
    default:
      listed satisfies never;
  }
}

/** A process of its own: what it assigns and where it goes stays with it. */
const subshell = (shell: Shell): Shell => ({
  ...shell,
  directory: { ...shell.directory },
  variables: new Map(shell.variables),
  depth: shell.depth + 1,
});

const guarded = (shell: Shell): Shell => under(shell, "guarded");
const conditional = (shell: Shell): Shell => under(shell, "conditional");
const tolerated = (shell: Shell): Shell => under(shell, "tolerated");

/** A copy that shares everything but the guard. */
function under(shell: Shell, guard: Guard): Shell {
  return { ...shell, depth: shell.depth + 1, guard: combined(shell.guard, guard) };
}

function runList(list: AndOr, shell: Shell): void {
  let current = shell;
  const lastFallback = list.operators.lastIndexOf("||");
  for (let index = 0; index < list.commands.length; index++) {
    const node = list.commands[index];
    if (!node) continue;
    const operator = list.operators[index];
    const before = list.commands[index - 1];
    const next = list.commands[index + 1];
    const removal = before
      ? { start: before.end, end: node.end }
      : next && { start: node.pos, end: next.pos };
    if (list.operators[index - 1] === "||") current = conditional(shell);
    const isTolerated = index <= lastFallback && failureIsExpected(list, index);
    runNode(node, isTolerated ? tolerated(current) : current, { ...nowhere, removal });
    if (operator === "&&" && isProbe(node)) current = guarded(current);
    else if (operator === "&&" && current !== shell) current = conditional(shell);
  }
}

/** Whether some later `||` catches a failure of the command at `index`. */
function failureIsExpected(list: AndOr, index: number): boolean {
  const at = list.operators.indexOf("||", index);
  const fallback = list.commands[at + 1];
  return at >= 0 && fallback !== undefined && swallows(fallback);
}

function runPipeline(pipeline: Pipeline, shell: Shell, place: Place): void {
  let pipedFrom: CommandFacts | undefined;
  let input: Input | undefined;
  for (const node of pipeline.commands) {
    const before = shell.sink.commands.length;
    const isOnly = pipeline.commands.length === 1;
    const process = isOnly ? shell : subshell(shell);
    runNode(node, process, { removal: place.removal, pipedFrom, input });
    pipedFrom = shell.sink.commands.length > before ? shell.sink.commands.at(-1) : undefined;
    input = pipedFrom && outputOf(pipedFrom);
  }
}

function runIf(node: If, shell: Shell): void {
  runStatements(node.clause.commands, under(shell, "guarded"));
  const probes = node.clause.commands.every(({ command }) => isProbe(command));
  const branch = probes ? guarded : conditional;
  runStatements(node.then.commands, branch(shell));
  for (const elif of node.elif) {
    runStatements(elif.clause.commands, under(shell, "guarded"));
    runStatements(elif.then.commands, branch(shell));
  }
  if (node.else) runStatements(node.else.commands, branch(shell));
}

function runFor(node: For, shell: Shell): void {
  const lookup = lookupIn(shell);
  const words = (node.wordlist ?? []).flatMap((word) => expandWord(word, lookup)).slice(0, mostRounds);
  const known = words.length > 0 && words.every((word) => !word.glob && !word.text.includes(HOLE));
  const rounds: readonly Value[] = known ? words : [{ text: HOLE, certainty: "unknown" }];
  for (const value of rounds) {
    shell.variables.set(node.name.value, likely(value));
    runStatements(node.body.commands, known ? shell : conditional(shell));
  }
}

function runCase(node: Case, shell: Shell): void {
  for (const item of node.items) runStatements(item.body.commands, conditional(shell));
}

function lookupIn(shell: Shell): Lookup {
  return (name) => shell.variables.get(name) ?? shell.outer(name);
}

function runCommand(command: Command, shell: Shell, place: Place): void {
  const lookup = lookupIn(shell);
  const isAssignment = !command.name;
  for (const prefix of command.prefix) {
    if (prefix.type !== "Assignment") continue;
    // Only an assignment of its own fails with the command inside it.
    if (prefix.value.type === "Word")
      runSubstitutions(prefix.value, shell, isAssignment ? "none" : "tolerated");
    const value = prefix.value.type === "Word" ? wordValue(prefix.value, lookup) : undefined;
    if (isAssignment) assign(shell, prefix.name, value, prefix.append === true);
  }
  if (!command.name) return redirect(command.redirects, shell, nothing);
  for (const word of [command.name, ...command.args])
    if (word.type === "Word") runSubstitutions(word, shell, "tolerated");
  const words = [command.name, ...command.args].flatMap((word) =>
    word.type === "Word" ? expandWord(word, lookup) : assignmentWord(word.text, word, shell, lookup),
  );
  const assigned = command.prefix.flatMap((prefix) => (prefix.type === "Assignment" ? [prefix.name] : []));
  const heredoc = command.redirects.find(
    (redirection): redirection is HereDoc => redirection.type === "HereDoc",
  );
  const range = { start: command.pos, end: command.end };
  const input = inputOf(command.redirects, lookup) ?? place.input;
  const { removal, pipedFrom } = place;
  runWords(words, shell, {
    removal,
    pipedFrom,
    input,
    range,
    assigned,
    heredoc,
    redirects: command.redirects,
  });
}

/** Here-documents and here-strings: the last one is what the command reads. */
function inputOf(redirects: readonly Redirection[], lookup: Lookup): Input | undefined {
  const last = redirects.findLast(({ type }) => type !== "Redirect");
  if (last?.type === "HereDoc") {
    const { text, pos, end } = last.body;
    // `<<-` takes tabs away, so that the text is no longer what stands there.
    return { text, range: { start: pos, end }, ...(text.length === end - pos && { start: pos }) };
  }
  const word = last?.type === "HereString" ? last.target : undefined;
  return word && { text: `${wordValue(word, lookup).text}\n`, range: { start: word.pos, end: word.end } };
}

/**
 * The commands in `$(…)`. What they print is not known, and their effects are hardly ever meant for the image;
 * but what they are called with is written in the file.
 */
function runSubstitutions(word: ShellWord, shell: Shell, guard: Guard): void {
  if (!word.parts) return;
  const parts = word.parts.flatMap<WordPart>((part) => (part.type === "DoubleQuoted" ? part.parts : [part]));
  for (const part of parts) {
    // A script in escaped back-ticks counts its places in a text of its own.
    if (part.type !== "CommandExpansion" || !part.script || part.script.source !== undefined) continue;
    const sink: Sink = { ...shell.sink, effects: [] };
    runStatements(part.script.commands, { ...subshell(under(shell, guard)), sink });
    shell.sink.budget = sink.budget;
    shell.sink.complete &&= sink.complete;
  }
}

/** `export A=b`, `local A=b`: an argument that assigns. */
function assignmentWord(
  text: string,
  node: Extract<Command["args"][number], { type: "Assignment" }>,
  shell: Shell,
  lookup: Lookup,
): readonly Argument[] {
  const value = node.value.type === "Word" ? wordValue(node.value, lookup) : undefined;
  assign(shell, node.name, value, node.append === true);
  const shown = value ? `${node.name}=${value.text}` : text;
  const certainty = value?.certainty ?? "unknown";
  return [
    {
      text: shown,
      certainty,
      range: { start: node.pos, end: node.end },
      glob: false,
      quoted: shown !== text,
    },
  ];
}

function assign(shell: Shell, name: string, value: Value | undefined, append: boolean): void {
  if (!value || append) shell.variables.set(name, { text: HOLE, certainty: "unknown" });
  else shell.variables.set(name, mayNotRun(shell.guard) ? likely(value) : value);
}

interface CommandPlace extends Place {
  readonly range: TextRange;
  readonly assigned: readonly string[];
  readonly heredoc: HereDoc | undefined;
  readonly redirects: readonly Redirection[];
}

const noEnvironment = (): undefined => undefined;

/** Made out here, so that a command that is remembered does not keep its syntax tree alive. */
function environmentOf(
  assigned: readonly string[],
  variables: ReadonlyMap<string, Value>,
): CommandFacts["environment"] {
  if (assigned.length === 0 && variables.size === 0) return noEnvironment;
  return (name) => (assigned.includes(name) ? "" : variables.get(name)?.text);
}

function runWords(words: readonly Argument[], shell: Shell, place: CommandPlace): void {
  const { words: inner, elsewhere } = unwrapped(words);
  const first = inner[0];
  if (!first) return;
  const args = inner.slice(1);
  const name = first.text.slice(first.text.lastIndexOf("/") + 1);
  const facts: CommandFacts = {
    name,
    nameRange: first.range,
    args,
    range: place.range,
    guard: shell.guard,
    removal: place.removal,
    pipedFrom: place.pipedFrom,
    input: place.input,
    environment: environmentOf(place.assigned, shell.variables),
    elsewhere,
  };
  shell.sink.commands.push(facts);
  const stdin = place.input;
  const body = shell.functions.get(first.text);
  if (body) runFunction(body, args, shell);
  else if (!elsewhere) runKnown(facts, first, shell, place, stdin);
  redirect(place.redirects, shell, facts.name === "cat" && args.length === 0 ? stdin : outputOf(facts));
}

function runFunction(body: FunctionBody, args: readonly Argument[], shell: Shell): void {
  const variables = new Map(shell.variables);
  args.forEach((argument, index) => {
    variables.set(String(index + 1), likely(argument));
  });
  runNode(body, { ...shell, variables, depth: shell.depth + 1 }, nowhere);
}

function runKnown(
  facts: CommandFacts,
  first: Argument,
  shell: Shell,
  place: CommandPlace,
  stdin: Input | undefined,
): void {
  const { name, args } = facts;
  if (name === "cd" || name === "pushd") return changeDirectory(args, shell);
  if (name === "set" || name === "export" || name === "unset") return;
  if (/^(?:ba|da|k|z|a)?sh$/.test(name)) return runShell(facts, shell, place);
  if (isOpaque(first, facts)) shell.sink.opaque ??= facts.range;
  const emit = (draft: { readonly kind: Effect["kind"]; readonly path: string }, word: Argument): void => {
    const certainty: Certainty = mayNotRun(shell.guard) ? weaker(word.certainty, "likely") : word.certainty;
    shell.sink.effects.push({
      ...draft,
      by: name,
      range: word.range,
      certainty,
      guard: shell.guard,
    } as Effect);
  };
  packageEffects(facts, emit);
  own(
    effectWriters,
    name,
  )?.({
    name,
    words: args,
    cwd: shell.directory.path,
    stdin,
    resolve: (word) => resolvePath(word.text, shell.directory.path),
    emit,
  });
}

function packageEffects(
  facts: CommandFacts,
  emit: (draft: { kind: Effect["kind"]; path: string }, word: Argument) => void,
): void {
  const call = packageCall(facts.name, facts.args);
  if (!call) return;
  const word: Argument = {
    text: facts.name,
    certainty: "sure",
    range: facts.nameRange,
    glob: false,
    quoted: false,
  };
  for (const path of call.cleans) emit({ kind: "delete", path }, word);
  if (!call.isTransaction) return;
  for (const path of call.manager.leftovers) {
    emit({ kind: "leftover", path, transaction: facts.range } as { kind: "leftover"; path: string }, word);
  }
}

function changeDirectory(args: readonly Argument[], shell: Shell): void {
  const target = parseArguments(args).operands[0];
  if (!target) shell.directory.path = "/root";
  else
    shell.directory.path =
      target.text.includes(HOLE) || target.text === "-"
        ? undefined
        : resolvePath(target.text, shell.directory.path);
}

/** `sh -c TEXT`, `bash <<EOF`, `bash script`. */
function runShell(facts: CommandFacts, shell: Shell, place: CommandPlace): void {
  const command = facts.args.findIndex(({ text }) => /^-[a-z]*c$/.test(text));
  const script = facts.args[command + 1];
  const process: Shell = { ...subshell(shell), functions: new Map() };
  if (command >= 0) {
    const from = script && quotedText(shell.text, script);
    if (from) runText(shell.text.slice(0, from.end), from.start, process);
    else shell.sink.opaque ??= facts.range;
    return;
  }
  if (place.heredoc) {
    const { body } = place.heredoc;
    return runText(shell.text.slice(0, body.end), body.pos, process);
  }
  const readsInput = place.pipedFrom !== undefined || facts.args.some(({ text }) => !text.startsWith("-"));
  if (readsInput) shell.sink.opaque ??= facts.range;
}

/** The inside of a word that is one plain quotation, so that the script in it keeps its own places. */
function quotedText(text: string, word: Argument): TextRange | undefined {
  const { start, end } = word.range;
  const quote = text[start];
  const isPlain = (quote === "'" || quote === '"') && text.slice(start + 1, end - 1) === word.text;
  return isPlain ? { start: start + 1, end: end - 1 } : undefined;
}

const ignoredTargets = /^\/(?:dev|proc|sys)\//;

function redirect(redirects: readonly Redirection[], shell: Shell, output: Input | undefined): void {
  for (const redirection of redirects) {
    if (redirection.type !== "Redirect" || !/^(?:&?>>?|>\|)$/.test(redirection.operator)) continue;
    const target = redirectTarget(redirection, shell);
    const path = target && resolvePath(target.text, shell.directory.path);
    if (!target || path === undefined || ignoredTargets.test(path)) continue;
    const certainty: Certainty = mayNotRun(shell.guard)
      ? weaker(target.certainty, "likely")
      : target.certainty;
    const known =
      output !== undefined && redirection.descriptor === undefined && redirection.operator !== "&>";
    shell.sink.effects.push({
      kind: "write",
      path: normalised(path),
      by: ">",
      append: redirection.operator.includes(">>"),
      range: target.range,
      certainty,
      guard: shell.guard,
      ...(known && contentIn(output)),
    });
  }
}

const redirectTarget = (redirection: Redirect, shell: Shell): Argument | undefined =>
  redirection.target && expandWord(redirection.target, lookupIn(shell))[0];

const nothing: Input = { text: "", range: { start: 0, end: 0 } };

function outputOf(facts: CommandFacts): Input | undefined {
  const text = printed(facts);
  return text === undefined ? undefined : { text, range: facts.range };
}

/** What `echo` and `printf` print, where every word is known; `:` prints nothing. */
function printed(facts: CommandFacts): string | undefined {
  if (facts.name === ":" || facts.name === "true") return "";
  if (facts.name !== "echo" && facts.name !== "printf") return undefined;
  if (facts.args.some(({ text }) => text.includes(HOLE))) return undefined;
  const texts = facts.args.map(({ text }) => text);
  if (facts.name === "echo") {
    const options = texts.findIndex((text) => !/^-[neE]+$/.test(text));
    const words = texts.slice(options < 0 ? texts.length : options);
    const raw = words.join(" ");
    return texts.slice(0, options).some((text) => text.includes("e")) ? `${escapes(raw)}\n` : `${raw}\n`;
  }
  const [format = "", ...values] = texts;
  return formatted(format, values);
}

const escapes = (text: string): string =>
  text.replace(/\\([nt\\])/g, (_, letter: string) => (letter === "n" ? "\n" : letter === "t" ? "\t" : "\\"));

/** `printf` with `%s` and `%%`; the format is used again until all values are printed. */
function formatted(format: string, values: readonly string[]): string | undefined {
  if (/%[^s%]/.test(format)) return undefined;
  let text = "";
  let index = 0;
  do {
    const before = index;
    text += escapes(format).replace(/%[s%]/g, (place) => (place === "%%" ? "%" : (values[index++] ?? "")));
    if (index === before) break;
  } while (index < values.length);
  return text;
}

export const emptyScript: ScriptFacts = { commands: [], effects: [], opaque: undefined, complete: true };
