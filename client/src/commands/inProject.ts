/** A command of a project: what is asked of every one of them before its flow begins. */
import type * as vscode from "vscode";
import { mayRun } from "../environment/guard.ts";
import type { Action, BootcTask } from "../tasks/definition.ts";
import type { Services } from "./builder.ts";
import { findProject } from "./findProject.ts";

/** What a command does for a file of a project, called by a person or by a task; whether it succeeded. */
export type Flow = (services: Services, uri: vscode.Uri, task: BootcTask) => Promise<boolean>;

/** The flow as a command; its argument may be anything that commands are called with. */
export const inProject =
  (action: Action, flow: Flow) =>
  async (services: Services, argument: unknown): Promise<boolean> => {
    if (!mayRun()) return false;
    const project = await findProject(services.session, argument);
    if (!project) return false;
    const { uri, ...target } = project;
    return flow(services, uri, { action, arguments: [], ...target });
  };
