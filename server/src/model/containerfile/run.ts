/** RUN: which shell reads what, and which of its effects reach the image. */
import {
  type Flag,
  type InstructionSyntax,
  optionsOf,
  type Word,
} from "../../syntax/containerfile/instruction.ts";
import { withoutReturns } from "../../syntax/shell/parse.ts";
import { shellView } from "../../syntax/shell/view.ts";
import type { Effect, ScriptFacts } from "../shell/facts.ts";
import type { ImageFiles } from "../shell/image-files.ts";
import { emptyScript, interpretCommand, interpretScript, type ScriptInput } from "../shell/interpreter.ts";
import { isShell, withSet } from "../shell/options.ts";
import { isUnder, normalised, programFolders, resolvePath } from "../shell/paths.ts";
import { HOLE, unknownValue } from "../shell/value.ts";
import type { Lookup } from "../shell/words.ts";
import { type BuildContext, canonical } from "./context.ts";
import type { Reading } from "./reading.ts";
import { expandText } from "./variables.ts";

export interface Mount {
  readonly type: string;
  /** Absolute; undefined where it is not known. */
  readonly target: string | undefined;
  /** Stage or image that a bind mount shows; the build context where none is named. */
  readonly from: string | undefined;
  /** What of it is shown, as an absolute path; undefined where it is not known. */
  readonly source: string | undefined;
}

/** The shell parser's time grows with the square of their number. */
const mostHeredocs = 200;

export function runFacts(
  instruction: InstructionSyntax,
  context: BuildContext,
  reading: Reading,
  escape: "\\" | "`",
): ScriptFacts {
  const mounts = mountsOf(instruction, context);
  const seen = { files: filesSeen(mounts, reading), commands: reading.commands };
  const facts = scriptFacts(instruction, context, seen, escape);
  const hidden = mounts.flatMap(({ target }) =>
    target === undefined ? [] : [canonical(target, context.layout)],
  );
  if (hidden.length === 0) return facts;
  return { ...facts, effects: facts.effects.flatMap((effect) => visible(effect, hidden, context)) };
}

function scriptFacts(
  instruction: InstructionSyntax,
  context: BuildContext,
  seen: Pick<ScriptInput, "files" | "commands">,
  escape: "\\" | "`",
): ScriptFacts {
  const { source, argumentRange, exec } = instruction;
  const input = { cwd: context.workdir, lookup: shellLookup(context), ...seen, errexit: context.errexit };
  if (exec) return execFacts(instruction, exec, input);
  if (!context.shellIsPosix || source.heredocs.length > mostHeredocs)
    return { ...emptyScript, opaque: argumentRange };
  const script = source.heredocs[0];
  const isBareHeredoc =
    script !== undefined &&
    source.heredocs.length === 1 &&
    script.opening.start <= argumentRange.start &&
    script.opening.end >= argumentRange.end;
  if (!isBareHeredoc)
    return interpretScript({ ...input, text: shellView(instruction, escape), start: argumentRange.start });
  const shebang = /^#!\s*(\S+)(?:[ \t]+(\S+))?.*/.exec(source.text.slice(script.body.start, script.body.end));
  const interpreter = shebang?.[1]?.endsWith("/env") ? (shebang[2] ?? "") : (shebang?.[1] ?? "sh");
  if (!isShell(interpreter)) return { ...emptyScript, opaque: script.opening };
  return interpretScript({
    ...input,
    text: withoutReturns(source.text.slice(0, script.body.end)),
    start: script.body.start,
    errexit: withSet(shebang?.[0].split(/\s+/) ?? []).errexit || (!shebang && context.errexit),
  });
}

/** The exec form runs one command with no shell in between; its words are taken as they are. */
function execFacts(
  instruction: InstructionSyntax,
  exec: readonly Word[],
  input: Omit<ScriptInput, "text" | "start">,
): ScriptFacts {
  const words = exec.map(
    ({ text, range }) => ({ text, range, certainty: "sure", glob: false, quoted: true }) as const,
  );
  return interpretCommand(words, instruction.argumentRange, { ...input, text: instruction.source.text });
}

/** The shell sees ARG and ENV; what is not declared may still come from the base image. */
function shellLookup(context: BuildContext): Lookup {
  return (name) =>
    context.variables.lookup(name) ??
    (name === "HOME" ? { text: "/root", certainty: "likely" } : unknownValue);
}

/** The `--mount` flags of a RUN. */
export function mountsOf(instruction: InstructionSyntax, context: BuildContext): readonly Mount[] {
  return instruction.flags.filter(({ name }) => name === "mount").map((flag) => mountOf(flag, context));
}

function mountOf(flag: Flag, context: BuildContext): Mount {
  const options = optionsOf(flag);
  const type = options.get("type") ?? "bind";
  const path = (text: string | undefined, folder: string): string | undefined => {
    const value = text === undefined ? HOLE : expandText(text, context.variables.lookup).text;
    return value.includes(HOLE) ? undefined : resolvePath(value, folder);
  };
  const named = options.get("target") ?? options.get("dst") ?? options.get("destination");
  const from = options.get("from");
  return {
    type,
    target: path(named ?? (type === "secret" ? "/run/secrets" : undefined), context.workdir ?? "/"),
    from: from === undefined ? undefined : expandText(from, context.variables.lookup).text,
    source: path(options.get("source") ?? options.get("src") ?? "/", "/"),
  };
}

/** The image as commands of this RUN see it: with what is mounted into it. */
function filesSeen(mounts: readonly Mount[], reading: Reading): ImageFiles {
  const image = reading.ofImage;
  const views = mounts.map((mount) => ({ ...mount, files: mountedFiles(mount, reading) }));
  const viewOf = (path: string) =>
    views.findLast(({ target }) => target !== undefined && isUnder(path, target));
  const inside = (path: string, { target = "/", source = "/" }: Mount): string =>
    normalised(`${source}/${path.slice(target === "/" ? 0 : target.length)}`);
  const at = (path: string) => {
    const view = viewOf(path);
    return view ? view.files?.at(inside(path, view)) : image.at(path);
  };
  const isProgram = (path: string): boolean => viewOf(path) !== undefined && at(path) !== undefined;
  return {
    at,
    below(folder) {
      const view = viewOf(folder);
      return view ? view.files?.below(inside(folder, view)) : image.below(folder);
    },
    program(name) {
      const folder = views.length > 0 && programFolders.find((each) => isProgram(`${each}/${name}`));
      return folder ? `${folder}/${name}` : reading.program(name);
    },
  };
}

function mountedFiles({ type, from, source }: Mount, reading: Reading): ImageFiles | undefined {
  if (type !== "bind" || source === undefined) return undefined;
  return from === undefined ? reading.ofContext : reading.from(from);
}

/** What is left of an effect in the image when the folders `hidden` are mounts of this RUN. */
function visible(effect: Effect, hidden: readonly string[], context: BuildContext): readonly Effect[] {
  const isHidden = (path: string) =>
    hidden.some((target) => isUnder(canonical(path, context.layout), target));
  if (effect.kind === "move") {
    const goes = isHidden(effect.to);
    if (!isHidden(effect.path)) return goes ? [{ ...effect, kind: "delete" }] : [effect];
    return goes ? [] : [{ ...effect, kind: "tree", path: effect.to }];
  }
  return isHidden(effect.path) ? [] : [effect];
}
