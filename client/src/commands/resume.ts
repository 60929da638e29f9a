/**
 * What an earlier window of this workspace began, and was loaded again before it ended: shown and told here as it would
 * have been there.
 */
import * as vscode from "vscode";
import { builtImage } from "../pipeline/builtImage.ts";
import type { Action, BootcTask } from "../tasks/definition.ts";
import { endWith, presence, type StepEnd } from "../tasks/execute.ts";
import { takeOver } from "../tasks/follower.ts";
import type { Entry, History } from "../tasks/history.ts";
import { isReboot } from "../tasks/hostStatus.ts";
import { makePlan, type Plan } from "../tasks/plan.ts";
import { readSequel, type Sequel } from "../tasks/sequel.ts";
import { endOf, readState, requestStop } from "../tasks/stepState.ts";
import { notify, type Remedy } from "../ui/notify.ts";
import { withStepProgress } from "../ui/stepProgress.ts";
import { nameOf } from "./buildArtefacts.ts";
import { podmanOf, type Services, showLog, tellEnd } from "./builder.ts";
import { tellBuilt } from "./buildImage.ts";
import { withChosenBuilder } from "./chooseBuilder.ts";
import { tellPushed } from "./destination.ts";
import type { Flow } from "./inProject.ts";
import { reportLint } from "./lintImage.ts";
import { notePush } from "./pushImage.ts";
import { judge } from "./runBuild.ts";
import { tellResult } from "./tellResult.ts";

type Flows = Readonly<Record<Action, Flow>>;

/** In Restricted Mode nothing is told, until that ends. */
export function registerResume(services: Services, history: History, flows: Flows): vscode.Disposable {
  const resumeAll = (): void => {
    for (const entry of history.untold)
      resume(services, history, flows, entry).catch((error: unknown) => services.log.error(String(error)));
  };
  if (vscode.workspace.isTrusted) resumeAll();
  return vscode.workspace.onDidGrantWorkspaceTrust(resumeAll);
}

async function resume(services: Services, history: History, flows: Flows, entry: Entry): Promise<void> {
  const sequel = readSequel(entry.sequel);
  const following = sequel && (await takeOver(entry.log, presence));
  const state = following && (await endShown(entry));
  await following?.told();
  await history.told(entry);
  if (!state) return;
  const { uri, task, next } = sequel;
  const start = (title: string, begun: BootcTask): Remedy<unknown> => ({
    title,
    run: () => flows[begun.action](services, vscode.Uri.parse(uri), begun),
  });
  if (state.kind === "lost") return tellLost(entry, start(vscode.l10n.t("Start Again"), task));
  const isWell = await tell(services, entry, sequel, endWith(entry, state.code));
  if (isWell && next) await tellNext(entry, next, start(vscode.l10n.t("Go On"), next));
}

async function endShown(entry: Entry): ReturnType<typeof endOf> {
  const state = await readState(entry.log);
  if (state.kind !== "running") return endOf(entry.log);
  return withStepProgress(entry, (token) => {
    token.onCancellationRequested(() => requestStop(entry.log));
    return endOf(entry.log);
  });
}

/** Whether the step ended well; if it was the last one of its command, that is said. */
async function tell(services: Services, entry: Entry, sequel: Sequel, end: StepEnd): Promise<boolean> {
  const { tool, task, next } = sequel;
  const plan = await planOf(services, sequel);
  if (!plan) {
    const isWell = await tellFailure(entry, sequel, end);
    if (isWell && !next) void tellWell(entry, end);
    return isWell;
  }
  const found = await builtImage(podmanOf(plan), plan.image);
  // One that was built since then is another one.
  const image = found && found.created < entry.started ? found : undefined;
  if (tool === "bootc container lint") return reportLint(services, plan, end, image?.id);
  const isWell = tool
    ? await judge(services, tool, plan, entry.name, end)
    : await tellFailure(entry, sequel, end);
  if (!isWell || next) return isWell;
  const uri = vscode.Uri.parse(sequel.uri);
  const { destination } = task;
  if (tool === "podman build") tellBuilt(services, plan);
  // Boot in VM looks where the settings say.
  else if (tool) await tellResult(plan, task.output === undefined ? uri : undefined);
  else if (destination !== undefined) {
    if (task.action === "push") await notePush(services, plan, destination, image);
    tellPushed(uri, plan, task, destination);
  } else void tellWell(entry, end);
  return true;
}

/** Whether it did not fail. */
async function tellFailure({ name }: Entry, { task }: Sequel, end: StepEnd): Promise<boolean> {
  if (end.code === 0 || (task.action === "deploy" && isReboot(end.code, await end.output()))) return true;
  await tellEnd(name, end);
  return false;
}

/** undefined: the project is not what it was. */
async function planOf({ session, memory }: Services, { uri, task }: Sequel): Promise<Plan | undefined> {
  const planned = await makePlan(session, vscode.Uri.parse(uri), task);
  return planned.kind === "plan" ? withChosenBuilder(memory, planned.plan, task) : undefined;
}

const tellWell = ({ name }: Entry, end: StepEnd): Promise<unknown> =>
  notify({ message: vscode.l10n.t("{0} has ended well.", name), severity: "info" }, showLog(end));

const tellNext = ({ name }: Entry, next: BootcTask, goOn: Remedy<unknown>): Promise<unknown> =>
  notify<unknown>(
    {
      message: vscode.l10n.t(
        "{0} has ended well, but the window was loaded again. What follows has not run yet: {1}",
        name,
        titleOf(next),
      ),
      severity: "warning",
    },
    goOn,
  );

function titleOf({ action, imageTypes = [] }: BootcTask): string {
  switch (action) {
    case "push":
      return vscode.l10n.t("Push Image");
    case "pull":
      return vscode.l10n.t("Pull Image");
    case "farm":
      return vscode.l10n.t("Multi-Architecture Build");
    default:
      return nameOf(imageTypes);
  }
}

async function tellLost(entry: Entry, again: Remedy<unknown>): Promise<void> {
  const message = vscode.l10n.t("Nobody knows how this ended: {0}", entry.name);
  await notify<unknown>({ message, severity: "warning" }, again, showLog(entry));
}
