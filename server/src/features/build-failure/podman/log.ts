/** Where `podman build` stopped, and what it says of it (buildah 1.28 to 1.44, measured with podman 4.3 and 5.4). */

/** A line `STEP k/n: TEXT`, with what may stand before it where there are several platforms or stages. */
export interface LogStep {
  /** Of the stage in the file, from 1; unused stages count. */
  readonly stage: number;
  /** Of the instruction in its stage, from 1, which is FROM. */
  readonly ordinal: number;
  readonly text: string;
}

export interface PodmanFailure {
  /** The step that was under way; undefined where none had begun. */
  readonly step: LogStep | undefined;
  /** The error, without the step that it names. */
  readonly why: string;
  /** What was printed since the step began, without podman's own lines. */
  readonly printed: readonly string[];
  /** The build argument that is missing in FROM, by podman's own warning. */
  readonly missingArgument: string | undefined;
}

const stepLine = /^(?:\[[a-z]\w*\/[^\]\s]+\] )?(?:\[(\d+)\/\d+\] )?STEP (\d+)(?:\/\d+)?: (.*)$/;
const errorLine = /^Error: (?:\[[a-z]\w*\/[^\]\s]+\]: )?/;
const atStep = /^building at STEP "/;
const noise =
  /^(?:--> |COMMIT|time="|(?:WARN|ERRO|INFO)\[|subprocess exited with status |\[Warning\] |\s*$|: exit status \d+$)/;

/** undefined where podman names no error. */
export function readPodmanLog(lines: readonly string[]): PodmanFailure | undefined {
  const end = errorIn(lines);
  const first = lines[end]?.replace(errorLine, "");
  if (first === undefined) return undefined;
  const error = [first, ...itemsBelow(lines, end)].join("\n");
  const steps = lines.slice(0, end).flatMap((line, at) => {
    const [, stage = "1", ordinal, text] = stepLine.exec(line) ?? [];
    return ordinal === undefined || text === undefined
      ? []
      : { at, stage: Number(stage), ordinal: Number(ordinal), text };
  });
  const named = atStep.test(error) ? error.replace(atStep, "") : undefined;
  // Stages that are built side by side mix their lines; the error tells whose it is.
  const step = steps.findLast(({ text }) => named?.startsWith(`${textInErrors(text)}": `)) ?? steps.at(-1);
  const printed = lines.slice(step === undefined ? 0 : step.at + 1, end).filter((line) => !noise.test(line));
  const missing = lines.find((line) => /missing \\?"\w+\\?" build argument/.test(line));
  return {
    step,
    why: named === undefined ? error : behindStep(named, step?.text),
    printed,
    missingArgument: /missing \\?"(\w+)/.exec(missing ?? "")?.[1],
  };
}

/** The last one that names a step: a command in RUN may print errors of this form as well. */
function errorIn(lines: readonly string[]): number {
  const isError = (line: string) => errorLine.test(line);
  const named = lines.findLastIndex((line) => isError(line) && atStep.test(line.replace(errorLine, "")));
  return named >= 0 ? named : lines.findLastIndex(isError);
}

/** Several errors at once stand below their number. */
function itemsBelow(lines: readonly string[], end: number): readonly string[] {
  if (!/: \d+ errors occurred:$/.test(lines[end] ?? "")) return [];
  const below = lines.slice(end + 1);
  const other = below.findIndex((line) => !line.startsWith("\t* "));
  return other < 0 ? below : below.slice(0, other);
}

/** Errors leave out what STEP lines tell of a here-document. */
function textInErrors(text: string): string {
  const heredoc = text.indexOf("<<");
  const note = heredoc < 0 || !text.endsWith(")") ? -1 : text.indexOf(" (", heredoc);
  return note < 0 ? text : text.slice(0, note);
}

/** The texts of a step and of an error may both hold quotes and colons; the exec form is spelt in two ways. */
function behindStep(named: string, text: string | undefined): string {
  const known = text === undefined ? undefined : `${textInErrors(text)}": `;
  if (known !== undefined && named.startsWith(known)) return named.slice(known.length);
  const end = named.indexOf('": ');
  return end < 0 ? named : named.slice(end + 3);
}
