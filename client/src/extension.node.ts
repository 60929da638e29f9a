/** Entry point on a computer: the language server in a process of its own, and the builds. */
import * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { activateShared, CLIENT_ID, CLIENT_NAME } from "./activation.ts";
import { buildDisk, buildIso } from "./commands/buildArtefacts.ts";
import type { Services } from "./commands/builder.ts";
import { buildImage } from "./commands/buildImage.ts";
import { lintImage } from "./commands/lintImage.ts";
import { registerTasks } from "./tasks/provider.ts";

export function activate(context: vscode.ExtensionContext): void {
  const module = vscode.Uri.joinPath(context.extensionUri, "server", "dist", "node.js").fsPath;
  const server = { module, transport: TransportKind.ipc };
  const { session, log } = activateShared(
    context,
    (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, { run: server, debug: server }, options),
  );
  const problems = vscode.languages.createDiagnosticCollection("bootc-built");
  const services: Services = { session, log, memory: context.workspaceState, problems };
  const command = (id: string, build: (services: Services, argument: unknown) => Promise<boolean>) =>
    vscode.commands.registerCommand(id, (argument: unknown) => build(services, argument));
  context.subscriptions.push(
    problems,
    command("bootc.buildImage", buildImage),
    command("bootc.buildIso", buildIso),
    command("bootc.buildDisk", buildDisk),
    command("bootc.lintImage", lintImage),
    registerTasks(services),
  );
}
