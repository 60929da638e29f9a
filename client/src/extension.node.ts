/** Entry point on a computer: the language server in a process of its own, and the builds. */
import path from "node:path";
import * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { activateShared, CLIENT_ID, CLIENT_NAME } from "./activation.ts";
import { registerArtefactCommands } from "./commands/artefact.ts";
import { bootVm } from "./commands/bootVm.ts";
import { buildArtefacts } from "./commands/buildArtefacts.ts";
import type { Services } from "./commands/builder.ts";
import { buildFarm } from "./commands/buildFarm.ts";
import { buildImage } from "./commands/buildImage.ts";
import { changeBuilder } from "./commands/chooseBuilder.ts";
import { deploy } from "./commands/deploy.ts";
import { type Flow, inProject } from "./commands/inProject.ts";
import { addHost, askHost, removeHost } from "./commands/knownHosts.ts";
import { lintImage } from "./commands/lintImage.ts";
import { logIn } from "./commands/logIn.ts";
import { buildWithOptions } from "./commands/options/sheet.ts";
import { pullImage } from "./commands/pullImage.ts";
import { pushImage } from "./commands/pushImage.ts";
import { registerResume } from "./commands/resume.ts";
import { runContainer } from "./commands/runContainer.ts";
import { setUpMachine } from "./commands/setUpMachine.ts";
import { createLedger } from "./pipeline/ledger.ts";
import type { Action } from "./tasks/definition.ts";
import { createRunStep } from "./tasks/execute.ts";
import { createHistory } from "./tasks/history.ts";
import { flows, registerTasks } from "./tasks/provider.ts";
import { registerEnvironmentView } from "./ui/environmentView.ts";
import { createProblems } from "./ui/problems.ts";
import { registerProjectView } from "./ui/projectView.ts";

export function activate(context: vscode.ExtensionContext): void {
  const module = vscode.Uri.joinPath(context.extensionUri, "server", "dist", "node.js").fsPath;
  const server = { module, transport: TransportKind.ipc };
  const { session, log } = activateShared(
    context,
    (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, { run: server, debug: server }, options),
  );
  const problems = createProblems();
  const memory = context.workspaceState;
  const storage = (context.storageUri ?? context.globalStorageUri).fsPath;
  const recorder = vscode.Uri.joinPath(context.extensionUri, "client", "dist", "recorder.js").fsPath;
  const history = createHistory(memory, path.join(storage, "logs"));
  const ledger = createLedger(memory);
  const runStep = createRunStep(recorder, history);
  const services: Services = { session, log, memory, ledger, storage, problems, runStep };
  const command = (id: string, action: Action, flow: Flow) =>
    vscode.commands.registerCommand(id, (...args: readonly unknown[]) =>
      inProject(action, flow)(services, ...args),
    );
  context.subscriptions.push(
    problems,
    command("bootc.buildImage", "image", buildImage),
    command("bootc.buildImageWithOptions", "image", buildWithOptions),
    command("bootc.buildIso", "iso", buildArtefacts),
    command("bootc.buildDisk", "disk", buildArtefacts),
    vscode.commands.registerCommand("bootc.changeBuilder", (...args: readonly unknown[]) =>
      changeBuilder(services, ...args),
    ),
    command("bootc.lintImage", "lint", lintImage),
    vscode.commands.registerCommand("bootc.setUpMachine", () => setUpMachine(services)),
    registerEnvironmentView(services),
    command("bootc.pushImage", "push", pushImage),
    command("bootc.pullImage", "pull", pullImage),
    command("bootc.runContainer", "run", runContainer),
    command("bootc.buildFarm", "farm", buildFarm),
    vscode.commands.registerCommand("bootc.logIn", (argument: unknown) => logIn(services, argument)),
    command("bootc.bootVm", "vm", bootVm),
    command("bootc.deploy", "deploy", deploy),
    registerTasks(services),
    registerResume(services, history, flows),
    command("bootc.addHost", "deploy", addHost),
    command("bootc.askHost", "deploy", askHost),
    command("bootc.removeHost", "deploy", removeHost),
    registerProjectView(services, history),
    registerArtefactCommands(),
  );
}
