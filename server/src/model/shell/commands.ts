/** Runs one command on paper: expands its words, notes what it is, and what it does. */
import { own } from "../../base/own.ts";
import type { TextRange } from "../../base/text.ts";
import type {
  Command,
  HereDoc,
  Redirection,
  ShellWord,
  Statement,
  WordPart,
} from "../../syntax/shell/tree.ts";
import { parseArguments } from "./arguments.ts";
import { effectWriters } from "./effects/table.ts";
import { type CommandFacts, type Effect, type Guard, mayNotRun } from "./facts.ts";
import type { KnownFile } from "./image-files.ts";
import { isOpaque } from "./judgement.ts";
import { type Launch, launchOf } from "./launched.ts";
import { filesNow, note } from "./made-files.ts";
import { isShell, onlyReads, withOptions } from "./options.ts";
import { meant } from "./own-commands.ts";
import { packageCall } from "./packages.ts";
import { resolvePath } from "./paths.ts";
import { nothing, outputOf } from "./printed.ts";
import { programOf, runScript, runShell, withArguments } from "./programs.ts";
import { inputOf, redirect } from "./redirects.ts";
import {
  conditional,
  deepest,
  type FunctionBody,
  lookupIn,
  nowhere,
  type Place,
  placed,
  type Shell,
  type ShellFunction,
  type Sink,
  subshell,
  under,
} from "./shell.ts";
import { type Argument, type Certainty, HOLE, likely, type Value, weaker } from "./value.ts";
import { expandWord, type Lookup, wordValue } from "./words.ts";
import { unwrapped } from "./wrappers.ts";

/** What runs the inside of a command: functions, substitutions, scripts. */
export interface Runner {
  readonly node: (node: FunctionBody, shell: Shell, place: Place) => void;
  readonly statements: (statements: readonly Statement[], shell: Shell) => void;
  readonly text: (text: string, start: number, shell: Shell) => void;
}

type Assignments = readonly (readonly [string, Value])[];

export function runCommand(command: Command, shell: Shell, place: Place, runner: Runner): void {
  const lookup = lookupIn(shell);
  const assigned = assignments(command, shell, runner);
  if (!command.name) return redirect(command.redirects, shell, nothing);
  const words: Argument[] = [];
  for (const word of [command.name, ...command.args]) {
    if (word.type === "Word") {
      runSubstitutions(word, shell, "tolerated", runner);
      words.push(...expandWord(word, lookup, shell.source.base));
    } else words.push(...assignmentWord(word.text, word, shell, lookup));
  }
  const heredoc = command.redirects.find(
    (redirection): redirection is HereDoc => redirection.type === "HereDoc",
  );
  const commandPlace = {
    removal: place.removal,
    pipedFrom: place.pipedFrom,
    input: inputOf(command.redirects, shell) ?? place.input,
    range: placed(shell, command.pos, command.end),
    assigned,
    heredoc,
    redirects: command.redirects,
  };
  runWords(words, shell, commandPlace, runner);
}

/** `NAME=value` before a command holds for it alone, and without a command from here on. */
function assignments(command: Command, shell: Shell, runner: Runner): Assignments {
  if (command.prefix.length === 0) return none;
  const lookup = lookupIn(shell);
  const given: [string, Value][] = [];
  for (const prefix of command.prefix) {
    if (prefix.type !== "Assignment") continue;
    // Only an assignment of its own fails with the command inside it.
    if (prefix.value.type === "Word")
      runSubstitutions(prefix.value, shell, command.name ? "tolerated" : "none", runner);
    const value = prefix.value.type === "Word" ? wordValue(prefix.value, lookup) : undefined;
    if (command.name) given.push([prefix.name, value ?? unknown]);
    else assign(shell, prefix.name, value, prefix.append === true);
  }
  return given;
}

const none: Assignments = [];
const unknown: Value = { text: HOLE, certainty: "unknown" };

/**
 * The commands in `$(…)`. What they print is not known, and their effects are hardly ever meant for the image;
 * but what they are called with is written in the file.
 */
function runSubstitutions(word: ShellWord, shell: Shell, guard: Guard, runner: Runner): void {
  if (!word.parts) return;
  const parts = word.parts.flatMap<WordPart>((part) => (part.type === "DoubleQuoted" ? part.parts : [part]));
  for (const part of parts) {
    // A script in escaped back-ticks counts its places in a text of its own.
    if (part.type !== "CommandExpansion" || !part.script || part.script.source !== undefined) continue;
    const sink: Sink = { ...shell.sink, effects: [] };
    runner.statements(part.script.commands, { ...subshell(under(shell, guard)), captured: true, sink });
    shell.sink.budget = sink.budget;
    shell.sink.scriptLetters = sink.scriptLetters;
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
  const range = placed(shell, node.pos, node.end);
  return [{ text: shown, certainty, range, glob: false, quoted: shown !== text }];
}

function assign(shell: Shell, name: string, value: Value | undefined, append: boolean): void {
  if (!value || append) shell.variables.set(name, unknown);
  else shell.variables.set(name, mayNotRun(shell.guard) ? likely(value) : value);
}

/** A command's surroundings, and what is written around it. */
export interface CommandPlace extends Place {
  readonly range: TextRange;
  readonly assigned: Assignments;
  readonly heredoc: HereDoc | undefined;
  readonly redirects: readonly Redirection[];
  /** In another root file system than the image's. */
  readonly elsewhere?: boolean;
}

const noEnvironment = (): undefined => undefined;

/** Made out here, so that a command that is remembered does not keep its syntax tree alive. */
function environmentOf(
  assigned: Assignments,
  variables: ReadonlyMap<string, Value>,
): CommandFacts["environment"] {
  if (assigned.length === 0 && variables.size === 0) return noEnvironment;
  return (name) => (assigned.some(([own]) => own === name) ? "" : variables.get(name)?.text);
}

/** The command itself: without wrappers, and in the place of one of the user's own what that stands for. */
function withMeaning(
  words: readonly Argument[],
  { functions, commands }: Shell,
): ReturnType<typeof unwrapped> {
  const bare = unwrapped(words);
  if (commands.size === 0 || functions.has(bare.words[0]?.text ?? "")) return bare;
  const { words: inner, elsewhere } = unwrapped(meant(bare.words, commands));
  return { words: inner, elsewhere: elsewhere || bare.elsewhere };
}

export function runWords(
  words: readonly Argument[],
  shell: Shell,
  place: CommandPlace,
  runner: Runner,
): void {
  const { words: inner, elsewhere: isChanged } = withMeaning(words, shell);
  const first = inner[0];
  if (!first) return;
  const args = inner.slice(1);
  const name = first.text.slice(first.text.lastIndexOf("/") + 1);
  const elsewhere = isChanged || place.elsewhere === true;
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
    captured: shell.captured,
  };
  const launches = launchOf(facts, shell);
  // What xargs and parallel run says all about them, as behind other wrappers.
  if (launches.length === 0 || name === "find") shell.sink.commands.push(facts);
  for (const launch of launches) runLaunch(launch, shell, { ...place, elsewhere }, runner);
  const called = shell.functions.get(first.text);
  if (called) runFunction(called, args, shell, runner);
  else if (!elsewhere && (launches.length === 0 || name === "find"))
    runKnown(facts, first, shell, place, runner);
  if (place.redirects.length > 0) redirect(place.redirects, shell, outputOf(facts, shell));
}

/** The commands that another one runs, each in a process that reads nothing. */
function runLaunch(
  { runs, mayNotRun, inFolder }: Launch,
  shell: Shell,
  place: CommandPlace,
  runner: Runner,
): void {
  const process = programOf(shell, shell.source, place, false);
  if (inFolder) process.directory.path = undefined;
  const within = mayNotRun ? conditional(process) : process;
  for (const words of runs) {
    if (within.depth > deepest || shell.sink.budget-- <= 0) {
      shell.sink.complete = false;
      return;
    }
    runWords(words, within, { ...place, input: undefined, heredoc: undefined, redirects: [] }, runner);
  }
}

function runFunction(
  { body, source }: ShellFunction,
  args: readonly Argument[],
  shell: Shell,
  runner: Runner,
): void {
  const variables = withArguments(new Map(shell.variables), args);
  runner.node(body, { ...shell, source, variables, depth: shell.depth + 1 }, nowhere);
}

function runKnown(
  facts: CommandFacts,
  first: Argument,
  shell: Shell,
  place: CommandPlace,
  runner: Runner,
): void {
  const { name, args } = facts;
  if (name === "cd" || name === "pushd") return changeDirectory(args, shell);
  if (name === "export") return exportNames(args, shell);
  if (name === "set") return setOptions(args, shell.options);
  if (name === "unset") return;
  if (isShell(name) && (onlyReads(facts.args) || runShell(facts, shell, place, runner))) return;
  if (runScript(facts, first, shell, place, runner)) return;
  if (isShell(name) && facts.pipedFrom) shell.sink.opaque ??= facts.range;
  if (isOpaque(first, facts)) shell.sink.opaque ??= facts.range;
  const emit = (
    draft: { readonly kind: Effect["kind"]; readonly path: string },
    word: Argument,
    copyOf?: KnownFile,
  ): void => {
    const certainty: Certainty = mayNotRun(shell.guard) ? weaker(word.certainty, "likely") : word.certainty;
    const effect = { ...draft, by: name, range: word.range, certainty, guard: shell.guard } as Effect;
    note(effect, shell, copyOf);
  };
  packageEffects(facts, emit);
  own(
    effectWriters,
    name,
  )?.({
    name,
    words: args,
    cwd: shell.directory.path,
    stdin: place.input,
    files: filesNow(shell),
    resolve: (word) => resolvePath(word.text, shell.directory.path),
    emit,
  });
}

/** `set -e`, `set -euo pipefail`, `set +e`, `set -o errexit`. */
function setOptions(args: readonly Argument[], options: Shell["options"]): void {
  options.errexit = withOptions(args, { ...options, pipefail: false }).errexit;
}

function exportNames(args: readonly Argument[], shell: Shell): void {
  for (const { text } of args) if (!text.startsWith("-")) shell.exported.add(text.split("=")[0] ?? text);
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
