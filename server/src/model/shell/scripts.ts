/** Scripts that a command runs: which one, and what stands in it. */
import type { CommandFacts } from "./facts.ts";
import type { SourceText } from "./image-files.ts";
import { fileAt } from "./made-files.ts";
import { isShell, withSet } from "./options.ts";
import { programFolders } from "./paths.ts";
import type { Shell } from "./shell.ts";
import type { Argument } from "./value.ts";

export interface ScriptCall {
  /** Names the script. */
  readonly word: Argument;
  readonly args: readonly Argument[];
  /** It runs in the calling shell itself. */
  readonly isSourced: boolean;
  /** It is given to a shell by name, and cannot be anything else. */
  readonly isProgram: boolean;
  /** Where it lies, if it was found by its name alone. */
  readonly path?: string;
}

/** Options of bash(1) that take a word. */
const valued = /^(?:[-+][a-zA-Z]*[oO]|--(?:rcfile|init-file))$/;

/** The script that a command names; undefined where it runs none. */
export function scriptCall(
  first: Argument,
  { name, args }: CommandFacts,
  shell: Shell,
): ScriptCall | undefined {
  if (first.text === "source" || first.text === ".") {
    const [word, ...rest] = args;
    return word && { word, args: rest, isSourced: true, isProgram: false };
  }
  if (isShell(name)) {
    let at = 0;
    while (/^[-+]./.test(args[at]?.text ?? "")) at += valued.test(args[at]?.text ?? "") ? 2 : 1;
    const word = args[at];
    return word && { word, args: args.slice(at + 1), isSourced: false, isProgram: true };
  }
  if (!first.text.includes("/")) {
    const path = programNamed(first.text, shell);
    return path === undefined ? undefined : { word: first, args, isSourced: false, isProgram: true, path };
  }
  return { word: first, args, isSourced: false, isProgram: false };
}

/** A file of the project that lies in a folder of PATH. */
function programNamed(name: string, shell: Shell): string | undefined {
  const { made } = shell.sink;
  const here = made.size > 0 && programFolders.find((folder) => made.has(`${folder}/${name}`));
  const path = here ? `${here}/${name}` : shell.files.program(name);
  return path !== undefined && fileAt(path, shell) ? path : undefined;
}

/** A script longer than this is no build step that anybody wrote by hand. */
const longest = 256 * 1024;

/** The text at `path`, if it is a script of a shell. */
export function scriptAt(path: string, shell: Shell): SourceText | undefined {
  const source = fileAt(path, shell)?.read();
  const isUsable = source && source.text.length <= longest && isForShell(source.text);
  return isUsable && mayRun(source, shell) ? source : undefined;
}

/** A script that calls itself is followed once, and all scripts of a RUN together only so far. */
function mayRun({ base, text }: SourceText, { running, sink }: Shell): boolean {
  if (running.includes(base) || text.length > sink.scriptLetters) return false;
  sink.scriptLetters -= text.length;
  return true;
}

/** A text without a `#!` line is run by the shell that calls it. */
function isForShell(text: string): boolean {
  const line = firstLine(text);
  return !line.startsWith("#!") || isShell(interpreter(line));
}

/** The name of the program behind `#!`, or behind `env` there. */
function interpreter(line: string): string {
  const words = line
    .slice(2)
    .trim()
    .split(/[ \t]+/);
  const isEnv = /(?:^|\/)env$/.test(words[0] ?? "");
  const word = (isEnv ? words.slice(1).find((each) => !each.startsWith("-")) : words[0]) ?? "";
  return word.slice(word.lastIndexOf("/") + 1);
}

/** What the kernel reads of a `#!` line. */
const firstLine = (text: string): string => text.slice(0, 255).split("\n", 1)[0]?.trimEnd() ?? "";

/** Whether the `#!` line says `-e`. */
export const asksForErrexit = (text: string): boolean =>
  text.startsWith("#!") && withSet(firstLine(text).split(/[ \t]+/)).errexit;
