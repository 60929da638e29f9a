/** "Push…": the built image to where machines look for their updates. */
import { createHash } from "node:crypto";
import { mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import { requirePodman } from "../environment/preconditions.ts";
import { type BuiltImage, builtImage } from "../pipeline/builtImage.ts";
import { withPush } from "../pipeline/facts.ts";
import type { BootcTask } from "../tasks/definition.ts";
import type { Plan } from "../tasks/plan.ts";
import { registryOf } from "../tasks/references.ts";
import { podmanPush } from "../tasks/registryArguments.ts";
import { runAtRegistry } from "./atRegistry.ts";
import { podmanOf, requireCommand, requirePlan, type Services } from "./builder.ts";
import { chooseDestination, tellPushed, withDestination } from "./destination.ts";
import { rememberRegistry } from "./logIn.ts";
import { requireStoredImage } from "./storedImage.ts";

/** Whether the image was pushed. */
export async function pushImage(services: Services, uri: vscode.Uri, task: BootcTask): Promise<boolean> {
  const plan = await requirePlan(services, uri, task);
  if (!plan) return false;
  const podman = podmanOf(plan);
  if ((await requirePodman(podman)) === undefined) return false;
  const stored = await requireStoredImage(services, uri, task, plan, podman);
  if (!stored) return false;
  const title = vscode.l10n.t("Push {0}", plan.image);
  const destination = await chooseDestination(services.memory, plan, task, title);
  const registry = destination && registryOf(destination);
  if (!destination || !registry) return false;
  await rememberRegistry(services.memory, registry);
  const digestFile = digestFileOf(services, plan);
  await makeRoom(digestFile);
  const push = { podman: podman.path, image: plan.image, destination, digestFile, ...stored };
  const command = await requireCommand(podmanPush(push, podman.platform));
  if (!command) return false;
  const account = { podman, registry, ...stored };
  const image = stored.root ? undefined : await builtImage(podman, plan.image);
  const place = withDestination(plan, destination);
  if (!(await runAtRegistry(services, place, account, vscode.l10n.t("Push Image"), command))) return false;
  await notePush(services, plan, destination, image);
  tellPushed(uri, plan, task, destination);
  return true;
}

/** Remembers what was pushed. */
export async function notePush(
  services: Services,
  plan: Plan,
  destination: string,
  image: BuiltImage | undefined,
): Promise<void> {
  const digest = await digestIn(digestFileOf(services, plan));
  await services.ledger.update(plan.base, (facts) =>
    withPush(facts, {
      name: plan.image,
      destination,
      ...(image ? { image: image.id } : {}),
      ...(digest === undefined ? {} : { digest }),
      at: Date.now(),
    }),
  );
}

/** The same for every push of the image, so that a command that was approved once is the same. */
const digestFileOf = ({ storage }: Services, { image }: Plan): string =>
  path.join(storage, `pushed-${createHash("sha256").update(image).digest("hex").slice(0, 12)}`);

async function makeRoom(file: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await rm(file, { force: true });
}

async function digestIn(file: string): Promise<string | undefined> {
  const text = await readFile(file, "utf8").catch(() => "");
  await rm(file, { force: true });
  return /^sha256:[0-9a-f]{64}$/.exec(text.trim())?.[0];
}
