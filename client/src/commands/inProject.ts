/** A command of a project: what is asked of every one of them before its flow begins. */
import type * as vscode from "vscode";
import { mayRun } from "../environment/guard.ts";
import type { Action, BootcTask, BuildChoice } from "../tasks/definition.ts";
import type { Services } from "./builder.ts";
import { findProject } from "./findProject.ts";
import { chosenFor } from "./options/remembered.ts";

/** What a command does for a file of a project, called by a person or by a task; whether it succeeded. */
export type Flow = (services: Services, uri: vscode.Uri, task: BootcTask) => Promise<boolean>;

/** The flow as a command; its arguments may be anything that commands are called with. */
export const inProject =
  (action: Action, flow: Flow) =>
  async (services: Services, ...args: readonly unknown[]): Promise<boolean> => {
    if (!mayRun()) return false;
    const project = await findProject(services.session, args);
    if (!project) return false;
    const { uri, ...target } = project;
    const chosen = await chosenFor(services, uri);
    return flow(services, uri, taskOf(action, { ...chosen, ...target }));
  };

/** What is pulled is asked each time. An empty target is that of a lens above the last stage. */
function taskOf(action: Action, { tag, target, ...options }: BuildChoice): BootcTask {
  return {
    action,
    arguments: [],
    ...options,
    ...(tag === undefined || action === "pull" ? {} : { tag }),
    ...(target ? { target } : {}),
  };
}
