/** What a user should know of a build before it runs, beside its commands. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import { isOfRhel, newTypes } from "../tasks/builders.ts";
import { hasInstallerSection } from "../tasks/configSections.ts";
import { isInstaller } from "../tasks/imageTypes.ts";
import type { Plan } from "../tasks/plan.ts";
import { isReachable } from "../tasks/references.ts";
import { exists } from "./confirm.ts";

export async function remarkOn(plan: Plan): Promise<string | undefined> {
  const remarks = [await onConfig(plan), await onOtherConfig(plan), onBuilder(plan), onUpdates(plan)];
  const said = remarks.filter((remark) => remark !== undefined);
  return said.length === 0 ? undefined : said.join("\n\n");
}

async function onConfig({ config, imageTypes }: Plan): Promise<string | undefined> {
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

/** The builder is given one of them, and would refuse both. */
async function onOtherConfig({ config }: Plan): Promise<string | undefined> {
  if (config === undefined) return undefined;
  const used = path.basename(config);
  const other = { "config.toml": "config.json", "config.json": "config.toml" }[used];
  if (other === undefined || !(await exists(path.join(path.dirname(config), other)))) return undefined;
  return vscode.l10n.t("There are two configs: {0} is used, and {1} is not.", used, other);
}

/** It says no when it is asked, and not before. */
function onBuilder({ builder, imageTypes }: Plan): string | undefined {
  const doubtful = isOfRhel(builder) ? newTypes(imageTypes) : [];
  return doubtful.length === 0
    ? undefined
    : vscode.l10n.t(
        "The builder of RHEL follows the upstream one by months and may not make this yet: {0}",
        doubtful.join(", "),
      );
}

/** Machines look for updates under the name of the image that they were installed from. */
const onUpdates = ({ image }: Plan): string | undefined =>
  isReachable(image)
    ? undefined
    : `${vscode.l10n.t("Updates")}: ${vscode.l10n.t("none: no machine can reach {0}", image)}. ${vscode.l10n.t(
        "A machine looks for updates under the name that its image was built with. Give the image the name of a registry in the settings, and push it there.",
      )}`;
