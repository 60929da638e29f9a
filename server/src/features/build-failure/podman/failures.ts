/** Why `podman build` failed, at the instruction that it failed in. */
import type { LineIndex } from "../../../base/text.ts";
import type { ContainerfileModel } from "../../../model/containerfile/model.ts";
import { type Failure, failure } from "../failure.ts";
import { baseFailure } from "./base.ts";
import { fileFailure } from "./file.ts";
import { instructionOf } from "./instruction.ts";
import { readPodmanLog } from "./log.ts";
import { whole } from "./places.ts";
import { runFailure } from "./run.ts";
import { stepFailure } from "./step.ts";

/** undefined where podman names no error, or one that tells nothing of the file. */
export function podmanFailure(
  file: ContainerfileModel,
  lines: readonly string[],
  linesOf: (uri: string) => LineIndex | undefined,
): Failure | undefined {
  const found = readPodmanLog(lines);
  if (!found) return undefined;
  const { why, step } = found;
  if (/^(?:unable to connect to Podman socket|server probably quit)|Cannot connect to Podman/.test(why))
    return failure("connection");
  const ofFile = fileFailure(file, why) ?? oldPodman(file, why);
  if (ofFile || !step) return ofFile;
  const at = instructionOf(file, step);
  if (!at) return undefined;
  return runFailure(found, at, linesOf) ?? baseFailure(file, found, at) ?? stepFailure(at, why);
}

/** A line of a here-document that was taken for an instruction. */
function oldPodman({ syntax }: ContainerfileModel, why: string): Failure | undefined {
  const [, line] = /^Build error: Unknown instruction: .* Original:"(.*)"\}$/.exec(why) ?? [];
  if (line === undefined) return undefined;
  const at = syntax.instructions.find(({ syntax: { source } }) =>
    source.heredocs.some(({ body }) =>
      source.text
        .slice(body.start, body.end)
        .split(/\r?\n/)
        .some((one) => one.trim() === line.replaceAll('\\"', '"').trim()),
    ),
  );
  return at && failure("heredoc", {}, whole(at));
}
