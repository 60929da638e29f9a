/** The script that a RUN hands to a shell, and the options that it starts with. */
import { remembering } from "../../../base/memory.ts";
import type { TextRange } from "../../../base/text.ts";
import type { ContainerfileModel } from "../../../model/containerfile/model.ts";
import { textBehind, windowSize, windowStart } from "../../../model/containerfile/sources.ts";
import { lineageOf, type Step } from "../../../model/containerfile/stages.ts";
import { isShell, type ShellOptions, withOptions, withSet } from "../../../model/shell/options.ts";
import { parseShell } from "../../../syntax/shell/parse.ts";
import type { ParsedShell } from "../../../syntax/shell/tree.ts";
import { shellView } from "../../../syntax/shell/view.ts";

/** The options that the script around `range` starts with. */
export function initialOptions(file: ContainerfileModel, step: Step, range: TextRange): ShellOptions {
  const script = scriptAround(step, range);
  const shebang = /^#!.*/.exec(script.text.slice(script.start))?.[0].split(/\s+/);
  if (script.base > 0) return withSet(shebang ?? [], optionsOfCallers(step));
  const shell = shellsOf(file).findLast(
    (other) => other.start < step.start && isInherited(file, step, other),
  );
  const given = shell?.syntax.exec?.slice(1).map(({ text }) => text) ?? [];
  return withSet(shebang ?? given);
}

const shellsOf = remembering((file: ContainerfileModel) =>
  file.stages.flatMap(({ steps }) => steps.filter(({ syntax }) => syntax.keyword === "SHELL")),
);

function isInherited(file: ContainerfileModel, { stage }: Step, other: Step): boolean {
  const own = file.stages[stage];
  return own !== undefined && lineageOf(own).some(({ index }) => index === other.stage);
}

/** Who calls a script may have set its options, or hand them in: `bash -e build.sh`. */
function optionsOfCallers({ outcome }: Step): ShellOptions {
  const given = outcome.commands
    .filter(({ name }) => name === "set" || isShell(name))
    .map(({ args }) => withOptions(args));
  return {
    errexit: given.some(({ errexit }) => errexit),
    pipefail: given.some(({ pipefail }) => pipefail),
  };
}

/** A text that a shell reads: the RUN itself, the here-document in it, or a script that it calls. */
interface ScriptText {
  readonly text: string;
  /** Where the shell begins to read. */
  readonly start: number;
  /** What ranges of the step are ahead of places in `text`. */
  readonly base: number;
}

function scriptAround(step: Step, { start }: TextRange): ScriptText {
  const { source, argumentRange } = step.syntax;
  if (start >= windowStart(0)) {
    const base = windowStart(Math.floor((start - windowStart(0)) / windowSize));
    return { text: textBehind(step, base), start: 0, base };
  }
  const body = source.heredocs
    .map((heredoc) => heredoc.body)
    .find((own) => start >= own.start && start < own.end);
  return body
    ? { text: source.text.slice(0, body.end), start: body.start, base: 0 }
    : { text: source.text, start: argumentRange.start, base: 0 };
}

/** The syntax of the script around `range`; undefined in the exec form, which has none. */
export function scriptOf(
  step: Step,
  range: TextRange,
  escape: "\\" | "`",
): (ParsedShell & { readonly text: string; readonly base: number }) | undefined {
  if (step.syntax.exec && range.start < windowStart(0)) return undefined;
  const { text, start, base } = scriptAround(step, range);
  const isWholeRun = base === 0 && start === step.syntax.argumentRange.start;
  const view = isWholeRun ? shellView(step.syntax, escape) : text;
  return { ...parseShell(view, start), text: view, base };
}
