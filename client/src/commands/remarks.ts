/** What a user should know of a build before it runs, beside its commands. */
import { readFile } from "node:fs/promises";
import * as vscode from "vscode";
import { hasInstallerSection } from "../tasks/configSections.ts";
import { isInstaller } from "../tasks/imageTypes.ts";
import type { Plan } from "../tasks/plan.ts";

export async function remarkOn({ config, imageTypes }: Plan): Promise<string | undefined> {
  const installers = imageTypes.every(isInstaller);
  if (config === undefined) {
    return installers
      ? vscode.l10n.t(
          "There is no config.toml or config.json, so the installer will ask everything on the screen.",
        )
      : vscode.l10n.t(
          "There is no config.toml or config.json, so the only accounts are those that the image itself brings.",
        );
  }
  if (installers || !hasInstallerSection(await readFile(config, "utf8").catch(() => ""))) return undefined;
  return vscode.l10n.t(
    "A disk has no installer: what customizations.installer says is not used for it, and neither are the accounts of a kickstart.",
  );
}
