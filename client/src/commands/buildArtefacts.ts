/** "Build bootc ISO" and "Build Disk Image…": the image into root's storage, then bootc-image-builder on it. */
import { createHash } from "node:crypto";
import path from "node:path";
import * as vscode from "vscode";
import { findImage, findStorage, killContainer, type Podman } from "../environment/checks.ts";
import type { Command } from "../environment/platform.ts";
import { requireOutput, requirePodman, requireRootful } from "../environment/preconditions.ts";
import type { BootcTask } from "../tasks/definition.ts";
import { imageBuilder } from "../tasks/imageBuilderArguments.ts";
import { isInstaller, runsOf } from "../tasks/imageTypes.ts";
import { resultFiles } from "../tasks/outputs.ts";
import type { Plan } from "../tasks/plan.ts";
import { podmanPull } from "../tasks/registryArguments.ts";
import { notify } from "../ui/notify.ts";
import { copyChecksum, revealFile } from "./artefact.ts";
import { pullingAccount, runAtRegistry } from "./atRegistry.ts";
import { imageCommand, podmanOf, requireCommand, requirePlan, type Services } from "./builder.ts";
import { completePlan } from "./choices.ts";
import { approve, chooseOutput, exists } from "./confirm.ts";
import { mayStart } from "./mayStart.ts";
import { remarkOn } from "./remarks.ts";
import { runBuild } from "./runBuild.ts";

/** Whether everything that was asked for lies in the output folder. */
export async function buildArtefacts(services: Services, uri: vscode.Uri, task: BootcTask): Promise<boolean> {
  const planned = await requirePlan(services, uri, task);
  if (!planned) return false;
  const podman = podmanOf(planned);
  if ((await requirePodman(podman)) === undefined) return false;
  if (!(await requireRootful(services.runStep, podman, planned.base))) return false;
  if (!(await mayStart(services, planned, "artefacts"))) return false;
  const completed = await completePlan(services.memory, planned);
  if (!completed) return false;
  const output = await chooseOutput(completed.output, completed.imageTypes);
  if (output === undefined) return false;
  const plan: Plan = { ...completed, output };
  const commands = await prepare(plan, podman);
  if (!commands) return false;
  const { image, builders } = commands;
  const all = [...(image ? [image] : []), ...builders.map(({ command }) => command)];
  if (!(await approve(services.memory, podman.platform, all, await remarkOn(plan)))) return false;
  if (!(await requireOutput(output))) return false;
  const name = vscode.l10n.t("Build Image");
  if (image && !(await runBuild(services, "podman build", plan, name, image))) return false;
  if (!(await requireImage(services, plan, podman))) return false;
  for (const { name, command, container } of builders) {
    const from = workFolder(output, container);
    if (!(await requireOutput(from))) return false;
    const attendance = { afterStop: killContainer(podman, container), results: { from, to: output } };
    if (!(await runBuild(services, "bootc-image-builder", plan, name, command, attendance))) return false;
  }
  return report(services, plan);
}

interface Commands {
  /** Absent: the project has no Containerfile, so the image must be there already. */
  readonly image?: Command;
  readonly builders: readonly BuilderCommand[];
}

interface BuilderCommand {
  readonly name: string;
  readonly command: Command;
  readonly container: string;
}

async function prepare(plan: Plan, podman: Podman): Promise<Commands | undefined> {
  const image = plan.containerfile === undefined ? undefined : await imageCommand(plan, podman, true);
  if (plan.containerfile !== undefined && !image) return undefined;
  const storage = await findStorage(podman);
  const builders: BuilderCommand[] = [];
  for (const imageTypes of runsOf(plan.imageTypes)) {
    const container = containerFor(plan.output, imageTypes);
    const run = {
      podman: podman.path,
      name: container,
      builder: plan.builder,
      image: plan.image,
      imageTypes,
      ...(plan.config === undefined ? {} : { config: plan.config }),
      output: workFolder(plan.output, container),
      storage,
      ...(plan.rootfs === undefined ? {} : { rootfs: plan.rootfs }),
      arguments: plan.builderArguments,
    };
    const command = await requireCommand(imageBuilder(run, podman.platform));
    if (!command) return undefined;
    builders.push({ name: nameOf(imageTypes), command, container });
  }
  return { ...(image ? { image } : {}), builders };
}

/** The same for every build of it, so that the command that was approved once is the same, and no two write one result. */
const containerFor = (output: string, imageTypes: readonly string[]): string => {
  const result = createHash("sha256").update(JSON.stringify([output, imageTypes]));
  return `bootc-builder-${result.digest("hex").slice(0, 12)}`;
};

/** What is being built, until all of it is there. */
const workFolder = (output: string, container: string): string => path.join(output, `.${container}`);

const nameOf = (imageTypes: readonly string[]): string =>
  imageTypes.every(isInstaller)
    ? vscode.l10n.t("Build bootc ISO")
    : vscode.l10n.t("Build {0}", imageTypes.join(", "));

/** The builder never pulls the image: it has to be in root's storage. */
async function requireImage(services: Services, plan: Plan, podman: Podman): Promise<boolean> {
  if ((await findImage(podman, plan.image)) !== "absent") return true;
  const pull = await requireCommand(
    podmanPull({ podman: podman.path, image: plan.image, root: true }, podman.platform),
  );
  if (!pull) return false;
  const account = pullingAccount(podman, plan.image, true);
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
      run: () => runAtRegistry(services, plan, account, vscode.l10n.t("Pull Image"), pull),
    },
  );
  return pulled === true;
}

async function report({ log }: Services, plan: Plan): Promise<boolean> {
  const known = resultFiles(plan.output, plan.imageTypes);
  const files = known.length > 0 ? known : [plan.output];
  log.info(`Built ${plan.imageTypes.join(", ")} of ${plan.image}: ${files.join(", ")}`);
  const reveal = (file: string) => ({
    title: vscode.l10n.t("Reveal in Explorer"),
    run: () => revealFile(file),
  });
  const present = await Promise.all(files.map(exists));
  const missing = files.filter((_, index) => !present[index]);
  if (missing.length > 0) {
    void notify(
      {
        message: vscode.l10n.t(
          "The image builder ended well, but its result is not there: {0}",
          missing.join(", "),
        ),
        severity: "error",
      },
      reveal(plan.output),
    );
    return false;
  }
  const all = files.join(", ");
  const message = plan.imageTypes.every(isInstaller)
    ? vscode.l10n.t("The installer is ready: {0}", all)
    : vscode.l10n.t("Ready to boot: {0}", all);
  const sum = (file: string) => ({
    title: vscode.l10n.t("Copy SHA-256"),
    run: () => copyChecksum(file),
  });
  const copy = {
    title: vscode.l10n.t("Copy Path"),
    run: () => vscode.env.clipboard.writeText(files.join("\n")),
  };
  const [first] = files;
  const ofOne = first === undefined ? [] : [reveal(first), ...(files.length === 1 ? [sum(first)] : [])];
  void notify<unknown>({ message, severity: "info" }, ...ofOne, copy);
  return true;
}
