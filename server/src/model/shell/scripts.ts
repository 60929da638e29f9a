/** Scripts that a command runs: which one, and what stands in it. */
import type { CommandFacts } from "./facts.ts";
import type { SourceText } from "./image-files.ts";
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
}

const shells = /^(?:ba|da|k|z|a)?sh$/;
/** Options of bash(1) that take a word. */
const valued = /^(?:[-+][a-zA-Z]*[oO]|--(?:rcfile|init-file))$/;

/** The script that a command names; undefined where it runs none. */
export function scriptCall(first: Argument, { name, args }: CommandFacts): ScriptCall | undefined {
  if (first.text === "source" || first.text === ".") {
    const [word, ...rest] = args;
    return word && { word, args: rest, isSourced: true, isProgram: false };
  }
  if (shells.test(name)) {
    let at = 0;
    while (/^[-+]./.test(args[at]?.text ?? "")) at += valued.test(args[at]?.text ?? "") ? 2 : 1;
    const word = args[at];
    return word && { word, args: args.slice(at + 1), isSourced: false, isProgram: true };
  }
  if (!first.text.includes("/")) return undefined;
  return { word: first, args, isSourced: false, isProgram: false };
}

/** A script longer than this is no build step that anybody wrote by hand. */
const longest = 256 * 1024;

/** The text at `path`, if it is a script of a shell. */
export function scriptAt(path: string, shell: Shell): SourceText | undefined {
  const source = writtenHere(path, shell) ?? shell.files.at(path)?.read();
  return source && source.text.length <= longest && isForShell(source.text) ? source : undefined;
}

/** A file that the same RUN has just written as a here-document. */
function writtenHere(path: string, { sink }: Shell): SourceText | undefined {
  const written = sink.effects.findLast((effect) => effect.kind === "write" && effect.path === path);
  return written?.kind === "write" && written.content !== undefined && written.contentStart !== undefined
    ? { text: written.content, base: written.contentStart }
    : undefined;
}

/** A text without a `#!` line is run by the shell that calls it. */
const isForShell = (text: string): boolean =>
  !text.startsWith("#!") ||
  /^#!\s*\S*?(?:\/env\s+(?:-S\s+)?)?(?:\S*\/)?(?:ba|da|k|z|a)?sh(?:\s|$)/.test(text);
