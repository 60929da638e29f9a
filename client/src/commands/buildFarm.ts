/** "Multi-Architecture Build…": `podman farm build` on the machines that podman has connections to. */
import * as vscode from "vscode";
import { canFarm, type Farm } from "../environment/farms.ts";
import { requirePodman } from "../environment/preconditions.ts";
import type { BootcTask } from "../tasks/definition.ts";
import { buildsHere, type FarmPlatform, farmPlatforms, podmanFarmBuild } from "../tasks/farmArguments.ts";
import { registryOf } from "../tasks/references.ts";
import { notify, openPage } from "../ui/notify.ts";
import { runAtRegistry } from "./atRegistry.ts";
import { podmanOf, requireCommand, requirePlan, type Services } from "./builder.ts";
import { chooseFarm } from "./chooseFarm.ts";
import { chooseDestination, tellPushed, withDestination } from "./destination.ts";

const PLATFORMS_KEY = "bootc.farmPlatforms";
const FARM_HELP = "https://docs.podman.io/en/latest/markdown/podman-farm.1.html";

/** Whether the image of all platforms is in the registry. */
export async function buildFarm(services: Services, uri: vscode.Uri, task: BootcTask): Promise<boolean> {
  const plan = await requirePlan(services, uri, task);
  if (!plan) return false;
  const { containerfile, target } = plan;
  if (containerfile === undefined) return tellNoContainerfile();
  const podman = podmanOf(plan);
  const version = await requirePodman(podman);
  if (version === undefined || !(await requireFarms(version))) return false;
  const title = vscode.l10n.t("Multi-Architecture Build");
  const farm = await chooseFarm(services, plan, podman);
  const platforms = farm && (await choosePlatforms(services.memory, farm));
  const destination = platforms && (await chooseDestination(services.memory, plan, task, title));
  const registry = destination && registryOf(destination);
  if (!farm || !platforms || !destination || !registry) return false;
  const build = {
    podman: podman.path,
    farm: farm.name,
    platforms,
    local: buildsHere(platforms, process.arch),
    destination,
    containerfile,
    context: plan.context,
    ...(target === undefined ? {} : { target }),
    arguments: plan.buildArguments,
  };
  const command = await requireCommand(podmanFarmBuild(build, podman.platform));
  if (!command) return false;
  const account = { podman, registry, root: false };
  const place = withDestination(plan, destination);
  if (!(await runAtRegistry(services, place, account, title, command))) return false;
  tellPushed(uri, plan, task, destination);
  return true;
}

async function tellNoContainerfile(): Promise<false> {
  const message = vscode.l10n.t("The project has no Containerfile, so there is no image to build.");
  await notify({ message, severity: "warning" });
  return false;
}

async function requireFarms(version: string): Promise<boolean> {
  if (canFarm(version)) return true;
  await notify(
    {
      message: vscode.l10n.t(
        "podman {0} has no farms: a build on several machines needs podman 4.9 or later, better 5, here and on each of them.",
        version,
      ),
      severity: "error",
    },
    openPage(vscode.l10n.t("Help on Farms"), FARM_HELP),
  );
  return false;
}

/** Empty: each machine builds for its own. */
async function choosePlatforms(
  memory: vscode.Memento,
  { connections }: Farm,
): Promise<readonly FarmPlatform[] | undefined> {
  const remembered = memory.get<readonly string[]>(PLATFORMS_KEY, []);
  const picked = await vscode.window.showQuickPick(
    farmPlatforms.map((label) => ({ label, picked: remembered.includes(label) })),
    {
      title: vscode.l10n.t("Multi-Architecture Build: for which platforms?"),
      placeHolder: vscode.l10n.t("None: each machine builds for its own platform."),
      canPickMany: true,
      ignoreFocusOut: true,
    },
  );
  if (!picked) return undefined;
  const platforms = picked.map(({ label }) => label);
  const machines = connections.length + (buildsHere(platforms, process.arch) ? 1 : 0);
  if (platforms.length > machines) {
    await notify({
      message: vscode.l10n.t(
        "In one build, podman builds one platform on each machine, and these are {0} platforms for {1} machines. Add connections to the farm, or choose fewer.",
        platforms.length,
        machines,
      ),
      severity: "error",
    });
    return undefined;
  }
  await memory.update(PLATFORMS_KEY, platforms);
  return platforms;
}
