/** Programs that are shells themselves, on paper: `sh -c TEXT`, `bash <<EOF`, `./build.sh`, `source lib.sh`. */
import type { TextRange } from "../../base/text.ts";
import type { CommandPlace, Runner } from "./commands.ts";
import type { CommandFacts } from "./facts.ts";
import { withOptions } from "./options.ts";
import { resolvePath } from "./paths.ts";
import { asksForErrexit, scriptAt, scriptCall } from "./scripts.ts";
import { deepest, program, type Shell } from "./shell.ts";
import { type Argument, likely, sure, type Value } from "./value.ts";

/** `$1`, `$2`, … and how many there are. */
export function withArguments(variables: Map<string, Value>, args: readonly Argument[]): Map<string, Value> {
  for (let index = 1; variables.delete(String(index)); index++);
  args.forEach((argument, index) => {
    variables.set(String(index + 1), likely(argument));
  });
  return variables.set("#", sure(String(args.length)));
}

/** A program that a command starts, with what is assigned before the command. */
export function programOf(
  shell: Shell,
  source: Shell["source"],
  { assigned }: Pick<CommandPlace, "assigned">,
  errexit: boolean,
): Shell {
  const names = assigned.map(([name]) => name);
  const process = program(shell, source, names, errexit);
  for (const [name, value] of assigned) process.variables.set(name, value);
  return process;
}

/** `sh -c TEXT`, `bash <<EOF`; false where a shell is called in another way. */
export function runShell(facts: CommandFacts, shell: Shell, place: CommandPlace, runner: Runner): boolean {
  const command = facts.args.findIndex(({ text }) => /^-[a-z]*c$/.test(text));
  const script = facts.args[command + 1];
  const process = programOf(shell, shell.source, place, withOptions(facts.args).errexit);
  const { text, base } = shell.source;
  if (command >= 0) {
    const from = script && quotedText(text, base, script);
    if (!from) shell.sink.opaque ??= facts.range;
    else {
      // The word behind the text is `$0`.
      withArguments(process.variables, facts.args.slice(command + 3));
      runner.text(text.slice(0, from.end), from.start, process);
    }
    return true;
  }
  if (!place.heredoc) return false;
  const { body } = place.heredoc;
  runner.text(text.slice(0, body.end), body.pos, process);
  return true;
}

/** The inside of a word that is one plain quotation, so that the script in it keeps its own places. */
function quotedText(text: string, base: number, word: Argument): TextRange | undefined {
  const start = word.range.start - base;
  const end = word.range.end - base;
  const quote = text[start];
  const isPlain = (quote === "'" || quote === '"') && text.slice(start + 1, end - 1) === word.text;
  return isPlain ? { start: start + 1, end: end - 1 } : undefined;
}

/** A script of the project, where it can be read: `./build.sh`, `bash build.sh`, `source lib.sh`. */
export function runScript(
  facts: CommandFacts,
  first: Argument,
  shell: Shell,
  place: CommandPlace,
  runner: Runner,
): boolean {
  const call = scriptCall(first, facts, shell);
  if (!call) return false;
  const options = facts.args.slice(0, facts.args.indexOf(call.word));
  const path = call.path ?? resolvePath(call.word.text, shell.directory.path);
  const source = path === undefined || shell.depth > deepest ? undefined : scriptAt(path, shell);
  if (!source) {
    if (call.isProgram) shell.sink.opaque ??= facts.range;
    return call.isProgram;
  }
  const errexit = asksForErrexit(source.text) || (call.isProgram && withOptions(options).errexit);
  const process = call.isSourced
    ? { ...shell, source, depth: shell.depth + 1, running: [...shell.running, source.base] }
    : { ...programOf(shell, source, place, errexit), running: [...shell.running, source.base] };
  if (!call.isSourced || call.args.length > 0) withArguments(process.variables, call.args);
  runner.text(source.text, 0, process);
  return true;
}
