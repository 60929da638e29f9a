/** Why a RUN failed: its container, or a command in it. */
import type { LineIndex } from "../../../base/text.ts";
import { isLint } from "../../../model/containerfile/stages.ts";
import { type Failure, failure } from "../failure.ts";
import { failedCommand } from "./command.ts";
import type { FailedStep } from "./instruction.ts";
import type { PodmanFailure } from "./log.ts";
import { whole } from "./places.ts";

const exitStatus = /^(?:while running runtime: )?exit status (\d+)$/;
const notStarted = /^error running container: from \S+ creating container for \[.*?\]: (.*)$/;
/** runc and crun. */
const noProgram =
  /exec: \\?"([^"\\]+)\\?": (?:stat \S+: no such file|executable file not found)|executable file [`'"]?([^`'"\s]+)[`'"]? not found/;
/** A bare status of the shell for a process that got SIGKILL. */
const killed = 137;

/** undefined where podman says something else of it than how it ended. */
export function runFailure(
  { why, printed }: PodmanFailure,
  at: FailedStep,
  linesOf: (uri: string) => LineIndex | undefined,
): Failure | undefined {
  const status = exitStatus.exec(why)?.[1];
  if (status === undefined || at.step === undefined) return undefined;
  const code = Number(status);
  const place = whole(at);
  const refusal = printed.map((line) => notStarted.exec(line)?.[1]).find((text) => text !== undefined);
  const container = refusal ?? printed.find((line) => /exec format error/i.test(line));
  if (container !== undefined) return failure(...containerCause(container), place);
  if (code === killed) return failure("killed", {}, place);
  if (isLint(at.step) && printed.some((line) => /\bChecks failed: \d/.test(line)))
    return failure("lint", {}, place);
  const full = printed.find((line) => /no space left on device/i.test(line));
  const command = failedCommand({ step: at.step, code, printed, linesOf });
  if (full !== undefined) return failure("disk-full", { said: full }, command?.place ?? place);
  const said = printed.at(-1);
  return (
    command ??
    (said === undefined ? failure("run", { code }, place) : failure("run-said", { code, said }, place))
  );
}

function containerCause(text: string): [Failure["cause"], Failure["args"]] {
  if (/exec format error/i.test(text)) return ["architecture", {}];
  const missing = noProgram.exec(text);
  const program = missing?.[1] ?? missing?.[2];
  if (program === undefined) return ["runtime", { why: text }];
  return [/\/(?:ba|da|a|z)?sh$/.test(program) ? "no-shell" : "no-program", { program }];
}
