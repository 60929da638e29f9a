/** What can be done with a file that the image builder made. */
import * as vscode from "vscode";
import { checksum } from "../pipeline/artefacts.ts";
import { notify } from "../ui/notify.ts";
import { parseArgument } from "./argument.ts";

/** Puts the SHA-256 of the files into the clipboard, in the form that `sha256sum --check` reads. */
export async function copyChecksums(files: readonly string[]): Promise<void> {
  const name = files.map((file) => vscode.workspace.asRelativePath(file)).join(", ");
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t("SHA-256 of {0}", name),
    cancellable: true,
  };
  try {
    const sums = await vscode.window.withProgress(options, async (_, token) => {
      const stop = new AbortController();
      token.onCancellationRequested(() => stop.abort());
      const found: string[] = [];
      for (const file of files) found.push(await checksum(file, stop.signal));
      return found;
    });
    await vscode.env.clipboard.writeText(sums.map((sum, index) => `${sum}  ${files[index]}\n`).join(""));
    void notify({ message: vscode.l10n.t("Copied: {0}", sums.join(", ")), severity: "info" });
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

/** In the file manager of this machine, or in the explorer where the files are on another one. */
export const openFolder = (file: string): Thenable<unknown> =>
  vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined
    ? vscode.commands.executeCommand("revealFileInOS", vscode.Uri.file(file))
    : revealFile(file);

export function registerArtefactCommands(): vscode.Disposable {
  const command = (id: string, run: (file: string) => Thenable<unknown>) =>
    vscode.commands.registerCommand(id, (argument: unknown) => {
      const file = parseArgument(argument)?.artefact;
      return file === undefined ? undefined : run(file);
    });
  return vscode.Disposable.from(
    command("bootc.copyChecksum", (file) => copyChecksums([file])),
    command("bootc.revealArtefact", revealFile),
    command("bootc.openFolder", openFolder),
  );
}
