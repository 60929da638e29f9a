/** Whether a RUN fails when one of its commands does: the way of an exit status through lists and pipes. */
import { remembering } from "../../../base/memory.ts";
import { shift, type TextRange } from "../../../base/text.ts";
import type { ContainerfileModel, PlacedCommand } from "../../../model/containerfile/model.ts";
import type { Step } from "../../../model/containerfile/stages.ts";
import type { CommandFacts } from "../../../model/shell/facts.ts";
import { isShell, type ShellOptions, withOptions } from "../../../model/shell/options.ts";
import type { AndOr, Pipeline, PipelineNode, Statement } from "../../../syntax/shell/tree.ts";
import { initialOptions, scriptOf } from "./shell-options.ts";

/** Where a failure gets lost. */
export type Loss =
  /** `|| true`; `removal` takes it away. */
  | { readonly kind: "fallback"; readonly range: TextRange; readonly removal: TextRange | undefined }
  /** `&`, at `range`. */
  | { readonly kind: "background"; readonly range: TextRange; readonly isLast: boolean }
  /** Something else runs afterwards, whose status counts instead; `end` is where an own `|| exit` would stand. */
  | { readonly kind: "later"; readonly end: number }
  | { readonly kind: "pipe" };

/** `kept`: the script deals with the failure itself, or does things that cannot be followed. */
type Verdict = Loss | "kept" | undefined;

interface Walk {
  readonly text: string;
  readonly target: TextRange;
  options: ShellOptions;
}

type Node = PipelineNode | AndOr;

/** How the failure of `command` gets lost; undefined where it fails the instruction, or where that is not certain. */
export function lossOf(file: ContainerfileModel, { facts, step }: PlacedCommand): Loss | undefined {
  const outer = shellAround(step, facts.range);
  const options = outer ? withOptions(outer.args) : initialOptions(file, step, facts.range);
  const key = `${options.errexit} ${options.pipefail}`;
  const known = verdicts(facts);
  const verdict = known.has(key) ? known.get(key) : verdictOf(file, { facts, step }, options);
  known.set(key, verdict);
  if (verdict === "kept") return undefined;
  return verdict ?? (outer && lossOf(file, { facts: outer, step }));
}

/** Parsing a script again takes longer than everything else, and a RUN that is not edited says the same. */
const verdicts = remembering((_: CommandFacts) => new Map<string, Verdict>());

function verdictOf(file: ContainerfileModel, { facts, step }: PlacedCommand, options: ShellOptions): Verdict {
  const script = scriptOf(step, facts.range, file.syntax.escape);
  if (!script?.complete) return "kept";
  const { text, base, statements } = script;
  const verdict = inStatements(statements, { text, target: shift(facts.range, -base), options });
  return verdict === undefined || verdict === "kept" ? verdict : moved(verdict, base);
}

/** The same loss in the ranges of the step. */
function moved(loss: Loss, by: number): Loss {
  switch (loss.kind) {
    case "fallback":
      return { ...loss, range: shift(loss.range, by), removal: loss.removal && shift(loss.removal, by) };
    case "background":
      return { ...loss, range: shift(loss.range, by) };
    case "later":
      return { ...loss, end: loss.end + by };
    default:
      return loss;
  }
}

/** `bash <<EOF` with the range in its here-document. */
function shellAround({ syntax, outcome }: Step, { start, end }: TextRange) {
  const heredoc = syntax.source.heredocs.find(({ body }) => start >= body.start && end <= body.end);
  return (
    heredoc &&
    outcome.commands.find(
      ({ name, range }) =>
        isShell(name) && range.start < heredoc.opening.start && range.end >= heredoc.opening.end,
    )
  );
}

const holds = (node: { readonly pos: number; readonly end: number }, { target }: Walk): boolean =>
  node.pos <= target.start && node.end >= target.end;

function inStatements(statements: readonly Statement[], walk: Walk): Verdict {
  const index = statements.findIndex((statement) => holds(statement, walk));
  const statement = statements[index];
  if (!statement) return "kept";
  for (const { command } of statements.slice(0, index)) {
    if (isNamed(command, "trap")) return "kept";
    follow(command, walk);
  }
  const { command } = statement;
  const inner = inNode(command, walk);
  if (inner) return inner;
  const next = statements[index + 1];
  if (statement.background) {
    const at = walk.text.indexOf("&", command.end);
    return { kind: "background", range: { start: at, end: at + 1 }, isLast: next === undefined };
  }
  // `$?` in the next statement looks at the status.
  if (!next || /\$\{?\?/.test(walk.text.slice(command.end, next.end))) return undefined;
  // errexit heeds a list only where its last command fails.
  const last = command.type === "AndOr" ? command.commands.at(-1) : command;
  return walk.options.errexit && last && holds(last, walk) ? undefined : { kind: "later", end: command.end };
}

function inNode(node: Node, walk: Walk): Verdict {
  switch (node.type) {
    case "Command":
      return undefined;
    case "AndOr":
      return inList(node, walk);
    case "Pipeline":
      return inPipeline(node, walk);
    case "Subshell":
    case "BraceGroup":
      return inStatements(node.body.commands, walk);
    case "Redirected":
      return inNode(node.command, walk);
    case "If": {
      const branch = [node.then, ...node.elif.map(({ then }) => then), node.else].find(
        (list) => list !== undefined && "commands" in list && list.commands.some((one) => holds(one, walk)),
      );
      return branch && "commands" in branch ? inStatements(branch.commands, walk) : "kept";
    }
    default:
      return "kept";
  }
}

function inList(list: AndOr, walk: Walk): Verdict {
  const index = list.commands.findIndex((node) => holds(node, walk));
  const own = list.commands[index];
  if (!own) return "kept";
  for (const node of list.commands.slice(0, index)) follow(node, walk);
  const inner = inNode(own, walk);
  if (inner) return inner;
  const at = list.operators.indexOf("||", index);
  const before = list.commands[at];
  const fallback = list.commands[at + 1];
  if (at < 0 || !before || !fallback) return undefined;
  if (!isHarmless(fallback)) return "kept";
  const start = walk.text.indexOf("||", before.end);
  return {
    kind: "fallback",
    range: { start, end: fallback.end },
    removal: at + 2 === list.commands.length ? { start: before.end, end: fallback.end } : undefined,
  };
}

function inPipeline(pipeline: Pipeline, walk: Walk): Verdict {
  const index = pipeline.commands.findIndex((node) => holds(node, walk));
  const own = pipeline.commands[index];
  if (!own || pipeline.prefixes.length > 0 || walk.text.includes("PIPESTATUS")) return "kept";
  const inner = inNode(own, walk);
  if (inner) return inner;
  const isLast = index === pipeline.commands.length - 1;
  return isLast || walk.options.pipefail ? undefined : { kind: "pipe" };
}

/** What only says something and succeeds. */
const quiet = /^(?:true|:|echo|printf)$/;

function isHarmless(node: Node): boolean {
  if (node.type === "BraceGroup" || node.type === "Subshell")
    return node.body.commands.every(({ command }) => isHarmless(command));
  if (node.type === "AndOr") return node.commands.every(isHarmless);
  if (node.type !== "Command") return false;
  const [status] = node.args;
  return quiet.test(node.name?.value ?? "") || (isNamed(node, "exit") && status?.text === "0");
}

const isNamed = (node: Node, name: string): boolean => node.type === "Command" && node.name?.value === name;

/** Takes note of `set`. */
function follow(node: Node, walk: Walk): void {
  if (node.type === "AndOr") for (const one of node.commands) follow(one, walk);
  else if (node.type === "Command" && isNamed(node, "set"))
    walk.options = withOptions(node.args, walk.options);
}
