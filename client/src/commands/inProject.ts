/** A command of a project: what is asked of every one of them before its flow begins. */
import * as vscode from "vscode";
import { mayRun } from "../environment/guard.ts";
import type { Action, BootcTask, BuildChoice } from "../tasks/definition.ts";
import { notify } from "../ui/notify.ts";
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
    if (isOfLostRow(args)) return tellLostRow();
    const project = await findProject(services.session, args[0]);
    if (!project) return false;
    const { uri, ...target } = project;
    const chosen = await chosenFor(services, uri);
    return flow(services, uri, taskOf(action, { ...chosen, ...target }));
  };

/**
 * A row of a view that is made anew while its button is pressed: VS Code then calls the command with nothing, which
 * must not mean the project of the editor. Without a row, commands are called without any argument.
 */
const isOfLostRow = (args: readonly unknown[]): boolean => args.length > 0 && args[0] === undefined;

function tellLostRow(): false {
  void notify({
    message: vscode.l10n.t("The row has just changed, so nothing was started. Press its button again."),
    severity: "info",
  });
  return false;
}

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
