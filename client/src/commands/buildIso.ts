/** "Build bootc ISO": the image into root's storage, then bootc-image-builder on it. */
import * as vscode from "vscode";
import { findImage, findStorage, type Podman } from "../environment/checks.ts";
import { mayRun } from "../environment/guard.ts";
import { asRoot, type Command } from "../environment/platform.ts";
import { requireOutput, requirePodman, requireRootful } from "../environment/preconditions.ts";
import type { BootcTask } from "../tasks/definition.ts";
import { imageBuilder } from "../tasks/imageBuilderArguments.ts";
import { resultFile } from "../tasks/outputs.ts";
import type { Plan } from "../tasks/plan.ts";
import { notify } from "../ui/notify.ts";
import { imageCommand, podmanOf, requireCommand, requirePlan, runCommand, type Services } from "./builder.ts";
import { approve, chooseOutput } from "./confirm.ts";
import { findProject } from "./findProject.ts";

export async function buildIso(services: Services, argument: unknown): Promise<boolean> {
  if (!mayRun()) return false;
  const project = await findProject(services.session, argument);
  if (!project) return false;
  const target = project.target === undefined ? {} : { target: project.target };
  return buildInstaller(services, project.uri, { action: "iso", arguments: [], ...target });
}

/** The whole flow for a file of a project, as a command or as a task. */
export async function buildInstaller(services: Services, uri: vscode.Uri, task: BootcTask): Promise<boolean> {
  if (!mayRun(uri)) return false;
  const planned = await requirePlan(services, uri, task);
  if (!planned) return false;
  const podman = podmanOf(planned);
  const version = await requirePodman(podman);
  if (version === undefined || !(await requireRootful(podman, planned.base))) return false;
  const output = await chooseOutput(planned.output, planned.imageType);
  if (output === undefined) return false;
  const plan: Plan = { ...planned, output };
  const commands = await prepare(plan, podman, version);
  if (!commands) return false;
  const { image, installer } = commands;
  const all = image ? [image, installer] : [installer];
  if (!(await approve(services.memory, podman.platform, all, remarkOn(plan)))) return false;
  if (!(await requireOutput(output))) return false;
  if (image && !(await runCommand(plan, vscode.l10n.t("Build Image"), image))) return false;
  if (!(await requireImage(plan, podman))) return false;
  if (!(await runCommand(plan, vscode.l10n.t("Build bootc ISO"), installer))) return false;
  return report(services, plan);
}

interface Commands {
  /** Absent: the project has no Containerfile, so the image must be there already. */
  readonly image?: Command;
  readonly installer: Command;
}

async function prepare(plan: Plan, podman: Podman, version: string): Promise<Commands | undefined> {
  const image =
    plan.containerfile === undefined ? undefined : await imageCommand(plan, podman, version, true);
  if (plan.containerfile !== undefined && !image) return undefined;
  const installer = await requireCommand(
    imageBuilder(
      {
        podman: podman.path,
        builder: plan.builder,
        image: plan.image,
        imageType: plan.imageType,
        ...(plan.config === undefined ? {} : { config: plan.config }),
        output: plan.output,
        storage: await findStorage(podman),
        ...(plan.rootfs === undefined ? {} : { rootfs: plan.rootfs }),
        arguments: plan.builderArguments,
      },
      podman.platform,
    ),
  );
  return installer && { ...(image ? { image } : {}), installer };
}

const remarkOn = (plan: Plan): string | undefined =>
  plan.config === undefined
    ? vscode.l10n.t(
        "There is no config.toml or config.json, so the installer will ask everything on the screen.",
      )
    : undefined;

/** The builder never pulls the image: it has to be in root's storage. */
async function requireImage(plan: Plan, podman: Podman): Promise<boolean> {
  if ((await findImage(podman, plan.image)) !== "absent") return true;
  const pull = asRoot({ program: podman.path, arguments: ["pull", plan.image] }, podman.platform);
  const pulled = await notify(
    {
      message: vscode.l10n.t(
        "The image is not in root's container storage, where the image builder looks for it: {0}",
        plan.image,
      ),
      severity: "error",
    },
    {
      title: vscode.l10n.t("Pull Image"),
      run: () => runCommand(plan, vscode.l10n.t("Pull Image"), pull),
    },
  );
  return pulled === true;
}

async function report({ log }: Services, plan: Plan): Promise<boolean> {
  const file = resultFile(plan.output, plan.imageType);
  log.info(`Built ${plan.imageType} of ${plan.image}: ${file ?? plan.output}`);
  const uri = vscode.Uri.file(file ?? plan.output);
  const isThere = await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  if (!isThere) {
    await notify({
      message: vscode.l10n.t("The image builder ended well, but its result is not there: {0}", uri.fsPath),
      severity: "error",
    });
    return false;
  }
  void notify(
    { message: vscode.l10n.t("The installer is ready: {0}", uri.fsPath), severity: "info" },
    {
      title: vscode.l10n.t("Reveal in Explorer"),
      run: () => vscode.commands.executeCommand("revealInExplorer", uri),
    },
    { title: vscode.l10n.t("Copy Path"), run: () => vscode.env.clipboard.writeText(uri.fsPath) },
  );
  return true;
}
