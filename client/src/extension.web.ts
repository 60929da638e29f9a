/** Entry point in the browser: linting in a web worker, nothing that needs a process. */
import * as vscode from "vscode";
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from "vscode-languageclient/browser";
import { activateShared, CLIENT_ID, CLIENT_NAME } from "./activation.ts";

export function activate(context: vscode.ExtensionContext): void {
  let worker: Worker | undefined;
  // The library would take the worker itself, but not from VS Code, whose `Worker` is none of the browser's class.
  const startWorker = async (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = await workerOf(context);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  activateShared(context, (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, startWorker, options));
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  for (const command of withPodman)
    context.subscriptions.push(vscode.commands.registerCommand(`bootc.${command}`, refuse));
}

const withPodman = [
  ...["buildImage", "buildImageWithOptions", "buildIso", "buildDisk", "lintImage"],
  ...["pushImage", "pullImage", "logIn", "runContainer", "buildFarm"],
  ...["checkEnvironment", "applyRemedy", "setUpMachine"],
  ...["bootVm", "deploy"],
];

/** The server and its connection as one script: from where the extension lies, a worker may not be allowed to load. */
async function workerOf({ extensionUri }: vscode.ExtensionContext): Promise<Worker> {
  const read = async (name: string) => {
    const bytes = await vscode.workspace.fs.readFile(
      vscode.Uri.joinPath(extensionUri, "server", "dist", name),
    );
    return new TextDecoder().decode(bytes);
  };
  const script = new Blob([await read("server.js"), await read("worker.js")], { type: "text/javascript" });
  const address = URL.createObjectURL(script);
  const worker = new Worker(address);
  worker.addEventListener("message", () => URL.revokeObjectURL(address), { once: true });
  return worker;
}

const refuse = (): void => {
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      "Builds need podman, which cannot run in a browser. Open the folder in VS Code on a computer, over SSH or in a codespace.",
    ),
  );
};
