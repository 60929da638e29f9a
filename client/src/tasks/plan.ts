/** Everything that one build needs to know, from the project, the settings and the task's own words. */
import path from "node:path";
import * as vscode from "vscode";
import { type Project, projectRequest } from "../../../server/src/protocol/requests.ts";
import { currentPlatform, type Refusal } from "../environment/platform.ts";
import type { Session } from "../session.ts";
import { type BuildSettings, buildSettings } from "../settings.ts";
import { saysRootfs } from "./builders.ts";
import { type BuildOptions, optionArguments } from "./buildOptions.ts";
import type { BootcTask } from "./definition.ts";
import type { RootFileSystem } from "./imageBuilderArguments.ts";
import { folderBelow } from "./outputs.ts";
import type { Sequel } from "./sequel.ts";
import { suggestImageName } from "./values.ts";

export interface Plan {
  readonly sequel: Sequel;
  readonly folder?: vscode.WorkspaceFolder;
  /** Folder of the project: where commands run and below which the output goes. */
  readonly base: string;
  readonly settings: BuildSettings;
  readonly image: string;
  /** What the project's last FROM names, where that is known. */
  readonly baseImage?: string;
  readonly containerfile?: string;
  readonly context: string;
  readonly target?: string;
  readonly config?: string;
  readonly output: string;
  /** Empty: disks, and which ones has to be asked. */
  readonly imageTypes: readonly string[];
  readonly builder: string;
  readonly rootfs?: RootFileSystem;
  /** Nothing names a root file system, neither the image nor the user: it has to be asked. */
  readonly rootfsNeeded: boolean;
  readonly buildArguments: readonly string[];
  readonly builderArguments: readonly string[];
}

export type Planned =
  | { readonly kind: "plan"; readonly plan: Plan }
  | { readonly kind: "no-project" }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "output-outside"; readonly output: string };

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
  const options = optionArguments(optionsOf(task), currentPlatform(process));
  if (options.kind === "refused") return options;
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const rootfs = task.rootfs ?? settings.rootfs;
  const runsBuild = task.action === "image" || task.action === "farm";
  const runsBuilder = task.action === "iso" || task.action === "disk";
  const builderArguments = [...settings.builderArguments, ...(runsBuilder ? task.arguments : [])];
  const isOpen = runsBuilder && rootfs === undefined && !saysRootfs(builderArguments);
  const plan: Plan = {
    sequel: { uri: uri.toString(), task },
    ...(folder ? { folder } : {}),
    base,
    settings,
    image: (task.tag ?? settings.imageName) || project?.image || suggestImageName(path.basename(base)),
    ...(project?.base === undefined ? {} : { baseImage: project.base }),
    ...(containerfile === undefined ? {} : { containerfile }),
    context: task.context ?? base,
    ...(task.target === undefined ? {} : { target: task.target }),
    ...(config === undefined ? {} : { config }),
    output,
    imageTypes: task.imageTypes ?? (task.action === "iso" ? ["anaconda-iso"] : []),
    builder: task.builder ?? settings.builder,
    ...(rootfs === undefined ? {} : { rootfs }),
    rootfsNeeded: isOpen && (await needsRootfs(session, project)),
    buildArguments: [...settings.buildArguments, ...options.value, ...(runsBuild ? task.arguments : [])],
    builderArguments,
  };
  return { kind: "plan", plan };
}

/** A farm is told its platforms in another way, and several of them. */
function optionsOf({ platform, ...task }: BootcTask): BuildOptions {
  return platform === undefined || task.action === "farm" ? task : { ...task, platform };
}

/** Only when asked about the Containerfile itself, the server reads what it copies. */
async function needsRootfs(session: Session, project: Project | null | undefined): Promise<boolean> {
  if (!project?.rootfsNeeded || project.containerfile === undefined) return false;
  const itself = await session.request<Project | null>(projectRequest, { uri: project.containerfile });
  return itself?.rootfsNeeded !== false;
}

const fileOf = (uri: string | undefined): string | undefined => {
  const parsed = uri === undefined ? undefined : vscode.Uri.parse(uri);
  return parsed?.scheme === "file" ? parsed.fsPath : undefined;
};
