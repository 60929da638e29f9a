/** Why the image builder failed, in the file that brought it about. */
import { modelOf } from "../../../model/config/model.ts";
import { type Failure, failure } from "../failure.ts";
import { customizationFailures } from "./customizations.ts";
import { type ConfigSubject, decodingFailures } from "./decoding.ts";
import { imageReasons } from "./image.ts";
import { innermost, readBuilderLog } from "./log.ts";
import { osbuildFailures } from "./osbuild.ts";

export interface BuilderFailures {
  /** What is to blame: the config, in which their places lie, or the base image. */
  readonly of: "config" | "base" | undefined;
  readonly failures: readonly Failure[];
}

/** What is said of a config stands nowhere then. */
const noConfig: ConfigSubject = { model: modelOf(""), suspects: [] };

/** undefined where it names no error. */
export function builderFailures(
  config: ConfigSubject | undefined,
  lines: readonly string[],
): BuilderFailures | undefined {
  const found = readBuilderLog(lines);
  if (!found) return undefined;
  const { error, crashed } = found;
  const stage = found.stage.join("\n");
  const subject = config ?? noConfig;
  const ofConfig =
    decodingFailures(subject, error) ??
    customizationFailures(subject, error) ??
    osbuildFailures(subject, stage) ??
    osbuildFailures(subject, error);
  if (ofConfig && ofConfig.length > 0) return { of: "config", failures: ofConfig };
  for (const { cause, atFrom, pattern } of imageReasons) {
    const match = pattern.exec(error) ?? pattern.exec(stage);
    if (!match) continue;
    const said = match[1] ?? match[2] ?? lineOf(match);
    const args = { why: said, said, image: said };
    return { of: atFrom && "base", failures: [failure(cause, args)] };
  }
  const why = innermost(error);
  // Before it crashes it refuses what it can: what our own rules still find is what it stumbled over.
  if (crashed) return { of: "config", failures: [failure("crash", { why }, subject.suspects[0])] };
  return { of: undefined, failures: [failure("builder", { why })] };
}

function lineOf({ input, index }: RegExpExecArray): string {
  const end = input.indexOf("\n", index);
  return innermost(input.slice(input.lastIndexOf("\n", index) + 1, end < 0 ? undefined : end));
}
