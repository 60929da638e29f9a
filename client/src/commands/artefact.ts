/** What can be done with a file that the image builder made. */
import * as vscode from "vscode";
import { checksum } from "../pipeline/artefacts.ts";
import { notify } from "../ui/notify.ts";

/** Puts the SHA-256 of the file into the clipboard, in the form that `sha256sum --check` reads. */
export async function copyChecksum(file: string): Promise<void> {
  const name = vscode.workspace.asRelativePath(file);
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t("SHA-256 of {0}", name),
    cancellable: true,
  };
  try {
    const sum = await vscode.window.withProgress(options, (_, token) => {
      const stop = new AbortController();
      token.onCancellationRequested(() => stop.abort());
      return checksum(file, stop.signal);
    });
    await vscode.env.clipboard.writeText(`${sum}  ${file}\n`);
    void notify({ message: vscode.l10n.t("Copied: {0}", sum), severity: "info" });
  } catch (error) {
    if (error instanceof Error && error.name === "AbortError") return;
    await notify({
      message: vscode.l10n.t("{0} cannot be read: {1}", name, String(error)),
      severity: "error",
    });
  }
}

export const revealFile = (file: string): Thenable<unknown> =>
  vscode.commands.executeCommand("revealInExplorer", vscode.Uri.file(file));

/** Commands of the view can be called by anybody with anything. */
const fileOf = (argument: unknown): string | undefined => {
  const artefact = (argument as { readonly artefact?: { readonly file?: unknown } } | undefined)?.artefact;
  return typeof artefact?.file === "string" ? artefact.file : undefined;
};

export function registerArtefactCommands(): vscode.Disposable {
  const command = (id: string, run: (file: string) => Thenable<unknown>) =>
    vscode.commands.registerCommand(id, (argument: unknown) => {
      const file = fileOf(argument);
      return file === undefined ? undefined : run(file);
    });
  return vscode.Disposable.from(
    command("bootc.copyChecksum", copyChecksum),
    command("bootc.revealArtefact", revealFile),
    command("bootc.openFolder", (file) =>
      vscode.commands.executeCommand("revealFileInOS", vscode.Uri.file(file)),
    ),
  );
}
