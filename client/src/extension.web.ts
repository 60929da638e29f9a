/** Entry point in the browser: linting in a web worker, nothing that needs a process. */
import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { activateShared, CLIENT_ID, CLIENT_NAME } from "./activation.ts";

export function activate(context: vscode.ExtensionContext): void {
  const program = (name: string) =>
    vscode.Uri.joinPath(context.extensionUri, "server", "dist", name).toString(true);
  let worker: Worker | undefined;
  const startWorker = async (): Promise<Worker> => {
    worker?.terminate();
    worker = new Worker(program("worker.js"), { name: program("server.js") });
    return worker;
  };
  activateShared(context, (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, startWorker, options));
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  for (const command of ["bootc.buildImage", "bootc.buildIso"]) {
    context.subscriptions.push(vscode.commands.registerCommand(command, refuse));
  }
}

const refuse = (): void => {
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      "Builds need podman, which cannot run in a browser. Open the folder in VS Code on a computer, over SSH or in a codespace.",
    ),
  );
};
