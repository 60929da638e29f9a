/** "Check Environment": what podman, this machine and the project in the editor need for a build, as lines with remedies. */
import * as vscode from "vscode";
import { examine } from "../environment/doctor/examine.ts";
import { gatherFacts, type Needs, type ProjectNeeds } from "../environment/doctor/facts.ts";
import type { Line } from "../environment/doctor/line.ts";
import { system } from "../environment/doctor/system.ts";
import { buildSettings } from "../settings.ts";
import type { BootcTask } from "../tasks/definition.ts";
import { makePlan, type Plan } from "../tasks/plan.ts";
import { podmanHere, podmanOf, type Services } from "./builder.ts";
import { withChosenBuilder } from "./chooseBuilder.ts";
import { findContainerfiles } from "./findProject.ts";
import { chosenFor } from "./options/remembered.ts";

export async function checkEnvironment(services: Services): Promise<readonly Line[]> {
  const plan = await planInView(services);
  const podman = plan ? podmanOf(plan) : podmanHere();
  const needs = plan ? needsOf(plan) : { builder: buildSettings().builder };
  return examine(await gatherFacts(podman, system, needs), vscode.l10n);
}

export const needsOf = (plan: Plan): Needs => ({ builder: plan.builder, project: projectNeeds(plan) });

const projectNeeds = (plan: Plan): ProjectNeeds => ({
  image: plan.image,
  ...(plan.baseImage === undefined ? {} : { base: plan.baseImage }),
  ...(plan.containerfile === undefined ? {} : { containerfile: plan.containerfile }),
  output: plan.output,
  buildArguments: plan.buildArguments,
  builderArguments: plan.builderArguments,
});

/** The project of the file in the editor, or the only one of the workspace; nobody is asked. */
async function planInView(services: Services): Promise<Plan | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const own = active && (await planOf(services, active));
  if (own) return own;
  const [only, ...others] = await findContainerfiles(services.session);
  return only && others.length === 0 ? planOf(services, only) : undefined;
}

async function planOf(services: Services, uri: vscode.Uri): Promise<Plan | undefined> {
  if (uri.scheme !== "file") return undefined;
  const task: BootcTask = { action: "iso", arguments: [], ...(await chosenFor(services, uri)) };
  const planned = await makePlan(services.session, uri, task);
  return planned.kind === "plan" ? withChosenBuilder(services.memory, planned.plan, task) : undefined;
}
