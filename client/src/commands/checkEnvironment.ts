/** "Check Environment": what podman, this machine and the project in the editor need for a build, as lines with remedies. */
import * as vscode from "vscode";
import { examine } from "../environment/doctor/examine.ts";
import { gatherFacts, type Needs, type ProjectNeeds } from "../environment/doctor/facts.ts";
import type { Line } from "../environment/doctor/line.ts";
import { system } from "../environment/doctor/system.ts";
import { buildSettings } from "../settings.ts";
import { makePlan, type Plan } from "../tasks/plan.ts";
import { podmanHere, podmanOf, type Services } from "./builder.ts";
import { findContainerfiles } from "./findProject.ts";

export async function checkEnvironment({ session }: Services): Promise<readonly Line[]> {
  const plan = await planInView(session);
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
async function planInView(session: Services["session"]): Promise<Plan | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const own = active && (await planOf(session, active));
  if (own) return own;
  const [only, ...others] = await findContainerfiles(session);
  return only && others.length === 0 ? planOf(session, only) : undefined;
}

async function planOf(session: Services["session"], uri: vscode.Uri): Promise<Plan | undefined> {
  if (uri.scheme !== "file") return undefined;
  const planned = await makePlan(session, uri, { action: "iso", arguments: [] });
  return planned.kind === "plan" ? planned.plan : undefined;
}
