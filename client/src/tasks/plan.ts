/** Everything that one build needs to know, from the project, the settings and the task's own words. */
import path from "node:path";
import * as vscode from "vscode";
import { type Project, projectRequest } from "../../../server/src/protocol/requests.ts";
import type { Session } from "../session.ts";
import { type BuildSettings, buildSettings } from "../settings.ts";
import type { BootcTask } from "./definition.ts";
import type { RootFileSystem } from "./imageBuilderArguments.ts";
import { folderBelow } from "./outputs.ts";
import { suggestImageName } from "./values.ts";

export interface Plan {
  readonly folder?: vscode.WorkspaceFolder;
  /** Folder of the project: where commands run and below which the output goes. */
  readonly base: string;
  readonly settings: BuildSettings;
  readonly image: string;
  readonly containerfile?: string;
  readonly context: string;
  readonly target?: string;
  readonly config?: string;
  readonly output: string;
  readonly imageType: string;
  readonly builder: string;
  readonly rootfs?: RootFileSystem;
  readonly buildArguments: readonly string[];
  readonly builderArguments: readonly string[];
}

export type Planned =
  | { readonly kind: "plan"; readonly plan: Plan }
  | { readonly kind: "no-project" }
  | { readonly kind: "output-outside"; readonly output: string };

// A base without a default leaves the choice to the caller; every family's kernel and installer know ext4.
const FALLBACK_ROOTFS: RootFileSystem = "ext4";

/** @param uri a file of the project */
export async function makePlan(session: Session, uri: vscode.Uri, task: BootcTask): Promise<Planned> {
  const project = await session.request<Project | null>(projectRequest, { uri: uri.toString() });
  const containerfile = task.containerfile ?? fileOf(project?.containerfile);
  const config = task.config ?? fileOf(project?.config);
  if (!project && !containerfile && !config) return { kind: "no-project" };
  const base = path.dirname(containerfile ?? config ?? uri.fsPath);
  const settings = buildSettings(uri);
  const output = task.output ?? folderBelow(base, settings.outputFolder);
  if (output === undefined) return { kind: "output-outside", output: settings.outputFolder };
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const rootfs = task.rootfs ?? settings.rootfs ?? (project?.rootfsNeeded ? FALLBACK_ROOTFS : undefined);
  const isImage = task.action === "image";
  const plan: Plan = {
    ...(folder ? { folder } : {}),
    base,
    settings,
    image: (task.tag ?? settings.imageName) || project?.image || suggestImageName(path.basename(base)),
    ...(containerfile === undefined ? {} : { containerfile }),
    context: task.context ?? base,
    ...(task.target === undefined ? {} : { target: task.target }),
    ...(config === undefined ? {} : { config }),
    output,
    imageType: task.imageType ?? "anaconda-iso",
    builder: task.builder ?? settings.builder,
    ...(rootfs === undefined ? {} : { rootfs }),
    buildArguments: [...settings.buildArguments, ...(isImage ? task.arguments : [])],
    builderArguments: [...settings.builderArguments, ...(isImage ? [] : task.arguments)],
  };
  return { kind: "plan", plan };
}

const fileOf = (uri: string | undefined): string | undefined => {
  const parsed = uri === undefined ? undefined : vscode.Uri.parse(uri);
  return parsed?.scheme === "file" ? parsed.fsPath : undefined;
};
