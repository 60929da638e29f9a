/** The projects of the workspace, each with what is known of its way from Containerfile to artefact. */
import * as vscode from "vscode";
import { podmanOf, type Services } from "../commands/builder.ts";
import { findContainerfiles } from "../commands/findProject.ts";
import { remembered } from "../commands/options/remembered.ts";
import { makePlan, type Plan } from "../tasks/plan.ts";
import { type Artefact, artefactsIn } from "./artefacts.ts";
import { type BuiltImage, builtImage } from "./builtImage.ts";

export interface Project {
  /** Of its Containerfile. */
  readonly uri: vscode.Uri;
  readonly plan: Plan;
  readonly image: BuiltImage | undefined;
  readonly artefacts: readonly Artefact[];
}

export async function findProjects(services: Services): Promise<readonly Project[]> {
  const files = await findContainerfiles(services.session);
  const projects = await Promise.all(files.map((uri) => projectOf(services, uri)));
  return projects.filter((project) => project !== undefined);
}

async function projectOf({ session, memory }: Services, uri: vscode.Uri): Promise<Project | undefined> {
  const chosen = remembered(memory, uri.toString());
  const planned = await makePlan(session, uri, { action: "image", arguments: [], ...chosen });
  if (planned.kind !== "plan") return undefined;
  const { plan } = planned;
  // What asks podman runs a program that the workspace's settings name.
  const image = vscode.workspace.isTrusted ? await builtImage(podmanOf(plan), plan.image) : undefined;
  return { uri, plan, image, artefacts: await artefactsIn(plan.output) };
}
