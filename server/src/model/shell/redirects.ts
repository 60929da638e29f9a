/** Redirections: what a command reads and which files its output makes. */
import type { Redirect, Redirection } from "../../syntax/shell/tree.ts";
import { contentIn } from "./effects/scope.ts";
import { type Effect, type Input, mayNotRun } from "./facts.ts";
import { note } from "./made-files.ts";
import { normalised, resolvePath } from "./paths.ts";
import { textAt } from "./printed.ts";
import { lookupIn, placed, type Shell } from "./shell.ts";
import { type Argument, type Certainty, weaker } from "./value.ts";
import { expandWord, wordValue } from "./words.ts";

/** Here-documents, here-strings and files that are known: the last one is what the command reads. */
export function inputOf(redirects: readonly Redirection[], shell: Shell): Input | undefined {
  const last = redirects.findLast((redirection) => redirection.type !== "Redirect" || feeds(redirection));
  if (last?.type === "Redirect") return fileInput(last, shell);
  if (last?.type === "HereDoc") {
    const { text, pos, end } = last.body;
    // `<<-` takes tabs away, so that the text is no longer what stands there.
    const range = placed(shell, pos, end);
    return text.length === end - pos ? { text, range, start: range.start } : { text, range };
  }
  const word = last?.target;
  return (
    word && {
      text: `${wordValue(word, lookupIn(shell)).text}\n`,
      range: placed(shell, word.pos, word.end),
    }
  );
}

const feeds = ({ operator, descriptor }: Redirect): boolean => operator === "<" && descriptor === undefined;

function fileInput(redirection: Redirect, shell: Shell): Input | undefined {
  const target = redirectTarget(redirection, shell);
  const file = target && textAt(target.text, shell);
  return target && file && { text: file.text, range: target.range, start: file.base };
}

const ignoredTargets = /^\/(?:dev|proc|sys)\//;

/** The files that redirections write. `output` is what the command prints, where that is known. */
export function redirect(redirects: readonly Redirection[], shell: Shell, output: Input | undefined): void {
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
    const effect: Effect = {
      kind: "write",
      path: normalised(path),
      by: ">",
      append: redirection.operator.includes(">>"),
      range: target.range,
      certainty,
      guard: shell.guard,
      ...(known && contentIn(output)),
    };
    note(effect, shell);
  }
}

const redirectTarget = (redirection: Redirect, shell: Shell): Argument | undefined =>
  redirection.target && expandWord(redirection.target, lookupIn(shell), shell.source.base)[0];
