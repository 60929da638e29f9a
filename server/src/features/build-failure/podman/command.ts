/** Which command of a RUN failed: only where what it printed leaves no doubt. */
import type { LineIndex } from "../../../base/text.ts";
import { placeIn } from "../../../model/containerfile/model.ts";
import type { SourcePlace } from "../../../model/containerfile/sources.ts";
import type { Step } from "../../../model/containerfile/stages.ts";
import type { CommandFacts } from "../../../model/shell/facts.ts";
import { type Failure, failure } from "../failure.ts";

export interface RunEnd {
  readonly step: Step;
  readonly code: number;
  readonly printed: readonly string[];
  /** The lines of other files that the build reads; undefined where they cannot be read. */
  readonly linesOf: (uri: string) => LineIndex | undefined;
}

/** undefined where it may have been any. */
export const failedCommand = (end: RunEnd): Failure | undefined =>
  notFound(end) ?? noPackage(end) ?? complaining(end) ?? traced(end);

/** How sh of Debian and Alpine, bash and env say it; 127 is their word for it too. */
const unknownCommand = /(?:^|: )([^\s:]+): (?:command )?not found$/;
const missingProgram = /(?:^|: )'?(\/[^\s:']+|[^\s:/']+)'?: No such file or directory$/;
const scriptLine = /(?:^|\/)([^/\s:]+): line (\d+): /;

function notFound({ step, code, printed, linesOf }: RunEnd): Failure | undefined {
  if (code !== 127) return undefined;
  const line = printed.findLast((text) => unknownCommand.test(text)) ?? printed.at(-1) ?? "";
  const name = (unknownCommand.exec(line) ?? missingProgram.exec(line))?.[1];
  if (name === undefined) return undefined;
  const places = step.outcome.commands
    .filter(({ name: called, guard }) => called === baseName(name) && guard !== "tolerated")
    .map(({ nameRange }) => placeIn(step, nameRange));
  const [, script, number] = scriptLine.exec(line) ?? [];
  const said = places.filter(
    ({ uri, start }) =>
      uri?.endsWith(`/${script}`) && linesOf(uri)?.position(start).line === Number(number) - 1,
  );
  // A name that is missing once is missing always: the first call ends the build.
  const place = said[0] ?? places[0];
  return failure("not-found", { name }, place ?? wholeOf(step));
}

/** dnf 4 and 5, rpm-ostree, microdnf. */
const missingPackage =
  /^(?:No match for argument: |error: Packages not found: |error: No package matches ')([^\s']+)'?$/;
const packageManagers = /^(?:dnf5?|microdnf|yum|rpm-ostree)$/;

function noPackage({ step, printed }: RunEnd): Failure | undefined {
  const name = printed.map((line) => missingPackage.exec(line)?.[1]).findLast((found) => found !== undefined);
  if (name === undefined) return undefined;
  const words = step.outcome.commands
    .filter((command) => packageManagers.test(command.name) && command.guard !== "tolerated")
    .flatMap(({ args }) => args.filter(({ text }) => text === name));
  const [word] = words;
  return word && words.length === 1 ? failure("no-package", { name }, placeIn(step, word.range)) : undefined;
}

/** Programs put their name before an error, and it is the last thing that they say. */
function complaining(end: RunEnd): Failure | undefined {
  const said = end.printed.at(-1) ?? "";
  const name = /^(?:\/\S*\/)?([\w.+-]+): \S/.exec(said)?.[1];
  if (name === undefined || /\bwarning\b|: \+ /i.test(said)) return undefined;
  const { commands } = end.step.outcome;
  const called = commands.filter(
    (one) => one.name === name && one.guard === "none" && !one.captured && !feedsPipe(commands, one),
  );
  const words = new Set(said.split(/[\s:'"`‘’]+/));
  const fitting =
    called.length > 1
      ? called.filter(({ args }) => args.some(({ text }) => text.length > 1 && words.has(text)))
      : called;
  const [command] = fitting;
  return command && fitting.length === 1 ? commandFailure(end, command, said) : undefined;
}

/** `set -x` shows each command before it runs; the last one is the one that ended the shell. */
function traced(end: RunEnd): Failure | undefined {
  const trace = end.printed.findLast((line) => /^\++ \S/.test(line));
  const words =
    /^\+ (.*)$/
      .exec(trace ?? "")?.[1]
      ?.replace(/['"]/g, "")
      .split(/\s+/) ?? [];
  const name = baseName(words[0] ?? "");
  const { commands } = end.step.outcome;
  const called = commands.filter((one) => one.name === name && one.guard !== "tolerated");
  const fitting = called.length > 1 ? called.filter(({ args }) => isSame(args, words.slice(1))) : called;
  const [command] = fitting;
  if (!command || fitting.length > 1 || command.captured) return undefined;
  // The commands of a pipe are shown in any order.
  if (command.pipedFrom || feedsPipe(commands, command)) return undefined;
  const said = end.printed.at(-1);
  return commandFailure(end, command, said === trace ? undefined : said);
}

/** Nobody looks at how it ends, unless the shell was told to. */
const feedsPipe = (commands: readonly CommandFacts[], command: CommandFacts): boolean =>
  commands.some(({ pipedFrom }) => pipedFrom === command);

const isSame = (args: CommandFacts["args"], words: readonly string[]): boolean =>
  args.map(({ text }) => text).join(" ") === words.join(" ");

function commandFailure({ step, code }: RunEnd, command: CommandFacts, said: string | undefined): Failure {
  const place = placeIn(step, command.range);
  const args = { command: command.name, code };
  return said === undefined
    ? failure("command", args, place)
    : failure("command-said", { ...args, said }, place);
}

const wholeOf = (step: Step): SourcePlace => ({
  start: step.start,
  end: step.start + step.syntax.source.text.trimEnd().length,
});

const baseName = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
