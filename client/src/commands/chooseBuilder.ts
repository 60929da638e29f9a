/** "Change Builder…": which program builds ISOs and disks, remembered for the workspace folder. */
import * as vscode from "vscode";
import { mayRun } from "../environment/guard.ts";
import { folderKey } from "../folderKey.ts";
import { BUILDER_KEY } from "../lintBuilder.ts";
import { BUILDERS, isOfRhel, type KnownBuilder, programOf } from "../tasks/builders.ts";
import type { BootcTask } from "../tasks/definition.ts";
import type { Plan } from "../tasks/plan.ts";
import { type Item, pick } from "../ui/ask.ts";
import { notify, openSetting } from "../ui/notify.ts";
import type { Place, Services } from "./builder.ts";
import { forgetAnswers } from "./choices.ts";
import { findProject } from "./findProject.ts";

/** The builder that was chosen for this folder; undefined: that of the settings. */
function chosenBuilder(memory: vscode.Memento, place: Place): string | undefined {
  const image = memory.get<unknown>(folderKey(BUILDER_KEY, place));
  return typeof image === "string" && image !== "" ? image : undefined;
}

/** The plan with the builder that was chosen, unless a task names one itself. */
export function withChosenBuilder(memory: vscode.Memento, plan: Plan, task: BootcTask): Plan {
  const builder = task.builder ?? chosenBuilder(memory, plan);
  return builder === undefined ? plan : { ...plan, builder };
}

/** The command; whether the builder is another one now. */
export async function changeBuilder(services: Services, ...args: readonly unknown[]): Promise<boolean> {
  if (!mayRun()) return false;
  const project = await findProject(services.session, args);
  if (!project) return false;
  const folder = vscode.workspace.getWorkspaceFolder(project.uri);
  const base = vscode.Uri.joinPath(project.uri, "..").fsPath;
  const chosen = await chooseBuilder(services, { base, ...(folder ? { folder } : {}) });
  if (chosen === undefined) return false;
  const message = vscode.l10n.t("ISOs and disks of this folder are built by {0} from now on.", chosen);
  void notify({ message, severity: "info" });
  return true;
}

/** The name of the builder's image; undefined: nothing was chosen. */
export async function chooseBuilder(
  { memory, session }: Services,
  place: Place,
): Promise<string | undefined> {
  const standard = ownSetting();
  const current = chosenBuilder(memory, place) ?? standard;
  const picked = await pick(vscode.l10n.t("Change Builder: which program shall build ISOs and disks?"), [
    ...itemsOf(standard).map((item) =>
      item.value === current ? { ...item, label: `$(check) ${item.label}` } : item,
    ),
    {
      label: vscode.l10n.t("Another Image…"),
      detail: vscode.l10n.t("The setting bootc.imageBuilder.image names it."),
      value: "",
    },
  ]);
  if (picked === undefined) return undefined;
  await forgetAnswers(memory, place);
  if (picked === "") {
    await memory.update(folderKey(BUILDER_KEY, place), undefined);
    return openSetting("bootc.imageBuilder.image").run();
  }
  // What the settings say is followed, also where they change.
  await memory.update(folderKey(BUILDER_KEY, place), picked === standard ? undefined : picked);
  await session.settingsChanged();
  return picked;
}

const ownSetting = (): string =>
  vscode.workspace.getConfiguration("bootc").get<string>("imageBuilder.image", BUILDERS.centos).trim();

const NAMES: Readonly<Record<KnownBuilder, string>> = {
  centos: "CentOS bootc-image-builder",
  rhel9: "RHEL 9 bootc-image-builder",
  rhel10: "RHEL 10 bootc-image-builder",
  "image-builder": "image-builder",
};

function itemsOf(standard: string): readonly Item<string>[] {
  const known = (Object.keys(BUILDERS) as KnownBuilder[]).map((id) => [NAMES[id], BUILDERS[id]] as const);
  const isKnown = standard === "" || known.some(([, image]) => image === standard);
  const own = [vscode.l10n.t("The image of the settings"), standard] as const;
  return [...(isKnown ? [] : [own]), ...known].map(([label, image]) => ({
    label,
    description: image,
    detail: detailOf(image),
    value: image,
  }));
}

function detailOf(image: string): string {
  if (programOf(image) === "image-builder")
    return vscode.l10n.t(
      "Builds the ISO bootc-generic-iso and the disk oci as well; refuses anaconda-iso, and a config that it would have to warn of. For amd64 and arm64.",
    );
  if (isOfRhel(image))
    return vscode.l10n.t(
      "Supported by Red Hat; months behind, so it may refuse the newest image types. Needs a log-in to registry.redhat.io.",
    );
  return vscode.l10n.t("Builds installer ISOs (anaconda-iso) and disks; several disks in one run.");
}
