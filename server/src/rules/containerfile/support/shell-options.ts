/** What a shell does when a command fails: `errexit` and `pipefail`, and the script that a RUN hands to it. */
import type { TextRange } from "../../../base/text.ts";
import type { ContainerfileModel } from "../../../model/containerfile/model.ts";
import { lineageOf, type Step } from "../../../model/containerfile/stages.ts";
import { parseShell } from "../../../syntax/shell/parse.ts";
import type { ParsedShell } from "../../../syntax/shell/tree.ts";
import { shellView } from "../../../syntax/shell/view.ts";

export interface ShellOptions {
  readonly errexit: boolean;
  readonly pipefail: boolean;
}

/** The options after `set WORDS`, or of a shell that is started with these words. */
export function withSet(words: readonly string[], options: ShellOptions): ShellOptions {
  let { errexit, pipefail } = options;
  words.forEach((word, index) => {
    const [, sign, letters] = /^([-+])([A-Za-z]+)$/.exec(word) ?? [];
    if (letters === undefined) return;
    const on = sign === "-";
    const name = letters.includes("o") ? words[index + 1] : undefined;
    if (letters.includes("e") || name === "errexit") errexit = on;
    if (name === "pipefail") pipefail = on;
  });
  return { errexit, pipefail };
}

/** The options that a RUN starts with: those of SHELL, and those in the first line of a here-document. */
export function initialOptions(file: ContainerfileModel, step: Step): ShellOptions {
  const stage = file.stages[step.stage];
  const shell = stage
    ? lineageOf(stage)
        .flatMap(({ steps }) => steps)
        .findLast(({ syntax, start }) => syntax.keyword === "SHELL" && start < step.start)
    : undefined;
  const given = shell?.syntax.exec?.slice(1).map(({ text }) => text) ?? [];
  const body = bareHeredoc(step);
  const shebang = body && /^#!.*/.exec(step.syntax.source.text.slice(body.start, body.end))?.[0];
  return withSet(shebang?.split(/\s+/) ?? given, { errexit: false, pipefail: false });
}

/** The syntax of the script in a RUN, with places counted from its first character; `body` names a part of it. */
export function scriptOf(
  step: Step,
  escape: "\\" | "`",
  body: TextRange | undefined = bareHeredoc(step),
): (ParsedShell & { readonly text: string }) | undefined {
  const { syntax } = step;
  if (syntax.exec) return undefined;
  const text = body ? syntax.source.text.slice(0, body.end) : shellView(syntax, escape);
  return { ...parseShell(text, body?.start ?? syntax.argumentRange.start), text };
}

/** The here-document that is the whole script. */
function bareHeredoc({ syntax: { source, argumentRange } }: Step): TextRange | undefined {
  const [script, ...others] = source.heredocs;
  const isBare =
    script !== undefined &&
    others.length === 0 &&
    script.opening.start <= argumentRange.start &&
    script.opening.end >= argumentRange.end;
  return isBare ? script.body : undefined;
}
