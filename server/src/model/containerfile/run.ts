/** RUN: which shell reads what, and which of its effects reach the image. */
import type { Flag, InstructionSyntax, Word } from "../../syntax/containerfile/instruction.ts";
import { shellView } from "../../syntax/shell/view.ts";
import type { Effect, ScriptFacts } from "../shell/facts.ts";
import { emptyScript, interpretCommand, interpretScript } from "../shell/interpreter.ts";
import { isUnder, resolvePath } from "../shell/paths.ts";
import { HOLE, unknownValue } from "../shell/value.ts";
import type { Lookup } from "../shell/words.ts";
import { type BuildContext, canonical } from "./context.ts";
import { expandText } from "./variables.ts";

export interface Mount {
  readonly type: string;
  /** Absolute; undefined where it is not known. */
  readonly target: string | undefined;
}

/** The shell parser's time grows with the square of their number. */
const mostHeredocs = 200;

export function runFacts(
  instruction: InstructionSyntax,
  context: BuildContext,
  escape: "\\" | "`",
): ScriptFacts {
  const facts = scriptFacts(instruction, context, escape);
  const hidden = mountsOf(instruction, context).flatMap(({ target }) =>
    target === undefined ? [] : [canonical(target, context.layout)],
  );
  if (hidden.length === 0) return facts;
  return { ...facts, effects: facts.effects.flatMap((effect) => visible(effect, hidden, context)) };
}

function scriptFacts(instruction: InstructionSyntax, context: BuildContext, escape: "\\" | "`"): ScriptFacts {
  const { source, argumentRange, exec } = instruction;
  if (exec) return execFacts(instruction, exec, context);
  if (!context.shellIsPosix || source.heredocs.length > mostHeredocs)
    return { ...emptyScript, opaque: argumentRange };
  const script = source.heredocs[0];
  const input = { cwd: context.workdir, lookup: shellLookup(context) };
  const isBareHeredoc =
    script !== undefined &&
    source.heredocs.length === 1 &&
    script.opening.start <= argumentRange.start &&
    script.opening.end >= argumentRange.end;
  if (!isBareHeredoc)
    return interpretScript({ ...input, text: shellView(instruction, escape), start: argumentRange.start });
  const shebang = /^#!\s*(\S+)(?:\s+(\S+))?/.exec(source.text.slice(script.body.start, script.body.end));
  const interpreter = shebang?.[1]?.endsWith("/env") ? (shebang[2] ?? "") : (shebang?.[1] ?? "sh");
  if (!/(?:^|\/)(?:ba|da|k|z|a)?sh$/.test(interpreter)) return { ...emptyScript, opaque: script.opening };
  return interpretScript({ ...input, text: source.text.slice(0, script.body.end), start: script.body.start });
}

/** The exec form runs one command with no shell in between; its words are taken as they are. */
function execFacts(
  instruction: InstructionSyntax,
  exec: readonly Word[],
  context: BuildContext,
): ScriptFacts {
  const words = exec.map(
    ({ text, range }) => ({ text, range, certainty: "sure", glob: false, quoted: true }) as const,
  );
  const input = { text: instruction.source.text, cwd: context.workdir, lookup: shellLookup(context) };
  return interpretCommand(words, instruction.argumentRange, input);
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
  const options = new Map(
    (flag.value ?? "").split(",").map((option) => {
      const [name = "", ...value] = option.split("=");
      return [name.trim().toLowerCase(), value.join("=").replace(/^["']|["']$/g, "")] as const;
    }),
  );
  const type = options.get("type") ?? "bind";
  const named = options.get("target") ?? options.get("dst") ?? options.get("destination");
  const fallback = type === "secret" ? "/run/secrets" : undefined;
  const target = named === undefined ? fallback : expandText(named, context.variables.lookup).text;
  const isKnown = target !== undefined && !target.includes(HOLE);
  return { type, target: isKnown ? resolvePath(target, context.workdir ?? "/") : undefined };
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
