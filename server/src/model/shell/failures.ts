/**
 * How the script of a RUN treats commands that fail: whether it stops, and what goes by unseen where it does not.
 * Read from the syntax tree, because it hangs on how commands are put together and not on what they do.
 */
import { remembering } from "../../base/memory.ts";
import type { TextRange } from "../../base/text.ts";
import type { InstructionSyntax } from "../../syntax/containerfile/instruction.ts";
import { parseShell } from "../../syntax/shell/parse.ts";
import type {
  AndOr,
  Command,
  CompoundList,
  HereDoc,
  PipelineNode,
  Statement,
} from "../../syntax/shell/tree.ts";
import { shellView } from "../../syntax/shell/view.ts";
import { isProbe } from "./judgement.ts";
import { isShell, withSet } from "./options.ts";

/** A command in the middle of a script whose failure changes nothing. */
export interface UnseenFailure {
  readonly command: string;
  readonly range: TextRange;
  /** The `;` behind it; undefined where a line ends instead. */
  readonly semicolon: TextRange | undefined;
}

/** A command sent to the background, with another one behind it. */
export interface BackgroundCommand {
  readonly command: string;
  readonly ampersand: TextRange;
  /** Whether `&&` in its place would mean the same but for the order. */
  readonly canBeChained: boolean;
}

export interface Failures {
  /** The here-document that the shell reads its script from; undefined where the script stands in the RUN line. */
  readonly heredoc:
    | { readonly opening: TextRange; readonly body: TextRange; readonly shell: string }
    | undefined;
  readonly unseen: readonly UnseenFailure[];
  /** Every `;` from the first of them on; undefined where `&&` in its place would mean something else. */
  readonly chain: readonly TextRange[] | undefined;
  readonly background: readonly BackgroundCommand[];
}

const nothing: Failures = { heredoc: undefined, unseen: [], chain: undefined, background: [] };

const remembered = {
  "\\": remembering((instruction: InstructionSyntax) => worked(instruction, "\\")),
  "`": remembering((instruction: InstructionSyntax) => worked(instruction, "`")),
};

/** The failures that a RUN would not show; ranges are relative to the instruction. */
export const failuresOf = (instruction: InstructionSyntax, escape: "\\" | "`"): Failures =>
  instruction.keyword === "RUN" ? remembered[escape](instruction) : nothing;

/** Most scripts begin with `set -e`, and most RUN lines are one chain of `&&`: they need not be parsed to be known. */
const mayHide = ({ source, argumentRange, exec }: InstructionSyntax): boolean =>
  exec === undefined &&
  ((source.heredocs.length === 1 && !beginsWithErrexit.test(bodyOf(source))) ||
    (source.heredocs.length === 0 && /;|[^&<>]&[^&<>\d]/.test(source.text.slice(argumentRange.start))));

const beginsWithErrexit = /^(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*set[ \t]+-[a-z]*e/;
const bodyOf = ({ text, heredocs: [heredoc] }: InstructionSyntax["source"]): string =>
  heredoc ? text.slice(heredoc.body.start, heredoc.body.end) : "";

interface Script {
  readonly text: string;
  readonly statements: readonly Statement[];
  readonly heredoc: Failures["heredoc"];
}

function worked(instruction: InstructionSyntax, escape: "\\" | "`"): Failures {
  const script = mayHide(instruction) ? scriptOf(instruction, escape) : undefined;
  if (!script || script.statements.length < 2 || stopsAtFailures(script.statements)) return nothing;
  const unseen = unseenIn(script);
  const background = backgroundIn(script);
  if (unseen.length + background.length === 0) return nothing;
  return { heredoc: script.heredoc, unseen, chain: chainFrom(unseen[0], script), background };
}

/** The script, where a shell reads one that does not stop at failures anyway. */
function scriptOf(instruction: InstructionSyntax, escape: "\\" | "`"): Script | undefined {
  const { source, argumentRange } = instruction;
  const [heredoc] = source.heredocs;
  if (!heredoc) return parsed(shellView(instruction, escape), argumentRange.start, undefined);
  if (!heredoc.closed) return undefined;
  const { opening, body } = heredoc;
  const isBare = opening.start <= argumentRange.start && opening.end >= argumentRange.end;
  const shell = isBare
    ? interpreterOf(source.text.slice(body.start, body.end))
    : shellReading(parseShell(shellView(instruction, escape), argumentRange.start).statements);
  if (!shell) return undefined;
  return parsed(source.text.slice(0, body.end), body.start, { opening, body, shell });
}

function parsed(text: string, start: number, heredoc: Failures["heredoc"]): Script | undefined {
  const { statements, complete } = parseShell(text, start);
  return complete ? { text, statements, heredoc } : undefined;
}

const nameOf = (word: string): string => word.slice(word.lastIndexOf("/") + 1);

/** The shell that a script names on its first line, without options that make it stop; `sh` where it names none. */
function interpreterOf(script: string): string | undefined {
  const line = /^#!\s*(.*)/.exec(script)?.[1];
  if (line === undefined) return "sh";
  const words = line.trim().split(/\s+/);
  const at = words.findIndex(isShell);
  const options = words.slice(at + 1);
  return at < 0 || withSet(options).errexit ? undefined : nameOf(words[at] ?? "");
}

/** The shell of `bash <<EOF`, where it is all that the RUN does and has no options that make it stop. */
function shellReading(statements: readonly Statement[]): string | undefined {
  const command = statements[0]?.command;
  if (statements.length !== 1 || command?.type !== "Command") return undefined;
  const name = nameOf(command.name?.value ?? "");
  const words = command.args.map(({ text }) => text);
  const readsScript = command.redirects.some((one): one is HereDoc => one.type === "HereDoc");
  const isPlain = words.every((word) => /^-(?:[a-df-z]+)?$/.test(word) && !word.includes("c"));
  return isShell(name) && readsScript && (isPlain || isPipefail(words)) ? name : undefined;
}

const isPipefail = (words: readonly string[]): boolean => /^-[a-df-z]*o pipefail$/.test(words.join(" "));

/** `set -e`, `set -o errexit`, `trap … ERR`, wherever on the first level they stand. */
const stopsAtFailures = (statements: readonly Statement[]): boolean =>
  statements.some(({ command }) =>
    (command.type === "AndOr" ? command.commands : [command]).some(
      (node) => node.type === "Command" && turnsOnErrexit(node),
    ),
  );

function turnsOnErrexit({ name, args }: Command): boolean {
  const words = args.map(({ text }) => text);
  switch (name?.value) {
    case "set":
      return withSet(words).errexit;
    case "shopt":
      return words.includes("errexit");
    case "trap":
      return words.includes("ERR");
    default:
      return false;
  }
}

function unseenIn({ text, statements, heredoc }: Script): readonly UnseenFailure[] {
  // `…; true` on a RUN line says that nothing of it need succeed.
  if (!heredoc && isPardon(statements.at(-1))) return [];
  return statements.slice(0, -1).flatMap(({ command, background, pos, end }, index) => {
    const name = background ? undefined : fallible(command);
    const next = statements[index + 1];
    if (name === undefined || !next) return [];
    return { command: name, range: { start: pos, end }, semicolon: semicolonIn(text, end, next.pos) };
  });
}

const isPardon = (last: Statement | undefined): boolean =>
  last?.command.type === "Command" && /^(?:true|:|exit)$/.test(last.command.name?.value ?? "");

function semicolonIn(text: string, start: number, end: number): TextRange | undefined {
  const at = text.slice(start, end).indexOf(";");
  return at < 0 ? undefined : { start: start + at, end: start + at + 1 };
}

function chainFrom(
  first: UnseenFailure | undefined,
  { text, statements }: Script,
): readonly TextRange[] | undefined {
  const rest = statements.filter(({ pos }) => first && pos >= first.range.start);
  if (!rest.every(({ command, background }) => isChain(command) && !background)) return undefined;
  const semicolons = rest.slice(1).map(({ pos }, index) => semicolonIn(text, rest[index]?.end ?? pos, pos));
  return semicolons.every((semicolon) => semicolon !== undefined) ? semicolons : undefined;
}

/** Whether `&&` may be put before or behind it: a `||` or a probe in it would catch more than before. */
const isChain = (node: PipelineNode | AndOr): boolean =>
  node.type !== "AndOr" || (!node.operators.includes("||") && !node.commands.some(isProbe));

function backgroundIn({ text, statements }: Script): readonly BackgroundCommand[] {
  return statements.slice(0, -1).flatMap(({ command, background, end }, index) => {
    const next = statements[index + 1];
    const name = background ? fallible(command) : undefined;
    if (name === undefined || !next || text[end - 1] !== "&") return [];
    const ampersand = { start: end - 1, end };
    return { command: name, ampersand, canBeChained: isChain(command) && isChain(next.command) };
  });
}

/** Commands that do not fail, or whose failure is an answer rather than a mistake. */
const harmless = new Set(
  ": true false echo printf set unset export local declare typeset readonly shopt trap alias umask exit return wait sleep date ls pwd env id uname whoami rm . source cat tee let shift type jobs kill diff cmp pkill killall".split(
    " ",
  ),
);

/** The first command in `node` whose failure would be worth knowing and makes the node fail. */
function fallible(node: PipelineNode | AndOr | CompoundList): string | undefined {
  switch (node.type) {
    case "Command": {
      const name = nameOf(node.name?.value ?? "");
      return name === "" || harmless.has(name) || isProbe(node) ? undefined : name;
    }
    case "AndOr":
      return node.operators.includes("||") ? undefined : firstOf(node.commands);
    case "Pipeline":
      return node.prefixes.some(({ type }) => type === "Negation")
        ? undefined
        : firstOf(node.commands.slice(-1));
    case "Subshell":
    case "BraceGroup":
    case "For":
    case "While":
    case "Select":
    case "ArithmeticFor":
      return fallible(node.body);
    case "If":
      return firstOf([node.then, ...node.elif.map(({ then }) => then), ...(node.else ? [node.else] : [])]);
    case "Case":
      return firstOf(node.items.map(({ body }) => body));
    case "CompoundList":
      return firstOf(node.commands.map(({ command }) => command));
    case "Redirected":
      return fallible(node.command);
    default:
      return undefined;
  }
}

function firstOf(nodes: readonly (PipelineNode | AndOr | CompoundList)[]): string | undefined {
  for (const node of nodes) {
    const name = fallible(node);
    if (name !== undefined) return name;
  }
  return undefined;
}
