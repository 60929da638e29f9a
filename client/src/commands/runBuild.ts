/** A command that makes an image or a disk: why it failed stands in the Problems panel, until it succeeds. */
import * as vscode from "vscode";
import {
  type BuildFailureFinding,
  type BuildFailureParams,
  buildFailureRequest,
} from "../../../server/src/protocol/requests.ts";
import type { Command } from "../environment/platform.ts";
import type { Attendance } from "../recorder.ts";
import type { StepEnd } from "../tasks/execute.ts";
import type { Plan } from "../tasks/plan.ts";
import type { Tool } from "../tasks/sequel.ts";
import { notify } from "../ui/notify.ts";
import { type Problem, showProblems } from "../ui/problems.ts";
import { type Services, showLog, stepOf, tellEnd } from "./builder.ts";

/** What ended a command stands at the end of its output. */
const MOST_CHARACTERS = 1024 * 1024;

/** Runs a command of the plan in the terminal; false with its cause when it fails. */
export async function runBuild(
  services: Services,
  tool: Tool,
  plan: Plan,
  name: string,
  command: Command,
  attendance?: Attendance,
): Promise<boolean> {
  const place = { ...plan, sequel: { ...plan.sequel, tool } };
  const end = await services.runStep(stepOf(place, name, command, { ...attendance, outlives: true }));
  return judge(services, tool, plan, name, end);
}

/** Whether it ended well; if not, the user knows why. */
export async function judge(
  { session, problems }: Services,
  tool: Tool,
  plan: Plan,
  name: string,
  end: StepEnd,
): Promise<boolean> {
  const reasons = end.code === 0 || end.code === undefined ? [] : await reasonsOf(session, plan, end);
  // A command that was stopped says nothing about the last failure.
  if (end.code !== undefined) problems.set(plan.base, tool, reasons.flatMap(problemOf));
  if (end.code === 0) return true;
  await tellReason(name, end, reasons);
  return false;
}

async function reasonsOf(
  session: Services["session"],
  { containerfile, config, target }: Plan,
  end: StepEnd,
): Promise<readonly BuildFailureFinding[]> {
  const output = await end.output();
  const parameters: BuildFailureParams = {
    output: output.slice(-MOST_CHARACTERS),
    ...(containerfile === undefined ? {} : { containerfile: vscode.Uri.file(containerfile).toString() }),
    ...(config === undefined ? {} : { config: vscode.Uri.file(config).toString() }),
    ...(target === undefined ? {} : { target }),
  };
  return (await session.request<readonly BuildFailureFinding[]>(buildFailureRequest, parameters)) ?? [];
}

const problemOf = ({ message, remedy, location }: BuildFailureFinding): readonly Problem[] =>
  location ? [{ message: remedy ? `${message}\n${remedy}` : message, severity: "error", location }] : [];

async function tellReason(
  name: string,
  end: StepEnd,
  reasons: readonly BuildFailureFinding[],
): Promise<void> {
  const [reason] = reasons;
  if (!reason || end.code === undefined) return tellEnd(name, end);
  const { message, remedy } = reason;
  const cause = remedy ? `${message} ${remedy}` : message;
  await notify(
    {
      message: vscode.l10n.t("{0} failed with exit code {1}: {2}", name, end.code, cause),
      severity: "error",
    },
    ...(reasons.some(({ location }) => location) ? [showProblems()] : []),
    showLog(end),
  );
}
