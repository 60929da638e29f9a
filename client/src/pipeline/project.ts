/** The projects of the workspace, each with what is known of its way from Containerfile to artefact. */
import * as vscode from "vscode";
import { podmanOf } from "../commands/builder.ts";
import { findContainerfiles } from "../commands/findProject.ts";
import type { Session } from "../session.ts";
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

export async function findProjects(session: Session): Promise<readonly Project[]> {
  const files = await findContainerfiles(session);
  const projects = await Promise.all(files.map((uri) => projectOf(session, uri)));
  return projects.filter((project) => project !== undefined);
}

async function projectOf(session: Session, uri: vscode.Uri): Promise<Project | undefined> {
  const planned = await makePlan(session, uri, { action: "image", arguments: [] });
  if (planned.kind !== "plan") return undefined;
  const { plan } = planned;
  // What asks podman runs a program that the workspace's settings name.
  const image = vscode.workspace.isTrusted ? await builtImage(podmanOf(plan), plan.image) : undefined;
  return { uri, plan, image, artefacts: await artefactsIn(plan.output) };
}
