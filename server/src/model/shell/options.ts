/** Shells, and what their options say about commands that fail. */

export interface ShellOptions {
  /** The shell ends where a command fails. */
  readonly errexit: boolean;
  /** A pipe fails where any of its commands does. */
  readonly pipefail: boolean;
}

const noOptions: ShellOptions = { errexit: false, pipefail: false };

/** The options after `set WORDS`, or of a shell that is started with these words. */
export function withSet(words: readonly string[], options: ShellOptions = noOptions): ShellOptions {
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

/** The same for words of a command that is run on paper. */
export const withOptions = (
  args: readonly { readonly text: string }[],
  options?: ShellOptions,
): ShellOptions =>
  withSet(
    args.map(({ text }) => text),
    options,
  );

/** Whether a shell that is started with these words reads its script for mistakes and runs nothing of it: `sh -n`. */
export function onlyReads(args: readonly { readonly text: string }[]): boolean {
  const operand = args.findIndex(({ text }) => !/^[-+]./.test(text) && text !== "noexec");
  const options = operand < 0 ? args : args.slice(0, operand);
  return options.some(({ text }) => /^-[a-zA-Z]*n|^noexec$/.test(text));
}

/** Whether a program is a shell that can be read, by its name or path. */
export const isShell = (program: string): boolean => /^(?:.*\/)?(?:ba|da|k|z|a)?sh$/.test(program);
