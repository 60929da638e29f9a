/** What a script does, at another place: a script that moves with the text around it need not be read again. */
import { shift, type TextRange } from "../../base/text.ts";
import type { CommandFacts, Effect, Input, ScriptFacts } from "./facts.ts";
import type { Argument } from "./value.ts";

/** `facts` with every range shifted by `by`. */
export function moved(facts: ScriptFacts, by: number): ScriptFacts {
  if (by === 0) return facts;
  const commands = new Map<CommandFacts, CommandFacts>();
  // A command is piped from one that stands before it.
  for (const command of facts.commands) commands.set(command, movedCommand(command, by, commands));
  return {
    ...facts,
    commands: [...commands.values()],
    effects: facts.effects.map((effect) => movedEffect(effect, by)),
    opaque: facts.opaque && shift(facts.opaque, by),
  };
}

function movedCommand(
  command: CommandFacts,
  by: number,
  commands: ReadonlyMap<CommandFacts, CommandFacts>,
): CommandFacts {
  const { nameRange, args, range, removal, pipedFrom, input } = command;
  return {
    ...command,
    nameRange: shift(nameRange, by),
    args: args.map((argument): Argument => ({ ...argument, range: shift(argument.range, by) })),
    range: shift(range, by),
    removal: removal && shift(removal, by),
    pipedFrom: pipedFrom && (commands.get(pipedFrom) ?? movedCommand(pipedFrom, by, commands)),
    input: input && movedInput(input, by),
  };
}

const movedInput = ({ text, range, start }: Input, by: number): Input => ({
  text,
  range: shift(range, by),
  ...(start !== undefined && { start: start + by }),
});

function movedEffect(effect: Effect, by: number): Effect {
  const range: TextRange = shift(effect.range, by);
  switch (effect.kind) {
    case "write":
      return effect.contentStart === undefined
        ? { ...effect, range }
        : { ...effect, range, contentStart: effect.contentStart + by };
    case "leftover":
      return { ...effect, range, transaction: shift(effect.transaction, by) };
    default:
      return { ...effect, range };
  }
}
