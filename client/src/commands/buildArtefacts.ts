/** "Build bootc ISO" and "Build Disk Image…": the image into root's storage, then the image builder on it. */
import { createHash } from "node:crypto";
import path from "node:path";
import * as vscode from "vscode";
import { findImage, findStorage, killContainer, type Podman } from "../environment/checks.ts";
import type { Command } from "../environment/platform.ts";
import { requireOutput, requirePodman, requireRootful } from "../environment/preconditions.ts";
import { withRootBuild } from "../pipeline/facts.ts";
import { programOf } from "../tasks/builders.ts";
import type { BootcTask } from "../tasks/definition.ts";
import { imageBuilder, ownership } from "../tasks/imageBuilderArguments.ts";
import { isInstaller, runsOf } from "../tasks/imageTypes.ts";
import type { Plan } from "../tasks/plan.ts";
import { podmanPull } from "../tasks/registryArguments.ts";
import { followedBy } from "../tasks/sequel.ts";
import { firstRefusal, mountPath } from "../tasks/values.ts";
import { notify } from "../ui/notify.ts";
import { showRefusal } from "../ui/refusals.ts";
import { agreeWithBuilder } from "./agreeWithBuilder.ts";
import { pullingAccount, runAtRegistry } from "./atRegistry.ts";
import { podmanOf, requireCommand, requirePlan, runCommand, type Services } from "./builder.ts";
import { completePlan } from "./choices.ts";
import { chooseBuilder } from "./chooseBuilder.ts";
import { approve, chooseOutput } from "./confirm.ts";
import { type ImageSteps, imageSteps, removeCopy } from "./imageWay.ts";
import { mayStart } from "./mayStart.ts";
import { remarkOn } from "./remarks.ts";
import { runBuild } from "./runBuild.ts";
import { tellResult } from "./tellResult.ts";

/** Whether everything that was asked for lies in the output folder. */
export async function buildArtefacts(services: Services, uri: vscode.Uri, task: BootcTask): Promise<boolean> {
  const planned = await requirePlan(services, uri, task);
  if (!planned) return false;
  const podman = podmanOf(planned);
  if (!(await requireMounts(planned, podman)) || (await requirePodman(podman)) === undefined) return false;
  if (!(await requireRootful(services.runStep, podman, planned.base))) return false;
  if (!(await mayStart(services, planned, "artefacts"))) return false;
  const asked = await completePlan(services.memory, planned);
  const completed = asked && (await agreeWithBuilder(services, asked));
  if (!completed) return false;
  const { imageTypes, builder } = completed;
  if (builder !== planned.builder && !(await mayStart(services, completed, "artefacts"))) return false;
  const output = await chooseOutput(completed.output, imageTypes, programOf(builder));
  if (output === undefined) return false;
  const plan = answered({ ...completed, output }, planned);
  const commands = await prepare(services.memory, plan, podman);
  if (!commands) return false;
  const { image, builders } = commands;
  const runs = builders.flatMap(({ command, afterSuccess = [] }) => [command, afterSuccess].flat());
  const all = [...image.commands, ...runs];
  let changed = false;
  const change = {
    title: vscode.l10n.t("Change Builder…"),
    run: async () => {
      changed = (await chooseBuilder(services, plan)) !== undefined;
      return false as const;
    },
  };
  const approved = await approve(services.memory, podman.platform, all, await remarkOn(plan), change);
  if (!approved) return changed && buildArtefacts(services, uri, task);
  if (!(await requireOutput(output))) return false;
  const before: Plan = { ...plan, sequel: followedBy(plan.sequel) };
  if (!(await bringImage(services, before, image))) return false;
  if (!(await requireImage(services, before, podman))) return false;
  for (const [index, { name, command, afterSuccess, container }] of builders.entries()) {
    const results = { from: workFolder(output, container), to: output };
    if (!(await requireOutput(results.from))) return false;
    const attendance = {
      afterStop: killContainer(podman, { name: container, root: true }),
      ...(afterSuccess ? { afterSuccess } : {}),
      results,
    };
    const rest = builders.slice(index + 1).flatMap((later) => later.imageTypes);
    const place = rest.length > 0 ? followedByTypes(plan, rest) : plan;
    if (!(await runBuild(services, "bootc-image-builder", place, name, command, attendance))) return false;
  }
  services.log.info(`Built ${imageTypes.join(", ")} of ${plan.image} in ${output}`);
  // Boot in VM looks where the settings say.
  return tellResult(plan, output === planned.output ? uri : undefined);
}

/** The plan, whose command as a task says what was answered. */
function answered(plan: Plan, asked: Plan): Plan {
  const { imageTypes, rootfs, output } = plan;
  const task: BootcTask = {
    ...plan.sequel.task,
    imageTypes,
    ...(rootfs === undefined ? {} : { rootfs }),
    ...(output === asked.output ? {} : { output }),
  };
  return { ...plan, sequel: { ...plan.sequel, task } };
}

const followedByTypes = (plan: Plan, imageTypes: readonly string[]): Plan => ({
  ...plan,
  sequel: followedBy(plan.sequel, { ...plan.sequel.task, imageTypes }),
});

/** Before anything is asked for the sake of a build that could not begin. */
async function requireMounts({ output, config }: Plan, { platform }: Podman): Promise<boolean> {
  const paths = config === undefined ? [output] : [output, config];
  const refused = firstRefusal(paths.map((path) => mountPath(path, platform)));
  if (refused?.kind === "refused") await showRefusal(refused.refusal);
  return refused === undefined;
}

interface Commands {
  readonly image: ImageSteps;
  readonly builders: readonly BuilderCommand[];
}

interface BuilderCommand {
  readonly name: string;
  readonly imageTypes: readonly string[];
  readonly command: Command;
  /** Gives its files to the user. */
  readonly afterSuccess?: Command;
  readonly container: string;
}

/** Into root's storage. */
async function bringImage(services: Services, plan: Plan, image: ImageSteps): Promise<boolean> {
  await removeCopy(image);
  try {
    for (const command of image.commands) {
      const done = image.built
        ? await runBuild(services, "podman build", plan, vscode.l10n.t("Build Image"), command)
        : await runCommand(services, plan, vscode.l10n.t("Copy Image"), command);
      if (!done) return false;
    }
    if (image.built && image.commands.length > 0) {
      const build = { name: plan.image, at: Date.now() };
      await services.ledger.update(plan.base, (facts) => withRootBuild(facts, build));
    }
    return true;
  } finally {
    await removeCopy(image);
  }
}

async function prepare(memory: vscode.Memento, plan: Plan, podman: Podman): Promise<Commands | undefined> {
  const image = await imageSteps(memory, plan, podman);
  if (!image) return undefined;
  const storage = await findStorage(podman);
  const builders: BuilderCommand[] = [];
  for (const imageTypes of runsOf(plan.imageTypes, programOf(plan.builder))) {
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
    const owned = ownership(run, podman.platform);
    const afterSuccess = owned && (await requireCommand(owned));
    if (!command || (owned && !afterSuccess)) return undefined;
    const name = nameOf(imageTypes);
    builders.push({ name, imageTypes, command, ...(afterSuccess ? { afterSuccess } : {}), container });
  }
  return { image, builders };
}

/** The same for every build of it, so that the command that was approved once is the same, and no two write one result. */
const containerFor = (output: string, imageTypes: readonly string[]): string => {
  const result = createHash("sha256").update(JSON.stringify([output, imageTypes]));
  return `bootc-builder-${result.digest("hex").slice(0, 12)}`;
};

/** What is being built, until all of it is there. */
const workFolder = (output: string, container: string): string => path.join(output, `.${container}`);

/** What the image builder's run is called. */
export const nameOf = (imageTypes: readonly string[]): string =>
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
