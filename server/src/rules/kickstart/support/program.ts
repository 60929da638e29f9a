/** The program that a `#!` line or `--interpreter` asks for. */

/** On the systems in question `sh` is bash, and these shells understand the same scripts but for rare words. */
export const SAME_LANGUAGE = /^(?:ba|da|a)?sh$/;

/** Options of the shell that its `set` knows as well. */
const SETTABLE = /^(?:-[aefuvx]*o?|pipefail|errexit|nounset|xtrace)$/;

export const isSettable = (options: readonly string[]): boolean =>
  options.length > 0 && options.every((option) => SETTABLE.test(option));

export interface Program {
  readonly name: string;
  readonly path: string;
  readonly options: readonly string[];
}

/** `/usr/bin/env -S python3 -u` and `/usr/bin/python3 -u` ask for the same. */
export function programIn(words: string): Program | undefined {
  const [first = "", ...rest] = words.trim().split(/\s+/);
  const viaEnv = /(?:^|\/)env$/.test(first);
  const [program = "", ...options] = viaEnv ? rest.slice(rest[0] === "-S" ? 1 : 0) : [first, ...rest];
  const name = program.slice(program.lastIndexOf("/") + 1);
  if (name === "") return undefined;
  return { name, path: program.includes("/") ? program : `/usr/bin/${program}`, options };
}
