import type { TextRange } from "../../base/text.ts";
import type { InstructionSyntax, Word } from "../../syntax/containerfile/instruction.ts";
import type { CommandFacts, Effect } from "../shell/facts.ts";
import { isShell, withOptions } from "../shell/options.ts";
import type { OwnCommands } from "../shell/own-commands.ts";
import { resolvePath } from "../shell/paths.ts";
import { HOLE, likely, unknownValue } from "../shell/value.ts";
import { type BuildContext, changed } from "./context.ts";
import type { ContextFiles } from "./context-files.ts";
import { copyEffects } from "./copy.ts";
import { knownLocation, type Location, locationOf } from "./location.ts";
import { programsIn } from "./programs.ts";
import { type Reading, type Readings, type Surroundings, startReading } from "./reading.ts";
import { runFacts } from "./run.ts";
import type { Source } from "./sources.ts";
import { valueOf } from "./variables.ts";

export interface Outcome {
  /** The context of the next instruction; the same object where nothing changed. */
  readonly context: BuildContext;
  readonly commands: readonly CommandFacts[];
  /** The names of the commands, each once. */
  readonly names: readonly string[];
  readonly effects: readonly Effect[];
  /** The effects as the net state takes them, worked out once. */
  readonly changes: readonly Change[];
  /** What it puts into folders of PATH, by name. */
  readonly programs: ReadonlyMap<string, string> | undefined;
  /** Where something happens that cannot be read. */
  readonly opaque: TextRange | undefined;
  /** False where the instruction is not whole: an open here-document, broken shell. */
  readonly complete: boolean;
}

/** An effect with the links of the base followed. */
export interface Change extends Location {
  readonly effect: Effect;
  /** Where a moved path goes. */
  readonly to: Location | undefined;
}

interface Remembered {
  readonly outcome: Outcome;
  readonly commands: OwnCommands;
  readonly context: ContextFiles;
  readonly readings: Readings;
}

export interface Performed {
  readonly outcome: Outcome;
  /** The other texts that it reads, in the order of their windows. */
  readonly sources: readonly Source[];
}

const noSources: readonly Source[] = [];

/** What `instruction` does in `context`; remembered as long as its text, the context and what it reads stay. */
export function performed(
  instruction: InstructionSyntax,
  context: BuildContext,
  surroundings: Surroundings,
  escape: "\\" | "`",
): Performed {
  const remembered = context.outcomes.get(instruction) as Remembered | undefined;
  if (remembered && isSame(remembered, surroundings)) return withSources(remembered, surroundings);
  const reading = startReading(surroundings);
  const computed = compute(instruction, context, reading, escape);
  const changes = computed.effects.map((effect) => changeOf(effect, context));
  const outcome = { ...computed, names: namesOf(computed.commands), changes, programs: programsIn(changes) };
  const { context: files, commands } = surroundings;
  const made = { outcome, commands, context: files, readings: reading.readings() };
  context.outcomes.set(instruction, made satisfies Remembered);
  return withSources(made, surroundings);
}

const isSame = (
  { commands, context, readings: { usesContext, programs, asked } }: Remembered,
  surroundings: Surroundings,
) =>
  commands === surroundings.commands &&
  (!usesContext || context === surroundings.context) &&
  (programs === undefined || programs === surroundings.programs.key) &&
  asked.every((holds) => holds(surroundings));

/** Where the texts stand may have changed since: lines above them come and go. */
const withSources = ({ outcome, readings: { sources } }: Remembered, surroundings: Surroundings) => ({
  outcome,
  sources: sources.length === 0 ? noSources : sources.map((source) => source(surroundings)),
});

function compute(
  instruction: InstructionSyntax,
  context: BuildContext,
  reading: Reading,
  escape: "\\" | "`",
): Omit<Outcome, "names" | "changes" | "programs"> {
  const complete = instruction.source.heredocs.every(({ closed }) => closed);
  const nothing = { context, commands: [], effects: [], opaque: undefined, complete };
  switch (instruction.keyword) {
    case "RUN": {
      const facts = runFacts(instruction, context, reading, escape);
      return { ...nothing, ...facts, complete: complete && facts.complete };
    }
    case "COPY":
    case "ADD":
      return { ...nothing, effects: copyEffects(instruction, context, reading) };
    case "ENV":
      return { ...nothing, context: withEnvironment(context, instruction) };
    case "ARG":
      return { ...nothing, context: withArguments(context, instruction) };
    case "WORKDIR":
      return { ...nothing, ...changeWorkdir(context, instruction.words[0]) };
    case "SHELL":
      return { ...nothing, context: withShell(context, instruction) };
    default:
      return nothing;
  }
}

const none: readonly string[] = [];

const namesOf = (commands: readonly CommandFacts[]): readonly string[] =>
  commands.length === 0 ? none : [...new Set(commands.map(({ name }) => name))];

function changeOf(effect: Effect, { layout }: BuildContext): Change {
  const at =
    effect.kind === "leftover" ? knownLocation(effect.path, layout) : locationOf(effect.path, layout);
  const to = effect.kind === "move" ? locationOf(effect.to, layout) : undefined;
  // Written out rather than spread: there are thousands, and they should all have the same shape.
  return { effect, path: at.path, segments: at.segments, isPattern: at.isPattern, to };
}

function withEnvironment(context: BuildContext, instruction: InstructionSyntax): BuildContext {
  let { variables, environment } = context;
  for (const { name, value } of instruction.properties) {
    const expanded = value ? valueOf(value, context.variables) : undefined;
    variables = variables.with(name, expanded);
    environment = environment.with(name, expanded);
  }
  return changed(context, { variables, environment });
}

function withArguments(context: BuildContext, instruction: InstructionSyntax): BuildContext {
  let { variables } = context;
  for (const { name, value } of instruction.properties) {
    // ENV beats ARG, and an argument may always be given another value with --build-arg.
    if (context.environment.lookup(name) !== undefined) continue;
    const given = value ? likely(valueOf(value, variables)) : (context.globals.lookup(name) ?? unknownValue);
    variables = variables.with(name, given);
  }
  return variables === context.variables ? context : changed(context, { variables });
}

function changeWorkdir(context: BuildContext, word: Word | undefined) {
  if (!word) return {};
  const value = valueOf(word, context.variables);
  const workdir = value.text.includes(HOLE) ? undefined : resolvePath(value.text, context.workdir);
  const effect: Effect | undefined =
    workdir === undefined
      ? undefined
      : {
          kind: "mkdir",
          path: workdir,
          range: word.range,
          certainty: value.certainty,
          guard: "none",
          by: "WORKDIR",
        };
  return {
    context: workdir === context.workdir ? context : changed(context, { workdir }),
    effects: effect ? [effect] : [],
  };
}

function withShell(context: BuildContext, { exec = [] }: InstructionSyntax): BuildContext {
  const shellIsPosix = isShell(exec[0]?.text ?? "/bin/sh");
  const errexit = withOptions(exec.slice(1)).errexit;
  const isSame = shellIsPosix === context.shellIsPosix && errexit === context.errexit;
  return isSame ? context : changed(context, { shellIsPosix, errexit });
}
