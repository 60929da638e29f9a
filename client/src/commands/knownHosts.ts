/** The hosts of a project in the view: another one, what one runs, and one less. */
import * as vscode from "vscode";
import { withoutHost } from "../pipeline/facts.ts";
import type { BootcTask } from "../tasks/definition.ts";
import { notify } from "../ui/notify.ts";
import { requirePlan, type Services } from "./builder.ts";
import { requireStatus } from "./hostAnswers.ts";
import { chooseHost, rememberHost } from "./hosts.ts";

/** "Add Host…": nothing is asked of it yet. */
export async function addHost(services: Services, uri: vscode.Uri, task: BootcTask): Promise<boolean> {
  const plan = await requirePlan(services, uri, task);
  const title = vscode.l10n.t("Add a host of this project");
  const host = plan && (await chooseHost(services.ledger, plan.base, title, false));
  if (!plan || host === undefined) return false;
  await rememberHost(services.ledger, plan.base, host);
  return true;
}

/** "Ask for Status": the answer stands in the view. */
export async function askHost(services: Services, uri: vscode.Uri, task: BootcTask): Promise<boolean> {
  const plan = await requirePlan(services, uri, task);
  const { host } = task;
  return (
    plan !== undefined && host !== undefined && (await requireStatus(services, plan, host)) !== undefined
  );
}

/** "Remove from the List" */
export async function removeHost(services: Services, uri: vscode.Uri, task: BootcTask): Promise<boolean> {
  const plan = await requirePlan(services, uri, task);
  const { host } = task;
  if (!plan || host === undefined) return false;
  const isWanted = await notify(
    {
      message: vscode.l10n.t("Take {0} off the list?", host),
      detail: vscode.l10n.t(
        "Only the entry goes, with the status that it showed. The host itself is not touched, and neither is your ssh configuration.",
      ),
      severity: "warning",
    },
    { title: vscode.l10n.t("Remove"), run: () => true },
  );
  if (!isWanted) return false;
  await services.ledger.update(plan.base, (facts) => withoutHost(facts, host));
  return true;
}
