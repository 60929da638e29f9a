/** Questions before something runs as root or replaces a file. */
import { stat } from "node:fs/promises";
import * as vscode from "vscode";
import { type Command, displayCommand, type Platform } from "../environment/platform.ts";
import type { BuilderProgram } from "../tasks/builders.ts";
import { resultFiles } from "../tasks/outputs.ts";
import { notify, type Remedy } from "../ui/notify.ts";

const APPROVED_KEY = "bootc.approvedCommands";
const MAXIMUM_REMEMBERED = 30;

/**
 * Shows in full what runs with the rights of root; the same commands are not shown twice in a workspace.
 * @param others what else can be done than to run them or not
 */
export async function approve(
  memory: vscode.Memento,
  platform: Platform,
  commands: readonly Command[],
  remark: string | undefined,
  ...others: readonly Remedy<false>[]
): Promise<boolean> {
  const shown = commands.map((command) => displayCommand(command, platform)).join("\n\n");
  const approved = memory.get<readonly string[]>(APPROVED_KEY, []);
  if (approved.includes(shown)) return true;
  const agreed = await notify<boolean>(
    {
      message: vscode.l10n.t("Run these commands with the rights of root?"),
      detail: remark === undefined ? shown : `${shown}\n\n${remark}`,
      severity: "warning",
    },
    { title: vscode.l10n.t("Run"), run: () => true },
    ...others,
  );
  if (!agreed) return false;
  await memory.update(APPROVED_KEY, [...approved, shown].slice(-MAXIMUM_REMEMBERED));
  return true;
}

/** Where the result may go: `output`, another folder, or nowhere (undefined) if older ones are to be kept. */
export async function chooseOutput(
  output: string,
  imageTypes: readonly string[],
  program: BuilderProgram,
): Promise<string | undefined> {
  const files = resultFiles(output, imageTypes, program);
  const present = await Promise.all(files.map(exists));
  const older = files.filter((_, index) => present[index]);
  if (older.length === 0) return output;
  const overwrite = { title: vscode.l10n.t("Overwrite"), run: () => output };
  const another = {
    title: vscode.l10n.t("Choose Another Folder…"),
    run: async () => {
      const folder = await pickFolder(output);
      return folder === undefined ? undefined : chooseOutput(folder, imageTypes, program);
    },
  };
  return notify<string | undefined>(
    {
      message: vscode.l10n.t("An older result is there already: {0}", older.join(", ")),
      detail: vscode.l10n.t("Building again replaces it."),
      severity: "warning",
    },
    overwrite,
    another,
  );
}

export const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

async function pickFolder(output: string): Promise<string | undefined> {
  const picked = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: false,
    defaultUri: vscode.Uri.joinPath(vscode.Uri.file(output), ".."),
    openLabel: vscode.l10n.t("Write the Result Here"),
  });
  return picked?.[0]?.fsPath;
}
