/** "Deploy…": what a machine of the image runs, and what it shall run: switch, upgrade, roll back, over SSH. */
import * as vscode from "vscode";
import { currentPlatform, displayCommand } from "../environment/platform.ts";
import { withChange } from "../pipeline/facts.ts";
import { bootcOn, type HostAction } from "../tasks/bootcArguments.ts";
import type { BootcTask } from "../tasks/definition.ts";
import type { StepEnd } from "../tasks/execute.ts";
import { answerOf, type HostStatus, isNewest, isReboot, SSH_FAILED } from "../tasks/hostStatus.ts";
import type { Plan } from "../tasks/plan.ts";
import { isReachable } from "../tasks/references.ts";
import { notify, openSetting, type Remedy } from "../ui/notify.ts";
import { requireCommand, requirePlan, type Services, stepOf, tellEnd } from "./builder.ts";
import { requireStatus, tellAnswer } from "./hostAnswers.ts";
import { chooseHostAction, chooseUpgrade } from "./hostChoices.ts";
import { chooseHost, rememberHost } from "./hosts.ts";

/** What one deployment is about. */
interface Deploy {
  readonly services: Services;
  readonly plan: Plan;
  readonly host: string;
}

/** Whether the host has done what was asked of it. */
export async function deploy(services: Services, uri: vscode.Uri, task: BootcTask): Promise<boolean> {
  const plan = await requirePlan(services, uri, task);
  const title = vscode.l10n.t("Deploy: to which host?");
  const host = plan && (task.host ?? (await chooseHost(services.ledger, plan.base, title, true)));
  if (!plan || host === undefined) return false;
  await rememberHost(services.ledger, plan.base, host);
  const status = await requireStatus(services, plan, host);
  if (!status) return false;
  const action = await chooseHostAction(host, plan.image, status);
  return action !== undefined && perform({ services, plan, host }, action, status);
}

async function perform(deployed: Deploy, action: HostAction, status: HostStatus): Promise<boolean> {
  const { plan, host } = deployed;
  switch (action.kind) {
    case "status":
      return showStatus(host, status);
    case "check":
      return upgrade(deployed);
    case "switch":
      return isReachable(action.image) ? change(deployed, action) : refuseLocal(plan.image);
    case "upgrade":
    case "rollback":
      return change(deployed, action);
  }
}

async function showStatus(host: string, status: HostStatus): Promise<boolean> {
  const content = `// bootc status: ${host}\n${JSON.stringify(status, undefined, 2)}\n`;
  const document = await vscode.workspace.openTextDocument({ language: "jsonc", content });
  await vscode.window.showTextDocument(document);
  return true;
}

/** A name without a registry means another place on each machine. */
async function refuseLocal(image: string): Promise<boolean> {
  const push: Remedy<unknown> = {
    title: vscode.l10n.t("Push…"),
    run: () => vscode.commands.executeCommand("bootc.pushImage"),
  };
  await notify<unknown>(
    {
      message: vscode.l10n.t(
        "The host cannot pull {0}: the name says no registry that it could reach. Push the image to a registry, and deploy it under the name that it has there.",
        image,
      ),
      severity: "error",
    },
    push,
    openSetting("bootc.build.imageName"),
  );
  return false;
}

/** Looks first whether there is something newer, which costs the host some kilobytes. */
async function upgrade(deployed: Deploy): Promise<boolean> {
  const checked = await runOnHost(deployed, { kind: "check" });
  if (!checked || !(await hasSucceeded(deployed, checked, false))) return false;
  const { host } = deployed;
  const newest = isNewest(await checked.output());
  if (newest) {
    void notify({
      message: vscode.l10n.t("{0} has the newest image already.", host),
      severity: "info",
    });
    return true;
  }
  const action = await chooseUpgrade(host);
  return action !== undefined && change(deployed, action);
}

type Change = Extract<HostAction, { readonly reboot: boolean }>;

async function change(deployed: Deploy, action: Change): Promise<boolean> {
  const end = await runOnHost(deployed, action);
  if (!end || !(await hasSucceeded(deployed, end, action.reboot))) return false;
  const { services, plan, host } = deployed;
  await services.ledger.update(plan.base, (facts) => withChange(facts, host, Date.now()));
  const message = action.reboot
    ? vscode.l10n.t("{0} restarts into its new image, if there was one.", host)
    : vscode.l10n.t("Done. What {0} starts next is decided; what it runs now goes on until then.", host);
  void notify({ message, severity: "info" });
  return true;
}

/** Shows the command and runs it in the terminal; undefined: the user does not want it. */
async function runOnHost({ services, plan, host }: Deploy, action: HostAction): Promise<StepEnd | undefined> {
  const command = await requireCommand(bootcOn(host, action));
  if (!command) return undefined;
  const shown = displayCommand(command, currentPlatform(process));
  const remark = remarkOn(action);
  const agreed = await notify(
    {
      message: vscode.l10n.t("Run this on {0}?", host),
      detail: remark === undefined ? shown : `${shown}\n\n${remark}`,
      severity: "warning",
    },
    { title: vscode.l10n.t("Run"), run: () => true },
  );
  return agreed ? services.runStep(stepOf(plan, vscode.l10n.t("Deploy to {0}", host), command)) : undefined;
}

function remarkOn(action: HostAction): string | undefined {
  switch (action.kind) {
    case "switch":
      return vscode.l10n.t("From then on, the host takes its upgrades from {0}.", action.image);
    case "rollback":
      // bootc-rollback(8): deployments are put in another order, and none is made.
      return vscode.l10n.t(
        "What was changed in /etc since then is not there after a rollback, and an upgrade that is staged is discarded. /var stays as it is.",
      );
    default:
      return undefined;
  }
}

async function hasSucceeded({ host }: Deploy, end: StepEnd, reboots: boolean): Promise<boolean> {
  if (end.code === 0) return true;
  const printed = await end.output();
  if (reboots && isReboot(end.code, printed)) return true;
  const answer = end.code === SSH_FAILED ? answerOf(end.code, printed) : undefined;
  if (answer && answer.kind !== "status") await tellAnswer(host, answer);
  else await tellEnd(vscode.l10n.t("Deploy to {0}", host), end);
  return false;
}
