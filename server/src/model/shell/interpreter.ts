/**
 * Runs a script on paper: follows `cd`, variables, loops over literals, functions, subshells and guards,
 * and writes down each command with its words expanded and what it does to the file system.
 */
import type { TextRange } from "../../base/text.ts";
import { parseShell } from "../../syntax/shell/parse.ts";
import type {
  AndOr,
  Case,
  CompoundList,
  For,
  If,
  Pipeline,
  PipelineNode,
  Statement,
} from "../../syntax/shell/tree.ts";
import { type Runner, runCommand, runWords } from "./commands.ts";
import type { CommandFacts, Input, ScriptFacts } from "./facts.ts";
import type { ImageFiles } from "./image-files.ts";
import { isProbe, swallows } from "./judgement.ts";
import { matchesIn } from "./matches.ts";
import type { OwnCommands } from "./own-commands.ts";
import { outputOf } from "./printed.ts";
import { redirect } from "./redirects.ts";
import {
  conditional,
  deepest,
  guarded,
  lookupIn,
  newShell,
  nowhere,
  type Place,
  placed,
  type Shell,
  type Sink,
  subshell,
  tolerated,
  under,
} from "./shell.ts";
import { type Argument, HOLE, likely, type Value } from "./value.ts";
import { expandWord, type Lookup } from "./words.ts";

/** What the script starts from. */
export interface ScriptInput {
  readonly text: string;
  readonly start: number;
  readonly cwd: string | undefined;
  readonly lookup: Lookup;
  readonly files: ImageFiles;
  /** Commands of the user's own. */
  readonly commands?: OwnCommands;
  /** `sh -e`: it ends where a command fails. */
  readonly errexit: boolean;
}

const mostRounds = 64;

export function interpretScript(input: ScriptInput): ScriptFacts {
  const shell = newShell({ text: input.text, base: 0 }, input);
  runText(input.text, input.start, shell);
  return factsOf(shell.sink);
}

/** One command without a shell around it: the exec form. `text` is what the ranges of `words` count in. */
export function interpretCommand(
  words: readonly Argument[],
  range: TextRange,
  input: Omit<ScriptInput, "start">,
): ScriptFacts {
  const shell = newShell({ text: input.text, base: 0 }, input);
  runWords(words, shell, { ...nowhere, range, assigned: [], heredoc: undefined, redirects: [] }, runner);
  return factsOf(shell.sink);
}

export const emptyScript: ScriptFacts = { commands: [], effects: [], opaque: undefined, complete: true };

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

const runner: Runner = { node: runNode, statements: runStatements, text: runText };

function runStatements(statements: readonly Statement[], shell: Shell): void {
  for (let index = 0; index < statements.length; index++) {
    const statement = statements[index];
    if (!statement) continue;
    const next = statements[index + 1];
    const before = statements[index - 1];
    // Deleting one of several statements takes the way to its neighbour along; a lone one is the whole script.
    const removal = next
      ? placed(shell, statement.pos, beforeComment(shell.source.text, statement.end, next.pos))
      : before && placed(shell, before.end, statement.end);
    const heeded = !next || shell.options.errexit;
    runNode(statement.command, heeded ? shell : under(shell, "unheeded"), { ...nowhere, removal });
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
      return runCommand(listed, shell, place, runner);
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
      shell.functions.set(listed.name.value, { body: listed.body, source: shell.source });
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

function runList(list: AndOr, shell: Shell): void {
  let current = shell;
  const lastFallback = list.operators.lastIndexOf("||");
  for (let index = 0; index < list.commands.length; index++) {
    const node = list.commands[index];
    if (!node) continue;
    const operator = list.operators[index];
    const before = list.commands[index - 1];
    const next = list.commands[index + 1];
    const removal = before ? placed(shell, before.end, node.end) : next && placed(shell, node.pos, next.pos);
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
  const last = pipeline.commands.at(-1);
  for (const node of pipeline.commands) {
    const before = shell.sink.commands.length;
    const isOnly = pipeline.commands.length === 1;
    const process = isOnly ? shell : subshell(shell);
    runNode(node, process, { removal: place.removal, pipedFrom, input });
    pipedFrom = shell.sink.commands.length > before ? shell.sink.commands.at(-1) : undefined;
    input = pipedFrom && node !== last ? outputOf(pipedFrom, process) : undefined;
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
  const words = (node.wordlist ?? [])
    .flatMap((word) => expandWord(word, lookup, shell.source.base))
    .flatMap((word) => matchesIn(word, shell))
    .slice(0, mostRounds);
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
