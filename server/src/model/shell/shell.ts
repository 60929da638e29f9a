/** One shell process on paper: where it is, what it knows, and the list on which it writes down what happens. */
import type { TextRange } from "../../base/text.ts";
import type { AndOr, CompoundList, PipelineNode } from "../../syntax/shell/tree.ts";
import { type CommandFacts, combined, type Effect, type Guard, type Input } from "./facts.ts";
import type { ImageFiles, SourceText } from "./image-files.ts";
import type { MadeFile } from "./made-files.ts";
import { noCommands, type OwnCommands } from "./own-commands.ts";
import type { Value } from "./value.ts";
import type { Lookup } from "./words.ts";

export type FunctionBody = PipelineNode | AndOr | CompoundList | { type: "Function" };

export interface ShellFunction {
  readonly body: FunctionBody;
  /** Where it is written, which may be another file than where it is called. */
  readonly source: SourceText;
}

export interface Shell {
  readonly source: SourceText;
  /** The working folder, shared by everything that runs in the same process. */
  readonly directory: { path: string | undefined };
  /** Whether the process ends where a command fails, shared like the folder. */
  readonly options: { errexit: boolean };
  readonly variables: Map<string, Value>;
  /** Names that programs started here see as well. */
  readonly exported: Set<string>;
  readonly functions: Map<string, ShellFunction>;
  /** ARG and ENV. */
  readonly outer: Lookup;
  readonly files: ImageFiles;
  /** Commands of the user's own. */
  readonly commands: OwnCommands;
  readonly guard: Guard;
  /** Inside `$(…)`. */
  readonly captured: boolean;
  readonly depth: number;
  /** The scripts that are being run, by the place of their text. */
  readonly running: readonly number[];
  readonly sink: Sink;
}

/** What happened; shared by every process of one script. */
export interface Sink {
  readonly commands: CommandFacts[];
  readonly effects: Effect[];
  /** What became of files, by path. */
  readonly made: Map<string, MadeFile>;
  opaque: TextRange | undefined;
  complete: boolean;
  /** Loops and recursion end here, however deep they nest. */
  budget: number;
  /** How much of scripts may still be read. */
  scriptLetters: number;
}

/** How far processes, functions and scripts may nest. */
export const deepest = 40;
const mostCommands = 5_000;
const mostLetters = 1024 * 1024;

export function newShell(
  source: SourceText,
  start: {
    readonly cwd: string | undefined;
    readonly lookup: Lookup;
    readonly files: ImageFiles;
    readonly commands?: OwnCommands;
    readonly errexit: boolean;
  },
): Shell {
  return {
    source,
    directory: { path: start.cwd },
    options: { errexit: start.errexit },
    variables: new Map(),
    exported: new Set(),
    functions: new Map(),
    outer: start.lookup,
    files: start.files,
    commands: start.commands ?? noCommands,
    guard: "none",
    captured: false,
    depth: 0,
    running: [],
    sink: {
      commands: [],
      effects: [],
      made: new Map(),
      opaque: undefined,
      complete: true,
      budget: mostCommands,
      scriptLetters: mostLetters,
    },
  };
}

/** A command's surroundings: what to delete with it, and what feeds it. */
export interface Place {
  readonly removal: TextRange | undefined;
  readonly pipedFrom: CommandFacts | undefined;
  readonly input: Input | undefined;
}

export const nowhere: Place = { removal: undefined, pipedFrom: undefined, input: undefined };

/** A process of its own: what it assigns and where it goes stays with it. */
export const subshell = (shell: Shell): Shell => ({
  ...shell,
  directory: { ...shell.directory },
  options: { ...shell.options },
  variables: new Map(shell.variables),
  exported: new Set(shell.exported),
  depth: shell.depth + 1,
});

/** A program that the shell starts: it sees what is exported, and `given` before the command. */
export const program = (
  shell: Shell,
  source: SourceText,
  given: readonly string[],
  errexit: boolean,
): Shell => ({
  ...subshell(shell),
  source,
  options: { errexit },
  variables: new Map(
    [...shell.variables].filter(([name]) => shell.exported.has(name) || given.includes(name)),
  ),
  functions: new Map(),
});

export const guarded = (shell: Shell): Shell => under(shell, "guarded");
export const conditional = (shell: Shell): Shell => under(shell, "conditional");
export const tolerated = (shell: Shell): Shell => under(shell, "tolerated");

/** A copy that shares everything but the guard. */
export function under(shell: Shell, guard: Guard): Shell {
  return { ...shell, depth: shell.depth + 1, guard: combined(shell.guard, guard) };
}

export function lookupIn(shell: Shell): Lookup {
  return (name) => shell.variables.get(name) ?? shell.outer(name);
}

/** A range of the text that the shell reads, in the number space of the whole instruction. */
export const placed = ({ source: { base } }: Shell, start: number, end: number): TextRange => ({
  start: start + base,
  end: end + base,
});
